import type { Visit } from "#platform/web/visit.ts";
import { Hidden } from "#ui/form.tsx";
import { Select, type OptionGroup } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { planWords } from "../plan-words.ts";
import type { GoalFormView } from "../read-goals.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

/** The fields of a goal of a team or a theme. With one unit to choose from, nothing is asked about it. */
export function UnitGoalFields({ visit, view, level }: { visit: Visit; view: GoalFormView; level: "school" | "team" }) {
  const t = visit.words(unitGoalWords);
  const plan = visit.words(planWords);
  const only = view.units.length === 1 ? view.units[0] : undefined;
  const themes: OptionGroup[] = [...Map.groupBy(view.themes, ({ unit }) => unit)].map(([unit, goals]) => ({
    group: t("level.school", { unit }),
    options: goals.map(({ id, title }) => ({ value: id, label: title })),
  }));
  return (
    <>
      {only ? (
        <Hidden name="unitId" value={only.id} />
      ) : (
        <Select
          name="unitId"
          label={t(`form.unit.${level}`)}
          none={t("form.unit-none")}
          options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField name="title" label={t(`form.title.${level}`)} hint={t(`form.title-hint.${level}`)} maxlength={200} />
      {themes.length > 0 ? <Select name="parentId" label={t("form.parent")} none={t("form.parent-none")} options={themes} width="full" /> : null}
      <DateField name="timeBound" label={plan("goal.timeBound")} hint={t("form.due-hint")} optional />
      <TextArea name="measurable" label={plan("goal.measurable")} rows={2} optional />
      <h2>{t("form.sharper")}</h2>
      {(["specific", "attainable", "relevant"] as const).map((part) => (
        <TextArea name={part} label={plan(`goal.${part}`)} rows={2} optional />
      ))}
    </>
  );
}
