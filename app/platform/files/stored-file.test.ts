import { expect, test } from "vitest";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { inTenant } from "../database/in-tenant.ts";
import { checkUpload } from "./check-upload.ts";
import { downloadFile } from "./download-file.ts";
import { fileStore } from "./files.ts";
import { findStoredFile, readStoredFile, removeStoredFile, storeFile } from "./stored-file.ts";
import { sweepFiles } from "./sweep-files.ts";

const at = usePortal();

async function keep(text: string) {
  const check = checkUpload({ name: "Plan van Zoë.txt", mediaType: "text/plain", bytes: Buffer.from(text) });
  if (!check.ok) throw new Error(check.reason);
  const id = await inTenant(at.system, (db) => storeFile(db, at.system, check.upload));
  const file = await inTenant(at.system, (db) => findStoredFile(db, id));
  if (!file) throw new Error("just stored");
  return file;
}

test("T29 a file comes back as it was kept, to be saved and never to be shown as a page", async () => {
  const answer = await downloadFile(at.portal, await keep("wat ik leerde"));
  expect(await answer.text()).toBe("wat ik leerde");
  expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''Plan%20van%20Zo%C3%AB.txt");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
});

test("T07 a file of one portal is not there in another, neither its row nor its bytes", async () => {
  const file = await keep("van ons");
  const other = await newPortal();
  expect(await inTenant({ portal: other }, (db) => findStoredFile(db, file.id))).toBeUndefined();
  expect(await readStoredFile(other, file)).toBeUndefined();
});

test("T29 a held file is not handed out", async () => {
  const file = await keep(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-"));
  expect(file.heldBecause).toBe("virus");
  await expect(downloadFile(at.portal, file)).rejects.toThrow();
});

test("T30 a removed file is gone at once, and its bytes after the sweep", async () => {
  const file = await keep("weg ermee");
  await inTenant(at.system, (db) => removeStoredFile(db, file.id));
  expect(await inTenant(at.system, (db) => findStoredFile(db, file.id))).toBeUndefined();
  await sweepFiles(at.system);
  expect(await fileStore().read(at.portal.id, file.storageKey)).toBeUndefined();
});
