import { createHash } from "node:crypto";

/**
 * The key under which a sent form makes one thing: a UUID of its sign and of all that it says. Sent twice by an impatient finger it is the
 * same; sent again after an edit (by the way back, or when the answer was lost) it is another, and makes a second thing that can be seen and
 * removed. By its sign alone the edit would be lost while the page says that it was saved. Undefined without a sign.
 *
 * @example formKey("3f0c", { text: "Lezen" }) === formKey("3f0c", { text: "Lezen" }) // and not of { text: "Lezen en schrijven" }
 */
export function formKey(sign: unknown, said: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof sign !== "string" || sign === "") return undefined;
  const whole = JSON.stringify([sign, Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
  const hex = createHash("sha256").update(whole).digest("hex");
  // Version 8 of RFC 9562: a UUID whose signs its maker gives a meaning.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
