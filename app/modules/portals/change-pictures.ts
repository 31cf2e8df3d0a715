import { createHash } from "node:crypto";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { checkUpload, type CheckedUpload, type Offered, type WhyNotUpload } from "#platform/files/check-upload.ts";
import { findStoredFile, readStoredFile, removeStoredFile, storeFile } from "#platform/files/stored-file.ts";
import { type Actor, hasRoleEverywhere, type Portal } from "#platform/web/actor.ts";
import { announcePortalChange } from "./find-portal.ts";
import { houseStyleOf, type PictureKind, pictureSizes } from "./house-style.ts";
import { pictureSize, type Size } from "./picture-size.ts";
import { lockPortalRow, updatePortalRow } from "./portal-table.ts";

export const largestPicture = 2 * 1024 * 1024;

export type WhyNotPicture = WhyNotUpload | { readonly found: Size; readonly wanted: Size };
export type OfferedPictures = Partial<Record<PictureKind, Offered>>;
export type WrongPictures = Partial<Record<PictureKind, WhyNotPicture>>;

/** P-26…P-28: sets pictures of the portal, all of those offered or none. A picture of another size is refused naming both sizes. */
export async function changePictures(actor: Actor, offered: OfferedPictures): Promise<Outcome<void, WrongPictures>> {
  if (!hasRoleEverywhere(actor, "tenantAdmin")) notAllowed();
  const checked: Partial<Record<PictureKind, CheckedUpload>> = {};
  const wrong: WrongPictures = {};
  for (const [kind, picture] of Object.entries(offered) as [PictureKind, Offered][]) {
    const check = checkPicture(kind, picture);
    if ("reason" in check) wrong[kind] = check.reason;
    else checked[kind] = check.upload;
  }
  if (Object.keys(wrong).length > 0) return refused(wrong);
  await inTenant(actor, async (db) => {
    const before = await lockPortalRow(db, actor.portal.id);
    const style: Record<string, unknown> = { ...before.houseStyle };
    for (const [kind, upload] of Object.entries(checked) as [PictureKind, CheckedUpload][]) {
      const old = houseStyleOf(before)[kind];
      if (old) await removeStoredFile(db, old.fileId);
      style[kind] = { fileId: await storeFile(db, actor, upload), version: versionOf(upload.bytes) };
    }
    await updatePortalRow(db, actor.portal.id, { houseStyle: style });
    await record(db, actor, "portal.settings-changed", { kind: "portal", id: actor.portal.id }, { parts: Object.keys(checked).join(" ") });
  });
  await announcePortalChange(actor.portal.name);
  return done(undefined);
}

/** Takes a picture of the portal away, so that the one of the product shows again. */
export async function removePicture(actor: Actor, kind: PictureKind): Promise<void> {
  if (!hasRoleEverywhere(actor, "tenantAdmin")) notAllowed();
  await inTenant(actor, async (db) => {
    const before = await lockPortalRow(db, actor.portal.id);
    const old = houseStyleOf(before)[kind];
    if (!old) return;
    await removeStoredFile(db, old.fileId);
    const { [kind]: _gone, ...style } = before.houseStyle;
    await updatePortalRow(db, actor.portal.id, { houseStyle: style });
    await record(db, actor, "portal.settings-changed", { kind: "portal", id: actor.portal.id }, { parts: kind });
  });
  await announcePortalChange(actor.portal.name);
}

/** The bytes of a picture of the portal, for anybody: the sign-in page shows it too. */
export function readPicture(portal: Portal, kind: PictureKind): Promise<{ bytes: Buffer; mediaType: string; version: string } | undefined> {
  const kept = houseStyleOf(portal)[kind];
  if (!kept) return Promise.resolve(undefined);
  return inTenant({ portal }, async (db) => {
    const file = await findStoredFile(db, kept.fileId);
    const bytes = file && file.heldBecause === null ? await readStoredFile(portal, file) : undefined;
    return file && bytes ? { bytes, mediaType: file.mediaType, version: kept.version } : undefined;
  });
}

function checkPicture(kind: PictureKind, offered: Offered): { upload: CheckedUpload } | { reason: WhyNotPicture } {
  const check = checkUpload(offered, ["png", "jpg"], largestPicture);
  if (!check.ok) return { reason: check.reason };
  const wanted = pictureSizes[kind];
  const found = pictureSize(check.upload.bytes);
  if (!found) return { reason: "damaged" };
  return found.width === wanted.width && found.height === wanted.height ? { upload: check.upload } : { reason: { found, wanted } };
}

function versionOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 10);
}
