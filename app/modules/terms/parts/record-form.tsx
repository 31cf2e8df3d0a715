import { dayOf } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox, Radios } from "#ui/choices.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { calendarWords } from "../calendar-words.ts";
import type { TermQuery } from "../record-form.ts";
import type { KeptRecord } from "../record-table.ts";
import { consultationOutcomes } from "../term-record.ts";
import type { TermRule } from "../term-rules.ts";
import { termAddress } from "./term-address.ts";

type Props = {
  visit: Visit;
  place: TermQuery;
  rule: TermRule;
  corrected: KeptRecord | undefined;
  /** Nothing asks for it yet, so the form is folded. */
  isEarly: boolean;
  errors: Readonly<Record<string, string>>;
  raw: TypedValues;
  once: string;
};

/** Recording that a term was kept; with `corrected` what takes the place of an earlier record. */
export function RecordForm(props: Props) {
  const { visit, corrected, isEarly, errors } = props;
  const t = visit.words(calendarWords);
  if (isEarly && !corrected && Object.keys(errors).length === 0) {
    return (
      <Details summary={t("form.early")}>
        <Fields {...props} />
      </Details>
    );
  }
  const when = corrected ? formatDate(visit.tone.language, dayOf(corrected.recordedAt)) : "";
  return (
    <Block id="vastleggen" title={corrected ? t("form.title-correct", { when }) : t("form.title")}>
      <Fields {...props} />
    </Block>
  );
}

function Fields({ visit, place, rule, corrected, errors, raw, once }: Props) {
  const t = visit.words(calendarWords);
  const day = (date: DateString | null | undefined) => (date ? formatDate(visit.tone.language, date) : "");
  return (
    <>
      {corrected ? <p class="measure">{t("form.lead-correct")}</p> : null}
      <Form action={termAddress(rule.kind, null)} errors={errors} values={raw} once={once}>
        <Hidden name="onderdeel" value={place.onderdeel} />
        <Hidden name="verbeter" value={place.verbeter} />
        {corrected ? <Checkbox name="isNotDone" value="yes" label={t("form.not-done")} /> : null}
        <DateField name="doneOn" label={t("form.done-on")} hint={t("form.date-hint")} value={day(corrected?.doneOn)} />
        {rule.years > 1 ? <DateField name="holdsFrom" label={t("form.holds-from")} hint={t("form.date-hint")} value={day(corrected?.holdsFrom)} /> : null}
        {rule.isConsulted ? <ConsultationFields visit={visit} corrected={corrected} /> : null}
        <TextArea name="evidence" label={t("form.evidence")} hint={t("form.evidence-hint")} rows={3} value={corrected?.evidence} />
        <Checkbox name="sure" value="yes" label={t("form.sure")} />
        <FormActions>
          <Button>{t("form.save")}</Button>
          {corrected ? (
            <LinkButton href={termAddress(rule.kind, place.onderdeel || null)} look="plain">
              {t("form.back")}
            </LinkButton>
          ) : null}
        </FormActions>
      </Form>
    </>
  );
}

function ConsultationFields({ visit, corrected }: Pick<Props, "visit" | "corrected">) {
  const t = visit.words(calendarWords);
  const before = corrected?.consultation;
  return (
    <>
      <h3>{t("form.consulted")}</h3>
      <DateField
        name="consultedOn"
        label={t("form.consulted-on")}
        hint={t("form.date-hint")}
        value={before ? formatDate(visit.tone.language, before.on) : ""}
      />
      <TextField name="consultedWho" label={t("form.consulted-who")} hint={t("form.consulted-who-hint")} value={before?.who} />
      <Radios
        name="outcome"
        label={t("form.outcome")}
        value={before?.outcome}
        choices={consultationOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
      />
    </>
  );
}
