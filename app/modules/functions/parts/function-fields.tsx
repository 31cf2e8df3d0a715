import { formatDate } from "#platform/time/format-date.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Checkboxes, Radios } from "#ui/choices.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { functionWords } from "../function-words.ts";
import type { KeptFunction } from "../function-table.ts";
import { functionTypes } from "../passport.ts";
import type { HouseChoices } from "../read-house.ts";
import { unitOptions } from "./unit-options.ts";

type Props = { visit: Visit; choices: HouseChoices; kept?: KeptFunction; title?: string; ownerNames?: ReadonlyMap<string, string> };

/** What a passport is called, where it belongs and who minds it: the fields with which it begins. */
export function NameFields({ visit, choices, kept, title }: Props) {
  const t = visit.words(functionWords);
  return (
    <>
      <TextField name="title" label={t("field.title")} value={kept?.title ?? title} width="full" autocomplete="off" />
      <Radios
        name="type"
        label={t("field.type")}
        inline
        value={kept?.type ?? "function"}
        choices={functionTypes.map((type) => ({ value: type, label: t(`field.type.${type}`) }))}
      />
      <Select name="unitId" label={t("field.unitId")} none={t("field.unitId-none")} value={kept?.unitId} options={unitOptions(choices.units)} />
      <TextField name="layer" label={t("field.layer")} hint={t("field.layer-hint")} optional value={kept?.layer} width="20" />
      {choices.domains.length > 0 ? (
        <Checkboxes
          name="domainIds"
          label={t("field.domainIds")}
          hint={t("field.domainIds-hint")}
          choices={choices.domains.map((domain) => ({ value: domain.id, label: domain.name, checked: kept?.domainIds.includes(domain.id) === true }))}
        />
      ) : (
        <p>
          <a href="/functiehuis/domeinen">{t("field.no-domains")}</a>
        </p>
      )}
      <TextField name="hr21Title" label={t("field.hr21Title")} hint={t("field.hr21Title-hint")} optional value={kept?.hr21Title} />
      <TextArea name="otherTitles" label={t("field.otherTitles")} hint={t("field.otherTitles-hint")} optional rows={3} value={kept?.otherTitles.join("\n")} />
    </>
  );
}

export function TextFields({ visit, kept }: Props) {
  const t = visit.words(functionWords);
  return (
    <>
      <h2>{t("part.why")}</h2>
      <TextArea name="meaning" label={t("field.meaning")} rows={3} value={kept?.meaning} />
      <TextArea name="forOrganisation" label={t("field.forOrganisation")} rows={3} value={kept?.forOrganisation} />
      <TextArea name="forSociety" label={t("field.forSociety")} rows={3} value={kept?.forSociety} />
      <h2>{t("part.work")}</h2>
      <TextField name="field" label={t("field.field")} optional value={kept?.field} width="20" />
      <TextArea name="description" label={t("field.description")} rows={5} value={kept?.description} />
      <TextArea name="activities" label={t("field.activities")} hint={t("field.activities-hint")} rows={5} value={kept?.activities} />
    </>
  );
}

export function UpkeepFields({ visit, choices, kept }: Props) {
  const t = visit.words(functionWords);
  return (
    <>
      <h2>{t("part.upkeep")}</h2>
      <Select
        name="ownerId"
        label={t("field.ownerId")}
        hint={t("field.ownerId-hint")}
        none={t("field.ownerId-none")}
        value={kept?.ownerId}
        options={choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))}
      />
      <DateField
        name="checkBefore"
        label={t("field.checkBefore")}
        hint={t("field.checkBefore-hint")}
        optional
        value={kept?.checkBefore ? shortDate(visit, kept.checkBefore) : ""}
      />
    </>
  );
}

function shortDate(visit: Visit, date: DateString): string {
  return formatDate(visit.tone.language, date);
}
