import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Translate, WordKey } from "#platform/words/words.ts";
import { longest } from "../person-form.ts";
import type { personWords } from "../person-words.ts";

type Words = typeof personWords.nl;

/** A sentence for each code of a form, in the order of the fields. */
export function errorSentences(t: Translate<Words>, errors: FieldErrors, values: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      t(`error.${code}` as WordKey<Words>, { limit: longest[field as keyof typeof longest] ?? 0, ...values }),
    ]),
  );
}
