import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Translate, WordKey } from "#platform/words/words.ts";
import type { planWords } from "../plan-words.ts";

type Words = typeof planWords.nl;

/** A sentence for each code of a form of this module. */
export function formSentences(t: Translate<Words>, errors: FieldErrors): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<Words>)]));
}
