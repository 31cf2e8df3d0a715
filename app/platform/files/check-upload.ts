import { evidenceKinds, type FileKind, kindFacts } from "./file-kinds.ts";
import { recogniseKind } from "./recognise-kind.ts";
import { extensionOf, safeFileName } from "./safe-file-name.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripMp4 } from "./strip-mp4.ts";
import { stripPng, stripWebp } from "./strip-png-and-webp.ts";

export const largestUpload = 20 * 1024 * 1024;

export type Offered = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
export type WhyNotUpload = "empty" | "too-large" | "kind-not-allowed" | "active-content" | "has-macros" | "name-and-content-differ" | "damaged";

/** A file that may be kept: its true kind, a safe name, and bytes without what a camera wrote into them. */
export type CheckedUpload = {
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Kept but not handed out until somebody has looked at it. */
  readonly heldBecause: "virus" | null;
};
export type UploadCheck = { readonly ok: true; readonly upload: CheckedUpload } | { readonly ok: false; readonly reason: WhyNotUpload };

/**
 * Judges a file somebody hands in: what it is by its bytes, whether its name and the browser say the
 * same (T29), and whether we take that kind. Pictures and film lose their place and time.
 *
 *     const check = checkUpload({ name: "cv.pdf", mediaType: "application/pdf", bytes });
 *     if (!check.ok) return refused(check.reason);
 */
export function checkUpload(offered: Offered, allowed: readonly FileKind[] = evidenceKinds, largest: number = largestUpload): UploadCheck {
  if (offered.bytes.length === 0) return { ok: false, reason: "empty" };
  if (offered.bytes.length > largest) return { ok: false, reason: "too-large" };
  const found = recogniseKind(offered.bytes);
  if ("reason" in found) return { ok: false, reason: found.reason };
  const { kind } = found;
  if (!allowed.includes(kind)) return { ok: false, reason: kind === "xlsm" ? "has-macros" : "kind-not-allowed" };
  if (!isCalledSo(offered, kind)) return { ok: false, reason: "name-and-content-differ" };
  const bytes = withoutTalk(kind, offered.bytes);
  if (!bytes) return { ok: false, reason: "damaged" };
  const heldBecause = holdsTestVirus(offered.bytes) ? "virus" : null;
  return { ok: true, upload: { name: safeFileName(offered.name), kind, mediaType: kindFacts[kind].mediaType, bytes, heldBecause } };
}

/** Browsers without the right program send no type or a general one; that claims nothing. */
function isCalledSo({ name, mediaType }: Offered, kind: FileKind): boolean {
  const facts = kindFacts[kind];
  const called = mediaType.trim().toLowerCase();
  const claimsNothing = called === "" || called === "application/octet-stream";
  const isKnown = called === facts.mediaType || facts.alsoCalled.includes(called);
  return facts.extensions.includes(extensionOf(safeFileName(name))) && (claimsNothing || isKnown);
}

function withoutTalk(kind: FileKind, bytes: Buffer): Buffer | undefined {
  if (kind === "jpg") return stripJpeg(bytes);
  if (kind === "png") return stripPng(bytes);
  if (kind === "webp") return stripWebp(bytes);
  return kind === "mp4" ? stripMp4(bytes) : bytes;
}

/**
 * The test file that every virus scanner knows (EICAR), in two halves so that no scanner stops at our
 * own source. A scanner of the organisation goes in front of the portal; this proves that holding works.
 */
function holdsTestVirus(bytes: Buffer): boolean {
  return bytes.includes(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-"));
}
