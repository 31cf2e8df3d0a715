export type WhyNotAPortalName = "empty" | "signs" | "too-long" | "reserved";

// Addresses that belong to the product itself or that a visitor would take for it.
const reserved = new Set(["www", "api", "mail", "smtp", "beheer", "platform", "assets", "status", "help", "localhost"]);

/**
 * Why a text can not be the first part of a portal's address: small letters, digits and hyphens only (000 §6, P-24).
 *
 * @example whyNotAPortalName("gaius-college") // undefined
 */
export function whyNotAPortalName(name: string): WhyNotAPortalName | undefined {
  if (name === "") return "empty";
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) return "signs";
  if (name.length > 40) return "too-long";
  if (reserved.has(name)) return "reserved";
  return undefined;
}
