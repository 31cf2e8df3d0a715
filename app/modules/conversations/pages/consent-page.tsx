import { randomUUID } from "node:crypto";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { type Consent, recordConsent } from "../consent.ts";
import { consentOutcomes } from "../cycle.ts";
import { consentForm } from "../cycle-form.ts";
import { cycleWords } from "../cycle-words.ts";
import { cycleErrors, CycleTabs, organiseMenu } from "../parts/cycle-tabs.tsx";
import { readCycles } from "../read-cycles.ts";

/** H-36: what the council said of conversations that assess people. */
export function consentPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function recordConsentPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(consentForm);
  if (!typed.ok) return show(visit, { raw: typed.raw, errors: cycleErrors(visit, typed.errors) });
  const { once, ...consent } = typed.value;
  const outcome = await recordConsent(visit.actor, consent, once);
  if ("refused" in outcome) return show(visit, { raw: typed.raw, errors: cycleErrors(visit, { decidedOn: outcome.refused }) });
  return visit.redirect("/gesprekken/instemming", visit.words(cycleWords)("consent.saved"));
}

async function show(visit: Visit, typed?: { readonly raw: TypedValues; readonly errors: Record<string, string> }): Promise<Response> {
  const t = visit.words(cycleWords);
  const { consents } = await readCycles(visit.actor);
  const [newest] = consents;
  const day = (date: Consent["decidedOn"]) => formatDate(visit.tone.language, date);
  const council = t("council");
  return visit.page(
    { title: t("consent.title"), hasErrors: Boolean(typed), menu: organiseMenu },
    <>
      <ErrorSummary errors={typed?.errors} />
      <PageHead title={t("consent.title")} lead={t("consent.lead", { council })} />
      <CycleTabs visit={visit} current="consent" />
      <Stack big>
        {newest ? (
          <Note
            tone={newest.outcome === "consented" ? "good" : "warn"}
            title={t(`consent.now.${newest.outcome}`, { body: newest.body, date: day(newest.decidedOn) })}
          />
        ) : (
          <Note title={t("consent.none")} />
        )}
      </Stack>
      {consents.length > 0 ? (
        <Block id="besluiten" title={t("consent.list")}>
          <LineList
            lines={consents.map(({ decidedOn, body, spokenFor, outcome, reference, recordedName }) => ({
              what: `${day(decidedOn)}: ${t(`consent.outcome.${outcome}`)}`,
              more: [body, spokenFor, reference, t("consent.recorded", { name: recordedName })].filter(Boolean).join(" · "),
            }))}
          />
        </Block>
      ) : null}
      <Block id="vastleggen" title={t("consent.save")}>
        <Form action="/gesprekken/instemming" values={typed?.raw ?? {}} errors={typed?.errors ?? {}} once={randomUUID()}>
          <DateField name="decidedOn" label={t("consent.decided")} hint={t("new.date-hint")} />
          <TextField name="body" label={t("consent.body")} hint={t("consent.body-hint", { council })} width="20" maxlength={200} />
          <TextField name="spokenFor" label={t("consent.spoken-for")} width="20" maxlength={200} />
          <Radios
            name="outcome"
            label={t("consent.outcome")}
            choices={consentOutcomes.map((outcome) => ({ value: outcome, label: t(`consent.outcome.${outcome}`) }))}
          />
          <TextField name="reference" label={t("consent.reference")} optional width="20" maxlength={200} />
          <FormActions>
            <Button>{t("consent.save")}</Button>
          </FormActions>
        </Form>
      </Block>
    </>,
    typed ? 422 : 200,
  );
}
