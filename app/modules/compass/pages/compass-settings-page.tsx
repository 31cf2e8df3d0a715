import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Halves, PageHead, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { passportWords, tagKinds } from "#modules/functions/public.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { changeWeights, switchFinding, switchPublic } from "../change-compass-settings.ts";
import { findingForm, publicForm, weightField, weightsForm } from "../compass-settings-form.ts";
import { compassPolicy } from "../compass-policy.ts";
import { compassSettingsWords } from "../compass-settings-words.ts";
import { compassSettings, findingReasons } from "../compass-settings.ts";
import { formatHalves } from "../format-tenths.ts";
import { defaultWeights, matchWeights } from "../match-weights.ts";

type Shown = { readonly form?: "weights" | "finding"; readonly raw?: TypedValues; readonly errors?: Record<string, string> };

/** How the compass of this portal counts, and who uses it (K-51). */
export function compassSettingsPage(visit: Visit): Promise<Response> {
  if (!compassPolicy.changeSettings(visit.actor)) notAllowed();
  return show(visit, {});
}

export async function changeWeightsPage(visit: Visit): Promise<Response> {
  const form = await visit.form(weightsForm);
  if (!form.ok) return show(visit, { form: "weights", raw: form.raw, errors: sentences(visit, form.errors) });
  await changeWeights(visit.actor, form.value);
  return done(visit, "done.weights");
}

export async function switchPublicPage(visit: Visit): Promise<Response> {
  const form = await visit.form(publicForm);
  const isPublic = form.ok && form.value.isPublic;
  await switchPublic(visit.actor, isPublic);
  return done(visit, isPublic ? "done.public-on" : "done.public-off");
}

export async function switchFindingPage(visit: Visit): Promise<Response> {
  const form = await visit.form(findingForm);
  if (!form.ok) return show(visit, { form: "finding", raw: form.raw, errors: sentences(visit, form.errors) });
  const { isOn, reason, text } = form.value;
  await switchFinding(visit.actor, isOn && reason ? { reason, text } : undefined);
  return done(visit, isOn ? "done.finding-on" : "done.finding-off");
}

function done(visit: Visit, word: WordKey<typeof compassSettingsWords.nl>): Response {
  return visit.redirect("/kompas/instellingen", visit.words(compassSettingsWords)(word));
}

function sentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(compassSettingsWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof compassSettingsWords.nl>)]));
}

function show(visit: Visit, shown: Shown): Promise<Response> {
  const t = visit.words(compassSettingsWords);
  const errors = shown.errors ?? {};
  const of = (form: Shown["form"]) => (shown.form === form ? { raw: shown.raw ?? {}, errors } : { raw: {}, errors: {} });
  return visit.page(
    { title: t("title"), menu: "/beheer", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/beheer", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        <Weights visit={visit} {...of("weights")} />
        <PublicMode visit={visit} />
        <FindingSwitch visit={visit} {...of("finding")} />
      </Stack>
    </>,
    shown.raw ? 422 : 200,
  );
}

type FormProps = { visit: Visit; raw: TypedValues; errors: Readonly<Record<string, string>> };

function Weights({ visit, raw, errors }: FormProps) {
  const t = visit.words(compassSettingsWords);
  const p = visit.words(passportWords);
  const weights = matchWeights(visit.portal);
  const figure = (halves: number) => formatHalves(visit.tone.language, halves);
  return (
    <Block id="punten" title={t("weights.title")}>
      <Stack>
        <p class="measure soft">{t("weights.lead")}</p>
        <Form action="/kompas/instellingen" values={raw} errors={errors}>
          <Halves>
            {tagKinds.map((kind) => (
              <TextField
                name={weightField(kind)}
                label={p(`kind.${kind}`)}
                hint={t("weights.usual", { points: figure(defaultWeights[kind]) })}
                value={figure(weights[kind])}
                width="10"
                maxlength={4}
              />
            ))}
          </Halves>
          <TextField
            name="launchAt"
            label={t("launch.label")}
            hint={t("launch.hint")}
            value={String(compassSettings(visit.portal).launchAt)}
            width="10"
            maxlength={4}
          />
          <FormActions>
            <Button>{t("weights.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

function PublicMode({ visit }: { visit: Visit }) {
  const t = visit.words(compassSettingsWords);
  return (
    <Block id="openbaar" title={t("public.title")}>
      <Stack>
        <p class="measure soft">{t("public.lead", { address: "/kompas/open" })}</p>
        <Form action="/kompas/instellingen/openbaar">
          <Checkbox name="isPublic" value="yes" label={t("public.label")} checked={compassSettings(visit.portal).isPublic} />
          <FormActions>
            <Button look="second">{t("public.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

function FindingSwitch({ visit, raw, errors }: FormProps) {
  const t = visit.words(compassSettingsWords);
  const { finding } = compassSettings(visit.portal);
  return (
    <Block id="vindbaar" title={t("finding.title")}>
      <Stack>
        <p class="measure soft">{t("finding.lead")}</p>
        {finding ? <p>{t("finding.since", { date: formatDate(visit.tone.language, finding.since as DateString), text: finding.text })}</p> : null}
        <Form action="/kompas/instellingen/vindbaar" values={raw} errors={errors}>
          <Checkbox name="isOn" value="yes" label={t("finding.label")} checked={finding !== undefined} />
          <Select
            name="reason"
            label={t("finding.reason")}
            none={t("finding.reason.none")}
            value={finding?.reason ?? ""}
            options={findingReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          />
          <TextArea name="text" label={t("finding.text")} hint={t("finding.text.hint")} value={finding?.text ?? ""} rows={3} maxlength={500} />
          <FormActions>
            <Button look="second">{t("finding.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}
