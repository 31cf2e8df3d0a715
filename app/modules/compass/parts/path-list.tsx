import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { TextArea } from "#ui/text-area.tsx";
import type { CompassHouse } from "../compass-house.ts";
import { Act } from "./act.tsx";
import type { PathStep } from "../path-step.ts";
import { pathWords } from "../path-words.ts";

type Props = {
  visit: Visit;
  house: CompassHouse;
  steps: readonly PathStep[];
  /** The step that is being changed. */
  open: string | undefined;
  raw: TypedValues;
  errors: Readonly<Record<string, string>>;
};

/** The steps in order: a numbered list, because the order is what a path is. */
export function PathList({ visit, house, steps, open, raw, errors }: Props) {
  return (
    <ol class="stack big">
      {steps.map((step, index) => (
        <li id={`stap-${step.id}`}>
          <Stack>
            <StepText visit={visit} house={house} step={step} />
            {step.id === open ? (
              <StepForm visit={visit} step={step} raw={raw} errors={errors} />
            ) : (
              <StepActions visit={visit} house={house} step={step} isFirst={index === 0} isLast={index === steps.length - 1} />
            )}
          </Stack>
        </li>
      ))}
    </ol>
  );
}

function StepText({ visit, house, step }: { visit: Visit; house: CompassHouse; step: PathStep }) {
  const t = visit.words(pathWords);
  const found = step.functionId === null ? undefined : house.functions.get(step.functionId);
  const title = found ? <a href={`/kompas/functie/${found.id}`}>{found.passport.title}</a> : step.functionId ? t("gone") : null;
  return (
    <div class="measure">
      <p>
        <b>{t(`way.${step.way}`)}</b>
        {title ? <>: {title}</> : null} {step.isGoal ? <Status shape="full">{t("goal")}</Status> : null}
      </p>
      {step.note ? <p class="soft">{step.note}</p> : null}
    </div>
  );
}

function nameOf({ visit, house, step }: { visit: Visit; house: CompassHouse; step: PathStep }): string {
  const t = visit.words(pathWords);
  const title = step.functionId === null ? step.note : (house.functions.get(step.functionId)?.passport.title ?? t("gone"));
  return t("step", { way: t(`way.${step.way}`), title });
}

function StepActions({ visit, house, step, isFirst, isLast }: { visit: Visit; house: CompassHouse; step: PathStep; isFirst: boolean; isLast: boolean }) {
  const t = visit.words(pathWords);
  const what = nameOf({ visit, house, step });
  const address = `/kompas/pad/${step.id}`;
  return (
    <Row>
      {isFirst ? null : <Act action={`${address}/omhoog`} word={t("move.up")} full={t("up-of", { what })} />}
      {isLast ? null : <Act action={`${address}/omlaag`} word={t("move.down")} full={t("down-of", { what })} />}
      <a class="small" href={`/kompas/pad?stap=${step.id}#stap-${step.id}`} aria-label={t("change-of", { what })}>
        {t("change")}
      </a>
      <Act action={`${address}/weg`} word={t("remove")} full={t("remove-of", { what })} />
    </Row>
  );
}

function StepForm({ visit, step, raw, errors }: Pick<Props, "visit" | "raw" | "errors"> & { step: PathStep }) {
  const t = visit.words(pathWords);
  return (
    <Form action={`/kompas/pad/${step.id}`} values={raw} errors={errors} prefix="stap-">
      <TextArea name="note" label={t("field.note")} hint={t("field.note.hint")} value={step.note} rows={3} maxlength={500} />
      <Checkbox name="isGoal" value="yes" label={t("field.goal")} checked={step.isGoal} />
      <FormActions>
        <Button>{t("save")}</Button>
        <a href="/kompas/pad">{t("cancel")}</a>
      </FormActions>
    </Form>
  );
}
