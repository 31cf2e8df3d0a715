import type { Visit } from "#platform/web/visit.ts";
import { formatDate } from "#platform/time/format-date.ts";
import { Combo } from "#ui/combo.tsx";
import { Select } from "#ui/select.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { Radios } from "#ui/choices.tsx";
import { categories, contractKinds, educationLevels } from "../employment.ts";
import { employmentWords } from "../employment-words.ts";
import type { Colleague } from "../find-colleague.ts";
import { formatFte } from "../fte.ts";
import type { EmploymentFacts } from "../employment-change.ts";
import type { TreeUnit } from "../list-units.ts";
import { personWords } from "../person-words.ts";
import { unitOptions } from "./unit-options.ts";

type Props = {
  visit: Visit;
  units: readonly TreeUnit[];
  /** Whether someone may stand in no unit at all: only for who works for the whole portal. */
  mayBeNowhere: boolean;
  facts?: Partial<EmploymentFacts>;
  manager?: Colleague | null;
  /** Without scripts: who was found for what was typed. */
  found?: readonly Colleague[];
};

/** The fields of an employment. */
export function EmploymentFields({ visit, units, mayBeNowhere, facts = {}, manager, found }: Props) {
  const t = visit.words(personWords);
  const kinds = visit.words(employmentWords);
  const day = (date: EmploymentFacts["endsOn"] | undefined) => (date ? formatDate(visit.tone.language, date) : "");
  const option = (person: Colleague) => ({ value: person.id, label: person.name, note: person.note });
  return (
    <>
      <Select
        name="unitId"
        label={t("field.unit")}
        none={t(mayBeNowhere ? "field.unit-none" : "field.unit-choose")}
        value={facts.unitId}
        options={unitOptions(units)}
      />
      <Radios
        name="category"
        label={t("field.category")}
        hint={t("field.category-hint")}
        value={facts.category}
        choices={categories.map((category) => ({ value: category, label: kinds(`category.${category}`) }))}
      />
      <TextField name="functionTitle" label={t("field.function")} hint={t("field.function-hint")} value={facts.functionTitle} width="20" optional />
      <TextField
        name="fteE4"
        label={t("field.fte")}
        hint={t("field.fte-hint")}
        value={facts.fteE4 === undefined ? "" : formatFte(facts.fteE4, visit.tone.language)}
        width="4"
        inputmode="decimal"
        autocomplete="off"
      />
      <Combo
        name="managerId"
        label={t("field.manager")}
        hint={t("field.manager-hint")}
        source="/mensen/zoek"
        optional
        {...(manager ? { chosen: option(manager) } : {})}
        {...(found ? { found: found.map(option) } : {})}
      />
      <DateField name="startsOn" label={t("field.starts")} hint={t("field.date-hint")} value={day(facts.startsOn)} />
      <DateField name="endsOn" label={t("field.ends")} hint={t("field.ends-hint")} value={day(facts.endsOn)} optional />
      <Select
        name="educationLevel"
        label={t("field.education")}
        none={t("field.unknown")}
        value={facts.educationLevel}
        options={educationLevels.map((level) => ({ value: level, label: kinds(`education.${level}`) }))}
      />
      <Select
        name="contractKind"
        label={t("field.contract")}
        none={t("field.unknown")}
        value={facts.contractKind}
        options={contractKinds.map((kind) => ({ value: kind, label: kinds(`contract.${kind}`) }))}
      />
    </>
  );
}
