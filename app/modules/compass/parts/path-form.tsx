import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { byTitle } from "../by-title.ts";
import type { CompassHouse } from "../compass-house.ts";
import { pathWays } from "../path-step.ts";
import { pathWords } from "../path-words.ts";

type Props = { visit: Visit; house: CompassHouse; raw: TypedValues; errors: Readonly<Record<string, string>> };

/** A step of one's own: of which kind, where, and why. */
export function AddStep({ visit, house, raw, errors }: Props) {
  const t = visit.words(pathWords);
  const functions = [...house.functions.values()].toSorted((a, b) => byTitle(a.passport.title, b.passport.title));
  return (
    <Block id="stap-erbij" title={t("add.title")}>
      <Form action="/kompas/pad" values={raw} errors={errors}>
        <Select name="way" label={t("field.way")} none={t("way.none")} options={pathWays.map((way) => ({ value: way, label: t(`way.${way}`) }))} />
        <Select
          name="functionId"
          label={t("field.function")}
          none={t("function.none")}
          options={functions.map((each) => ({ value: each.id, label: each.passport.title }))}
        />
        <TextArea name="note" label={t("field.note")} hint={t("field.note.hint")} rows={3} maxlength={500} optional />
        <Checkbox name="isGoal" value="yes" label={t("field.goal")} />
        <FormActions>
          <Button>{t("add")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}
