import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { verifyAuditTrail } from "#platform/audit/verify-audit-trail.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { onEvent } from "#platform/events/event.ts";
import { findStoredFile } from "#platform/files/stored-file.ts";
import { setClock } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import "#app/all-listeners.ts";
import { employmentsChanged, invitationsAsked } from "#modules/events.ts";
import { changePerson } from "./change-person.ts";
import { confirmImport, markOfPlan } from "./confirm-import.ts";
import { findLastImport, getImport } from "./find-import.ts";
import { importFromPath } from "./import-from-path.ts";
import { checkUploadedImport, runConfirmedImport } from "./import-jobs.ts";
import { tidyImports } from "./tidy-imports.ts";
import { uploadImport } from "./upload-import.ts";

const at = usePortal();

const headings = ["voornaam", "tussenvoegsel", "achternaam", "email", "personeelsnummer", "categorie", "fte", "school", "team", "leidinggevende"];
const staff: Cell[][] = [
  headings,
  ["Sanne", "van der", "Berg", "s.vanderberg@waterkant.example", "00101", "OP", "0,8", "Duinrand", "Bovenbouw", "b.bos@waterkant.example"],
  ["Bas", null, "Bos", "B.Bos@Waterkant.example", "00102", "MGT", 1, "duinrand", null, null],
  ["Fatima", null, "Yıldız", "f.yildiz@waterkant.example", null, "OOP", "36", "Duinrand", null, "b.bos@waterkant.example"],
];

async function hr(portal = at.portal): Promise<Actor> {
  return newPerson(portal, { employment: null, roles: [{ role: "hr", unitId: null }] });
}

function upload(actor: Actor, rows: Cell[][], name = "staff.xlsx") {
  return writeWorkbook([{ name: "Personeel", rows }]).then((bytes) => uploadImport(actor, { name, mediaType: "", bytes }));
}

/** Uploads, does the dry run, confirms and carries out, as the queue would. */
async function wholeImport(actor: Actor, rows: Cell[][], invites = false): Promise<string> {
  const id = mustBeDone(await upload(actor, rows));
  await checkUploadedImport({ ...actor, kind: "system" }, id);
  const { found } = await look(actor, id);
  mustBeDone(await confirmImport(actor, id, { invites, shown: markOfPlan(found) }));
  await runConfirmedImport({ ...actor, kind: "system" }, id);
  return id;
}

function look(actor: Actor, id: string, outcome: "refused" | "create" | "update" = "refused") {
  return getImport(actor, id, { outcome, page: 1, perPage: 50 });
}

function staffOf(actor: { portal: Actor["portal"] }) {
  return inTenant(actor, (db) =>
    db
      .selectFrom("persons as p")
      .innerJoin("employments as e", "e.person_id", "p.id")
      .leftJoin("organisation_units as u", "u.id", "e.unit_id")
      .leftJoin("persons as m", "m.id", "e.manager_id")
      .select(["p.last_name", "p.email", "p.personnel_number", "e.category", "e.fte_e4", "u.name as school", "m.last_name as manager"])
      .where("p.email", "like", "%waterkant.example")
      .orderBy("p.email")
      .execute(),
  );
}

test("P-36 a workbook becomes a dry run with a message per bad cell, and after confirming people", async () => {
  const actor = await hr();
  const told: string[] = [];
  onEvent(employmentsChanged, async (_, __, { personIds }) => void told.push(...personIds));
  const id = mustBeDone(await upload(actor, staff));
  expect((await look(actor, id)).found.state).toBe("checking");
  await checkUploadedImport(at.system, id);
  const { found, lines } = await look(actor, id);
  expect(found).toMatchObject({ state: "checked", sheetName: "Personeel", counts: { create: 2, update: 0, unchanged: 0, refused: 1, newUnits: 2 } });
  expect(lines).toMatchObject([{ row: 4, column: "fte", value: "36", reason: "fte-out-of-range" }]);
  expect(await staffOf(actor)).toEqual([]);

  mustBeDone(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) }));
  await runConfirmedImport(at.system, id);
  expect(await staffOf(actor)).toEqual([
    { last_name: "Bos", email: "b.bos@waterkant.example", personnel_number: "00102", category: "MGT", fte_e4: 10_000, school: "Duinrand", manager: null },
    { last_name: "Berg", email: "s.vanderberg@waterkant.example", personnel_number: "00101", category: "OP", fte_e4: 8000, school: "Duinrand", manager: "Bos" },
  ]);
  const after = await look(actor, id, "create");
  expect(after.found).toMatchObject({ state: "done", run: { state: "done", wrong: 1 } });
  expect(after.lines.map((line) => [line.name, line.personId !== null])).toEqual([
    ["Sanne van der Berg", true],
    ["Bas Bos", true],
  ]);
  expect(told).toHaveLength(2);
  expect(await findLastImport(actor)).toBeInstanceOf(Date);
});

test("the same file a second time changes nothing, also when its job is done twice", async () => {
  const actor = await hr();
  const before = await staffOf(actor);
  const id = mustBeDone(await upload(actor, staff));
  await checkUploadedImport(at.system, id);
  const { found } = await look(actor, id);
  expect(found.counts).toMatchObject({ create: 0, update: 0, unchanged: 2 });
  expect(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) })).toEqual({ refused: "nothing-to-do" });
  await checkUploadedImport(at.system, id);
  await runConfirmedImport(at.system, id);
  expect(await staffOf(actor)).toEqual(before);
});

test("a change is named before it happens, and the person is found by the new name", async () => {
  const actor = await hr();
  const married = staff.map((row) => row.map((cell) => (cell === "Berg" ? "Jansen" : cell === "0,8" ? "0,6" : cell)));
  const id = mustBeDone(await upload(actor, married));
  await checkUploadedImport(at.system, id);
  const { found, lines } = await look(actor, id, "update");
  expect(lines[0]?.details).toEqual([
    { column: "achternaam", from: "Berg", to: "Jansen" },
    { column: "fte", from: "0,8", to: "0,6" },
  ]);
  mustBeDone(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) }));
  await runConfirmedImport(at.system, id);
  const words = await inTenant(actor, (db) => db.selectFrom("person_search_words").select("word").where("word", "in", ["jansen", "berg"]).execute());
  expect(words).toEqual([{ word: "jansen" }]);
});

test("what changed since the dry run is not overwritten: the new outcome is shown and nothing is written", async () => {
  const actor = await hr();
  const id = mustBeDone(await upload(actor, [...staff, ["Noor", null, "Smit", "n.smit@waterkant.example", null, "OP", 1, null, null, null]]));
  await checkUploadedImport(at.system, id);
  const { found } = await look(actor, id);
  mustBeDone(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) }));
  const late = await newPerson(at.portal, { firstName: "Noor", lastName: "Smit", email: "n.smit@waterkant.example" });
  await runConfirmedImport(at.system, id);
  const again = await look(actor, id);
  expect(again.found).toMatchObject({ state: "checked", problem: "changed-meanwhile", counts: { create: 0 } });
  mustBeDone(
    await changePerson(at.system, late.personId, {
      firstName: "Noor",
      infix: "",
      lastName: "Smit",
      email: "elders@school.example",
      personnelNumber: null,
      language: "nl",
    }),
  );
  expect(await confirmImport(actor, id, { invites: false, shown: "another page" })).toEqual({ refused: "changed-meanwhile" });
});

test("a transaction that breaks half way leaves nothing behind, and the job can be done again", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  const system: Actor = { ...actor, kind: "system", personId: null };
  let breaks = true;
  onEvent(employmentsChanged, async (_, teller) => {
    if (breaks && teller.portal.id === portal.id) throw new Error("the power went");
  });
  const id = mustBeDone(await upload(actor, staff));
  await checkUploadedImport(system, id);
  const { found } = await look(actor, id);
  mustBeDone(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) }));
  await expect(runConfirmedImport(system, id)).rejects.toThrow("the power went");
  expect(await staffOf(actor)).toEqual([]);
  expect((await look(actor, id)).found).toMatchObject({ state: "confirmed", run: { state: "broken" } });
  breaks = false;
  await runConfirmedImport(system, id);
  await runConfirmedImport(system, id);
  expect(await staffOf(actor)).toHaveLength(2);
});

test("two jobs for one import at the same moment make everyone once", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  const system: Actor = { ...actor, kind: "system", personId: null };
  const id = mustBeDone(await upload(actor, staff));
  await Promise.all([checkUploadedImport(system, id), checkUploadedImport(system, id)]);
  const { found } = await look(actor, id);
  mustBeDone(await confirmImport(actor, id, { invites: false, shown: markOfPlan(found) }));
  await Promise.all([runConfirmedImport(system, id), runConfirmedImport(system, id)]);
  expect(await staffOf(actor)).toHaveLength(2);
  expect((await look(actor, id)).found).toMatchObject({ state: "done", counts: { create: 2 } });
});

test("whoever is made gets a mail with a link, when that was wished", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  await wholeImport(actor, staff, true);
  const mails = await inTenant(actor, (db) =>
    db.selectFrom("outbox_mails").select("to_address").where("kind", "like", "%invitation").orderBy("to_address").execute(),
  );
  expect(mails).toEqual([{ to_address: "b.bos@waterkant.example" }, { to_address: "s.vanderberg@waterkant.example" }]);
});

test("invitations are asked for who was made, when that was wished", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  const invited: string[] = [];
  onEvent(invitationsAsked, async (_, teller, { personIds }) => {
    if (teller.portal.id === portal.id) invited.push(...personIds);
  });
  await wholeImport(actor, staff, true);
  expect(invited).toHaveLength(2);
});

test("once it is done the file is gone, and the audit trail names who confirmed and holds no name", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  const id = await wholeImport(actor, staff);
  const fileId = await inTenant(actor, (db) => db.selectFrom("people_imports").select("file_id").where("id", "=", id).executeTakeFirstOrThrow());
  expect(await inTenant(actor, (db) => findStoredFile(db, fileId.file_id ?? ""))).toBeUndefined();
  const entries = await inTenant(actor, (db) => db.selectFrom("audit_entries").select(["action", "actor_id", "detail"]).execute());
  expect(entries.filter((entry) => entry.action === "person.added" && entry.actor_id === actor.personId)).toHaveLength(2);
  expect(entries.map((entry) => entry.action)).toEqual(expect.arrayContaining(["import.uploaded", "import.confirmed", "import.done", "unit.added"]));
  expect(JSON.stringify(entries)).not.toMatch(/Berg|waterkant\.example/);
  expect(await inTenant(actor, verifyAuditTrail)).toMatchObject({ intact: true });
});

test("a workbook without people in it is refused with what is wrong, and its file is gone", async () => {
  const actor = await hr();
  const id = mustBeDone(await upload(actor, [["a", "b"]]));
  await checkUploadedImport(at.system, id);
  const { found } = await look(actor, id);
  expect([found.state, JSON.parse(found.problem ?? "")]).toEqual(["refused", { reason: "no-headings" }]);
});

test("a file that nobody confirms within thirty days is thrown away with its rows, a newer one is not", async () => {
  const portal = await newPortal();
  const actor = await hr(portal);
  const system: Actor = { ...actor, kind: "system", personId: null };
  const id = mustBeDone(await upload(actor, staff));
  await checkUploadedImport(system, id);
  await tidyImports(system);
  expect((await look(actor, id)).found.state).toBe("checked");
  setClock(new Date(Date.now() + 31 * 86_400_000));
  await tidyImports(system);
  setClock();
  const { found, lines } = await look(actor, id);
  expect([found.state, found.problem, lines]).toEqual(["refused", '{"reason":"expired"}', []]);
  const kept = await inTenant(actor, (db) => db.selectFrom("files").select("id").where("deleted_at", "is", null).execute());
  expect(kept).toEqual([]);
});

test("P-36 what can be said against a file at once is said at once", async () => {
  const actor = await hr();
  const offer = (name: string, bytes: string | Buffer) => uploadImport(actor, { name, mediaType: "", bytes: Buffer.from(bytes) });
  expect(await offer("lijst.xlsx", "naam;email")).toEqual({ refused: { reason: "not-a-workbook", looksLike: "text" } });
  expect(await offer("lijst.xlsx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]))).toEqual({
    refused: { reason: "password-protected" },
  });
  expect(await upload(actor, staff, "lijst.pdf")).toEqual({ refused: { reason: "name-and-content-differ" } });
});

test("H-06 only who manages people of the whole portal imports, and an import of another portal is not there", async () => {
  const actor = await hr();
  const id = mustBeDone(await upload(actor, staff));
  const others = [await newPerson(at.portal), await newPerson(at.portal, { roles: [{ role: "hr", unitId: "01980000-0000-7000-8000-000000000001" }] })];
  for (const other of others) {
    await expect(upload(other, staff)).rejects.toThrow();
    await expect(look(other, id)).rejects.toThrow();
    await expect(confirmImport(other, id, { invites: false, shown: "" })).rejects.toThrow();
  }
  const stranger = await hr(await newPortal());
  await expect(look(stranger, id)).rejects.toThrow();
  await expect(confirmImport(stranger, id, { invites: false, shown: "" })).rejects.toThrow();
});

test("the command line reads a file at once, or only says what it would do", async () => {
  setClock("2026-11-22");
  const portal = await newPortal();
  const operator: Actor = { ...(await hr(portal)), kind: "operator", personId: null, roles: [] };
  const folder = await mkdtemp(path.join(tmpdir(), "windroos-import-"));
  const file = path.join(folder, "staff.xlsx");
  await writeFile(file, await writeWorkbook([{ name: "Personeel", rows: staff }]));
  expect(mustBeDone(await importFromPath(operator, file, { dryRun: true })).create).toHaveLength(2);
  expect(await staffOf(operator)).toEqual([]);
  expect(mustBeDone(await importFromPath(operator, file, { dryRun: false })).create).toHaveLength(2);
  expect(mustBeDone(await importFromPath(operator, file, { dryRun: false })).unchanged).toHaveLength(2);
  await writeFile(file, "geen werkmap");
  expect(await importFromPath(operator, file, { dryRun: true })).toEqual({ refused: { reason: "not-a-workbook", looksLike: "text" } });
  await rm(folder, { recursive: true });
  setClock();
});
