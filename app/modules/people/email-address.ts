import { domainToASCII } from "node:url";
import { tidyText } from "#platform/workbook/cell.ts";

export type WhyNotEmail = "email-empty" | "email-space" | "email-no-at" | "email-several" | "email-local-part" | "email-domain" | "email-too-long";

export type EmailRead = { readonly email: string } | { readonly reason: WhyNotEmail };

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD\p{Cc}]/gu;
/** What may stand before the @: the characters of RFC 5322 without quotes, and letters of any script (RFC 6531). */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Checked before punycode, because the URL rules behind it also accept "%65" and "127.1". */
const domainCharacters = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const asciiLabel = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * One spelling for every way to write the same address: what nobody can see is taken out, capitals
 * become small, and an internationalised domain becomes punycode, as it goes over the wire.
 *
 *     readEmail("\u00A0Anna.Bakker@BÜCHER.example ") // { email: "anna.bakker@xn--bcher-kva.example" }
 *     readEmail("anna@school")                       // { reason: "email-domain" }
 */
export function readEmail(text: string): EmailRead {
  const tidy = tidyText(text.replace(invisible, "")).replace(/^mailto:/i, "");
  if (tidy === "") return { reason: "email-empty" };
  const ats = tidy.split("@").length - 1;
  if (ats > 1 && /[,;\s/]/.test(tidy)) return { reason: "email-several" };
  if (/\s/.test(tidy)) return { reason: "email-space" };
  if (ats !== 1) return { reason: "email-no-at" };
  const at = tidy.indexOf("@");
  const local = tidy.slice(0, at).toLowerCase();
  const domain = readDomain(tidy.slice(at + 1));
  if (!localPart.test(local)) return { reason: "email-local-part" };
  if (domain === undefined) return { reason: "email-domain" };
  const email = `${local}@${domain}`;
  if (Buffer.byteLength(local) > 64 || Buffer.byteLength(email) > 254) return { reason: "email-too-long" };
  return { email };
}

function readDomain(text: string): string | undefined {
  if (!domainCharacters.test(text)) return undefined;
  const ascii = domainToASCII(text.toLowerCase());
  const labels = ascii.split(".");
  const isWhole = labels.length > 1 && labels.every((label) => asciiLabel.test(label));
  // A last label of digits is an IP address; one letter is nobody's country.
  return isWhole && /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? "") ? ascii : undefined;
}
