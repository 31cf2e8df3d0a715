import { Select, type OptionGroup } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import type { Translate } from "#platform/words/words.ts";
import type { goalPageWords } from "../goal-page-words.ts";
import { smartParts } from "../goal.ts";
import type { ServableGoals } from "../view-goal.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** Every field of an own goal: the goal, what it serves, and the questions that sharpen it. */
export function GoalFields({ speech: { plan }, t, servable }: { speech: PlanSpeech; t: Translate<typeof goalPageWords.nl>; servable: ServableGoals }) {
  const parents: OptionGroup[] = servable.map(({ level, unit, goals }) => ({
    group: t(level, { unit }),
    options: goals.map(({ id, title }) => ({ value: id, label: title })),
  }));
  return (
    <>
      <TextField name="title" label={plan("goal.title")} hint={t("title.hint")} maxlength={200} />
      {parents.length > 0 ? (
        <Select name="parentId" label={plan("goal.parent")} hint={t("parent.hint")} options={parents} none={plan("goal.parent.none")} width="full" />
      ) : null}
      <h2>{t("sharper")}</h2>
      {smartParts.map((part) =>
        part === "timeBound" ? (
          <DateField name={part} label={plan(`goal.${part}`)} hint={t("timeBound.hint")} optional />
        ) : (
          <TextArea name={part} label={plan(`goal.${part}`)} rows={2} optional autosave />
        ),
      )}
      <h2>{t("why")}</h2>
      <TextArea name="servesMe" label={plan("goal.servesMe")} rows={3} autosave />
      <TextArea name="fitsOrganisation" label={plan("goal.fitsOrganisation")} rows={3} autosave />
    </>
  );
}
