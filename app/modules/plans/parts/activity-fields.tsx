import { Radios, Checkbox } from "#ui/choices.tsx";
import { Details } from "#ui/details.tsx";
import { Hint } from "#ui/field.tsx";
import { Halves, Row } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, HoursField, MoneyField, TextField } from "#ui/text-field.tsx";
import type { Translate } from "#platform/words/words.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import { costField, facilityField } from "../activity-form.ts";
import type { activityPageWords } from "../activity-page-words.ts";
import { activityCategories, activityKindNames, activityKinds, charges, costKinds, facilityKinds, learningClasses } from "../activity.ts";
import type { Goal } from "../goal.ts";
import type { PlanSpeech } from "./plan-speech.ts";

type Props = {
  speech: PlanSpeech;
  t: Translate<typeof activityPageWords.nl>;
  goals: readonly Goal[];
  values: TypedValues;
  errors: Readonly<Record<string, string>>;
};

/** Every field of an activity, in the order in which people think of it: what, why, when, how. */
export function ActivityFields({ speech, t, goals, values, errors }: Props) {
  return (
    <>
      <What
        speech={speech}
        t={t}
        isOpen={isFilled(values, ["learningClass", "category", "equalExplanation"]) || isFilled(errors, ["learningClass", "category", "equalExplanation"])}
      />
      <Why speech={speech} t={t} goals={goals} />
      <When speech={speech} t={t} isOpen={isFilled(values, costKinds.map(costField)) || isFilled(errors, costKinds.map(costField))} />
      <How speech={speech} t={t} />
    </>
  );
}

type PartProps = Pick<Props, "speech" | "t">;

function What({ speech: { activity: a }, t, isOpen }: PartProps & { isOpen: boolean }) {
  const kinds = learningClasses.map((learningClass) => ({
    group: a(`class.${learningClass}.long`),
    options: activityKindNames.filter((kind) => activityKinds[kind].learningClass === learningClass).map((kind) => ({ value: kind, label: a(`kind.${kind}`) })),
  }));
  const classes = [
    { value: "", label: t("class.default") },
    ...learningClasses.map((one) => ({ value: String(one), label: a(`class.${one}.long`), hint: a(`class.${one}.hint`) })),
  ];
  const categories = activityCategories.map((one) => ({ value: one, label: one === "equal" ? a("category.equal") : `${one}: ${a(`category.${one}`)}` }));
  return (
    <>
      <h2>{t("part.what")}</h2>
      <TextField name="title" label={a("field.title")} hint={t("title.hint")} maxlength={200} />
      <Select name="kind" label={a("field.kind")} options={kinds} none={t("kind.none")} />
      <Details summary={t("class.choose")} open={isOpen}>
        <div class="stack">
          <Hint>{t("class.hint")}</Hint>
          <Radios name="learningClass" label={a("field.learningClass")} choices={classes} />
          <Select name="category" label={a("field.category")} options={categories} none={t("class.default")} />
          <TextArea name="equalExplanation" label={a("field.equalExplanation")} hint={t("equal.hint")} rows={2} optional autosave />
        </div>
      </Details>
    </>
  );
}

function Why({ speech: { activity: a }, t, goals }: PartProps & { goals: readonly Goal[] }) {
  return (
    <>
      <h2>{t("part.why")}</h2>
      {goals.length > 0 ? (
        <Select
          name="goalId"
          label={a("field.goalId")}
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          none={t("goal.none")}
          width="full"
        />
      ) : null}
      <TextArea name="servesMe" label={a("field.servesMe")} hint={goals.length > 0 ? t("why.hint") : undefined} rows={3} autosave />
      <TextArea name="fitsOrganisation" label={a("field.fitsOrganisation")} rows={3} autosave />
    </>
  );
}

function When({ speech: { activity: a }, t, isOpen }: PartProps & { isOpen: boolean }) {
  return (
    <>
      <h2>{t("part.when")}</h2>
      <Row>
        <DateField name="plannedFrom" label={a("field.plannedFrom")} hint={t("period.hint")} />
        <DateField name="plannedUntil" label={a("field.plannedUntil")} hint={t("period.hint")} />
      </Row>
      <HoursField name="hours" label={a("field.hours")} hint={t("hours.hint")} unit={t("hours.unit")} optional />
      <Details summary={t("costs.open")} open={isOpen}>
        <div class="stack">
          <Hint>{t("costs.hint")}</Hint>
          <Halves>
            {costKinds.map((kind) => (
              <MoneyField name={costField(kind)} label={a(`cost.${kind}`)} />
            ))}
          </Halves>
          <TextField name="costsNote" label={a("field.costsNote")} optional />
        </div>
      </Details>
      <Radios name="chargedTo" label={a("field.chargedTo")} value="right" choices={charges.map((one) => ({ value: one, label: a(`charged.${one}`) }))} />
    </>
  );
}

function How({ speech: { activity: a, registered }, t }: PartProps) {
  return (
    <>
      <h2>{a("field.facilities")}</h2>
      <Hint>{t("how.hint")}</Hint>
      {facilityKinds.map((kind) => (
        <TextField name={facilityField(kind)} label={a(`facility.${kind}`)} hint={a(`facility.${kind}.hint`)} optional />
      ))}
      <Checkbox name="isRegistered" value="yes" label={registered} hint={registered === a("registered") ? t("registered.hint") : undefined} />
    </>
  );
}

function isFilled(values: TypedValues, names: readonly string[]): boolean {
  return names.some((name) => (values[name] ?? "") !== "");
}
