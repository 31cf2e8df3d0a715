import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import type { FieldErrors } from "#platform/web/read-form.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { longestText, longestTitle, longestWorkshop } from "../initiative-form.ts";
import { initiativeWords } from "../initiative-words.ts";

/** What an initiative says, in a form that begins or changes one. */
export function InitiativeFields({ visit }: { visit: Visit }) {
  const t = visit.words(initiativeWords);
  return (
    <>
      <TextField name="title" label={t("field.title")} hint={t("field.title.hint")} maxlength={longestTitle} />
      <TextArea name="idea" label={t("field.idea")} hint={t("field.idea.hint")} rows={5} maxlength={longestText} />
      <TextArea name="workshop" label={t("field.workshop")} hint={t("field.workshop.hint")} rows={2} maxlength={longestWorkshop} optional />
    </>
  );
}

/** The sentence of every field that was filled in wrong. */
export function initiativeErrors(visit: Visit, wrong: FieldErrors | undefined): Record<string, string> {
  const t = visit.words(initiativeWords);
  return Object.fromEntries(Object.entries(wrong ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof initiativeWords.nl>)]));
}
