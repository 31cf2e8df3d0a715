import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Translate } from "#platform/words/words.ts";

/** A sentence for each code of a form, from the words under `error.`. @example errorSentences(t, { title: "title-empty" }) */
export function errorSentences<Words extends Readonly<Record<string, string>>>(t: Translate<Words>, errors: FieldErrors = {}): Record<string, string> {
  const say = t as (key: string) => string;
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, say(`error.${code}`)]));
}
