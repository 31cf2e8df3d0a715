import { z } from "zod";

export const shortText = 200;
export const longText = 4000;

/** A line that must be filled in. */
export function requiredLine() {
  return z.string({ error: "text-empty" }).trim().min(1, "text-empty").max(shortText, "text-too-long");
}

/** Text that may stay empty. */
export function optionalText(longest = longText) {
  return z.string().default("").pipe(z.string().trim().max(longest, "text-too-long"));
}

/** A choice out of a list; nothing chosen and something that is not in the list are the same mistake for a person. */
export function choiceOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: "choice-empty" });
}

/** An empty field as nothing. */
export function optionalId() {
  return z
    .string()
    .default("")
    .transform((id) => (id === "" ? null : id));
}
