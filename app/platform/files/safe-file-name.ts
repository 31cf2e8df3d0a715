const longest = 120;
const controlOrBidi = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Windows can not open these, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name that every system can save and that shows its true extension: no folders, no control
 * signs, nothing that turns the reading direction ("cv\u202Efdp.exe" looks like a PDF).
 *
 *     safeFileName("../../Mijn: plan?.pdf") // "Mijn plan.pdf"
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(controlOrBidi, "")
    .replace(/[<>:"|?*]/g, " ")
    .replace(/\s+/g, " ");
  const bare = clean.replace(/^[. ]+|[. ]+$/g, "").replace(/ +(\.[^.]*)$/, "$1");
  if (bare === "" || deviceName.test(bare)) return `file ${bare}`.trim();
  return shortened(bare);
}

/** @example extensionOf("Plan.PDF") // "pdf" */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function shortened(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), (each) => each.segment);
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  return extension === "" ? letters.slice(0, longest).join("") : `${letters.slice(0, longest - extension.length - 1).join("")}.${extension}`;
}

/**
 * The header that makes a browser save a file under its own name (RFC 6266, RFC 8187), with a plain
 * name for old ones. Always an attachment: a file of a stranger is never shown as a page of ours (T29).
 *
 *     contentDisposition("Zoë's plan.pdf")
 *     // attachment; filename="Zo_'s plan.pdf"; filename*=UTF-8''Zo%C3%AB%27s%20plan.pdf
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
