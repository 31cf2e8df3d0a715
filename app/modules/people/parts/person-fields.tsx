import type { Visit } from "#platform/web/visit.ts";
import { Radios } from "#ui/choices.tsx";
import { TextField } from "#ui/text-field.tsx";
import { personWords } from "../person-words.ts";

type Facts = { firstName: string; infix: string; lastName: string; email: string; personnelNumber: string | null; language: string };

/** The fields of a person's own facts. */
export function PersonFields({ visit, facts, emailNote }: { visit: Visit; facts?: Facts; emailNote?: string }) {
  const t = visit.words(personWords);
  return (
    <>
      <TextField name="firstName" label={t("field.first-name")} value={facts?.firstName} width="20" autocomplete="off" />
      <TextField name="infix" label={t("field.infix")} hint={t("field.infix-hint")} value={facts?.infix} width="10" optional autocomplete="off" />
      <TextField name="lastName" label={t("field.last-name")} value={facts?.lastName} width="20" autocomplete="off" />
      <TextField
        name="email"
        type="email"
        inputmode="email"
        label={t("field.email")}
        hint={emailNote ?? t("field.email-hint")}
        value={facts?.email}
        autocomplete="off"
        spellcheck={false}
      />
      <TextField name="personnelNumber" label={t("field.number")} value={facts?.personnelNumber} width="10" optional autocomplete="off" />
      <Radios
        name="language"
        label={t("field.language")}
        inline
        value={facts?.language ?? "nl"}
        choices={(["nl", "en"] as const).map((language) => ({ value: language, label: t(`language.${language}`) }))}
      />
    </>
  );
}
