import type { FieldErrors } from "#platform/web/read-form.ts";

/**
 * Sentences for codes, by the words of a form. An item of a list is its list.
 *
 * @example formErrors(form.errors, (code) => t(`error.${code}` as Word))
 */
export function formErrors(errors: FieldErrors, sentence: (code: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field.split(".")[0] as string, sentence(code)]));
}
