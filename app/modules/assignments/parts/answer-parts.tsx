import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { DateField } from "#ui/text-field.tsx";
import { effectOn, likelyDoneOn } from "../assignment.ts";
import { assignmentWords } from "../assignment-words.ts";
import type { OwnAssignment, SeenAssignment } from "../read-own.ts";
import { bothInWords, costInWords } from "./cost-words.ts";

/** The question, with what a yes does to the right. Both answers look alike: neither is the one that is hoped for. */
export function Answer({ visit, own: { assignment, free } }: { visit: Visit; own: OwnAssignment }) {
  const t = visit.words(assignmentWords);
  const address = `/opgedragen/${assignment.id}`;
  const date = assignment.expiresOn ? formatDate(visit.tone.language, assignment.expiresOn) : "";
  const effect = free ? effectOn(free, assignment) : undefined;
  return (
    <Block id="vraag" title={t("asks")}>
      <Stack>
        <p class="measure">
          <Sentence text={effectSentence(visit, assignment, { free, effect, date })} />
        </p>
        <p class="measure soft">
          {t("ask.yours", { date })} {t("ask.who-sees")}
        </p>
        <Row>
          {effect?.fits ? (
            <Form action={`${address}/instemming`}>
              <Button look="second">{t("ask.yes")}</Button>
            </Form>
          ) : null}
          <Form action={`${address}/weigering`}>
            <Button look="second">{t("ask.no")}</Button>
          </Form>
        </Row>
      </Stack>
    </Block>
  );
}

type Figures = { readonly free: OwnAssignment["free"]; readonly effect: ReturnType<typeof effectOn> | undefined; readonly date: string };

function effectSentence(visit: Visit, assignment: SeenAssignment, { free, effect, date }: Figures): string {
  const t = visit.words(assignmentWords);
  if (!free || !effect) return t("ask.no-right");
  const now = bothInWords(visit, free);
  return effect.fits
    ? t("ask.lead", { free: now, left: bothInWords(visit, effect.left), cost: costInWords(visit, assignment) })
    : t("ask.short", { free: now, short: costInWords(visit, effect.short), date });
}

/** That somebody said yes, and the way back as long as there is one. */
export function Consented({ visit, assignment, mayTakeBack }: { visit: Visit; assignment: SeenAssignment; mayTakeBack: boolean }) {
  const t = visit.words(assignmentWords);
  const date = assignment.consentedOn ? formatDate(visit.tone.language, assignment.consentedOn) : "";
  return (
    <Block id="instemming" title={t("consent.title")}>
      <Stack>
        <p class="measure">{t("consent.text", { date, cost: costInWords(visit, assignment) })}</p>
        {mayTakeBack ? (
          <>
            <p class="measure soft">{t("consent.free")}</p>
            <Form action={`/opgedragen/${assignment.id}/instemming/intrekken`}>
              <FormActions>
                <Button look="second">{t("consent.back")}</Button>
              </FormActions>
            </Form>
          </>
        ) : null}
      </Stack>
    </Block>
  );
}

type DoneProps = { visit: Visit; assignment: SeenAssignment; raw: TypedValues | undefined; errors: FormErrors | undefined };

/** On which day it was done. Folded away while there is a question to answer first; before its first day there is nothing to say yet. */
export function Done({ visit, assignment, raw, errors }: DoneProps) {
  const t = visit.words(assignmentWords);
  const { language } = visit.tone;
  const { state, startsOn } = assignment;
  if (startsOn > today())
    return (
      <Block id="gedaan" title={t("done.title")}>
        <p class="measure soft">{t("done.not-begun", { date: formatDate(language, startsOn) })}</p>
      </Block>
    );
  const form = (
    <Stack>
      <p class="measure soft">{t(state === "right" ? "done.lead.right" : "done.lead")}</p>
      <Form action={`/opgedragen/${assignment.id}/gedaan`} values={raw} errors={errors}>
        <DateField name="doneOn" label={t("done.on")} hint={t("done.on.hint")} value={formatDate(language, likelyDoneOn(assignment, today()))} />
        <FormActions>
          <Button>{t("done.save")}</Button>
        </FormActions>
      </Form>
    </Stack>
  );
  if (state === "waiting")
    return (
      <Details summary={t("done.already")} open={Boolean(errors)}>
        {form}
      </Details>
    );
  return (
    <Block id="gedaan" title={t("done.title")}>
      {form}
    </Block>
  );
}
