import { z } from "zod";
import { formatHours, formatHoursFigure } from "#platform/amounts/format-amounts.ts";
import type { HundredthHours } from "#platform/amounts/amounts.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { HoursField, TextField } from "#ui/text-field.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { entitlementPolicy } from "../entitlement-policy.ts";
import { errorSentences } from "../parts/form-sentences.ts";
import { categoriesToProve, categoryName, ownPartName } from "../parts/policy-papers.ts";
import { NotHere } from "../parts/policy-not-here.tsx";
import { type PolicyRefusal, recordPolicyHours, rulesFor } from "../record-policy-hours.ts";
import { type PolicyOverview, readPolicyOverview } from "../read-policy-hours.ts";
import { categories } from "../rule-set.ts";
import { asksForProof, policyPartKinds } from "../task-policy.ts";
import { noteFieldOf, taskPolicyForm } from "../task-policy-form.ts";
import { taskPolicyWords } from "../task-policy-words.ts";

const query = z.object({
  categorie: z.enum(categories).optional().catch(undefined),
  onderdeel: z.string().default(""),
  jaar: z.enum(["this", "next"]).catch("this"),
});
type Asked = z.infer<typeof query>;
type State = { readonly asked: Asked; readonly values?: TypedValues; readonly errors?: FormErrors; readonly refusal?: string };

/** The form about the task policy of a full-time job. It begins with what counts now, or counted last year. */
export function recordPolicyPage(visit: Visit): Promise<Response> {
  return show(visit, { asked: visit.query(query) });
}

/** Keeps it, unless an hour of the right would stand nowhere. */
export async function keepPolicyPage(visit: Visit): Promise<Response> {
  const form = await visit.form(taskPolicyForm);
  const asked = query.parse({});
  if (!form.ok) return show(visit, { asked, values: form.raw, errors: sentences(visit, form.errors) });
  const outcome = await recordPolicyHours(visit.actor, form.value);
  if ("refused" in outcome) return show(visit, { asked, values: form.raw, ...refusalOf(visit, outcome.refused) });
  const { year } = rulesFor(visit.actor, form.value.year);
  const said = visit.words(entitlementWords)("year", { label: year.label });
  return visit.redirect(`/rechten/taakbeleid?jaar=${year.start}`, visit.words(taskPolicyWords)("saved", { year: said }));
}

function sentences(visit: Visit, errors: Readonly<Record<string, string>>): FormErrors {
  const known = errorSentences(visit, errors);
  const noted = Object.keys(errors).filter((field) => errors[field] === "note-empty");
  return { ...known, ...Object.fromEntries(noted.map((field) => [field, visit.words(taskPolicyWords)("error.note-empty")])) };
}

function refusalOf(visit: Visit, { reason, right, missing }: PolicyRefusal): Pick<State, "errors" | "refusal"> {
  const hours = (amount: HundredthHours) => formatHours(visit.tone.language, amount);
  const text = visit.words(taskPolicyWords)(`refused.${reason}`, { right: hours(right), missing: hours(missing) });
  return reason === "hours-missing" ? { errors: { preparation: text } } : { refusal: text };
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(taskPolicyWords);
  if (!entitlementPolicy.keepTaskPolicy(visit.actor)) notAllowed();
  const rules = rulesFor(visit.actor, state.asked.jaar);
  const head = { title: t("form.title"), menu: "/rechten/taakbeleid", hasErrors: Boolean(state.errors) };
  if (!asksForProof(rules)) return visit.page(head, <NotHere visit={visit} title={t("title")} />);
  const overview = await readPolicyOverview(visit.me, rules.year.start);
  return visit.page(
    head,
    <>
      <Crumbs links={[{ href: "/rechten/taakbeleid", label: t("title") }]} />
      <ErrorSummary errors={state.errors} />
      {state.refusal ? (
        <Note tone="bad" isAnswer title={t("refused.title")}>
          {state.refusal}
        </Note>
      ) : null}
      <PageHead title={t("form.title")} lead={t("form.lead")} />
      <PolicyForm visit={visit} state={state} overview={overview} />
    </>,
    (state.errors ?? state.refusal) ? 422 : 200,
  );
}

function PolicyForm({ visit, state, overview }: { visit: Visit; state: State; overview: PolicyOverview }) {
  const t = visit.words(taskPolicyWords);
  const { language } = visit.tone;
  const year = (which: "this" | "next") => visit.words(entitlementWords)("year", { label: rulesFor(visit.actor, which).year.label });
  const known = state.values ?? beginWith(visit, state.asked, overview);
  return (
    <Form action="/rechten/taakbeleid/vastleggen" values={known} errors={state.errors} once={formSign(state.values)}>
      <Radios
        name="category"
        label={t("form.category")}
        choices={categoriesToProve(overview.rules).map(({ category, right }) => ({
          value: category,
          label: categoryName(visit, category),
          hint: t("form.category.hint", { hours: formatHours(language, right) }),
        }))}
      />
      <Select name="unitId" label={t("form.unit")} none={t("whole")} options={overview.units.map(({ id, name }) => ({ value: id, label: name }))} />
      <Radios name="year" label={t("form.year")} choices={(["this", "next"] as const).map((value) => ({ value, label: year(value) }))} />
      <HoursField name="own" label={ownPartName(visit, overview.rules)} hint={t("form.own.hint")} unit={t("form.unit-of-hours")} />
      <Block id="elders" title={t("form.parts")}>
        <Stack>
          <p class="soft measure">{t("form.parts.lead")}</p>
          {policyPartKinds.map((kind) => (
            <Stack>
              <HoursField name={kind} label={t(`form.${kind}`)} unit={t("form.unit-of-hours")} optional />
              <TextField name={noteFieldOf(kind)} label={`${t("form.note")} (${t(`part.${kind}`)})`} hint={t("form.note.hint")} optional />
            </Stack>
          ))}
        </Stack>
      </Block>
      <TextArea name="consultation" label={t("form.consultation")} hint={t("form.consultation.hint")} rows={3} optional />
      <FormActions>
        <Button>{t("form.save")}</Button>
        <LinkButton href="/rechten/taakbeleid" look="plain">
          {t("form.back")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

/** What counts for this place and category, this year or else the year before: a policy is mostly kept as it was. */
function beginWith(visit: Visit, { categorie, onderdeel, jaar }: Asked, { inForce, before }: PolicyOverview): TypedValues {
  const values = { year: jaar, unitId: onderdeel, ...(categorie ? { category: categorie } : {}) };
  const isSame = (policy: { category: string; unitId: string | null }) => policy.category === categorie && (policy.unitId ?? "") === onderdeel;
  const found = inForce.find(isSame) ?? before.find(isSame);
  if (!found) return values;
  const figure = (hours: HundredthHours) => formatHoursFigure(visit.tone.language, hours);
  const parts = found.parts.flatMap(({ kind, hours, note }) => [[kind, figure(hours)] as const, [noteFieldOf(kind), note] as const]);
  return { ...values, own: figure(found.own), ...Object.fromEntries(parts) };
}
