import { z } from "zod";
import { plusBoth } from "#platform/amounts/amounts.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign, withNewSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { HoursField, MoneyField } from "#ui/text-field.tsx";
import { amountInWords } from "../amount-in-words.ts";
import { carryForm } from "../carry-form.ts";
import { askToCarry, withdrawCarry } from "../carry-over.ts";
import { agreedCarry, type CarryRequest } from "../carry.ts";
import { closesAfter } from "../entitlement-settings.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { type OwnRight, readOwnRight } from "../own-right.ts";
import { carryState, replacing } from "../parts/carry-state.ts";
import { errorSentences } from "../parts/form-sentences.ts";
import { rightPageWords } from "../right-page-words.ts";
import { nextYear } from "../school-year.ts";
import { yearEndWords } from "../year-end-words.ts";

type State = { readonly year?: string | undefined; readonly values?: TypedValues; readonly errors?: FormErrors; readonly refusal?: string };

/** What somebody asked to carry over, and the form to ask it with. `?jaar=` names the year by its first day. */
export function carryPage(visit: Visit): Promise<Response> {
  return show(visit, { year: visit.query(z.object({ jaar: z.string().optional() })).jaar });
}

/** Sends the wish to the manager. */
export async function askToCarryPage(visit: Visit): Promise<Response> {
  const t = visit.words(yearEndWords);
  const form = await visit.form(carryForm);
  const year = String(form.raw["year"] ?? "");
  if (!form.ok) return show(visit, { year, values: form.raw, errors: errorSentences(visit, form.errors) });
  const { hours, money, reason } = form.value;
  const outcome = await askToCarry(visit.actor, { yearStart: form.value.year, hours, money, reason, onceKey: `carry ${formSign(form.raw)}` });
  if ("refused" in outcome) {
    const left = amountInWords(visit.tone, outcome.refused.left);
    return show(visit, {
      year,
      values: outcome.refused.reason === "sent-before" ? withNewSign(form.raw) : form.raw,
      refusal: t(`refused.${outcome.refused.reason}`, { left }),
    });
  }
  return visit.redirect(`/mijn-recht/meenemen?jaar=${form.value.year}`, t("asked"));
}

export async function withdrawCarryPage(visit: Visit): Promise<Response> {
  const t = visit.words(yearEndWords);
  const outcome = await withdrawCarry(visit.actor, visit.param("request"));
  return visit.redirect("/mijn-recht/meenemen", "refused" in outcome ? t(`answer.${outcome.refused}`) : t("withdrawn"));
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(yearEndWords);
  const right = await readOwnRight(visit.me, state.year);
  const title = t("title", { year: visit.words(entitlementWords)("year", { label: nextYear(right.rules.year).label }) });
  return visit.page(
    { title, menu: "/mijn-recht", hasErrors: Boolean(state.errors) },
    <>
      <Crumbs links={[{ href: "/mijn-recht", label: visit.words(entitlementWords)("title") }]} />
      <ErrorSummary errors={state.errors} />
      {state.refusal ? (
        <Note tone="bad" isAnswer title={t("refused.title")}>
          {state.refusal}
        </Note>
      ) : null}
      <PageHead title={title} lead={lead(visit, right)} />
      <Stack big>
        <Wishes visit={visit} right={right} />
        {right.closedOn || right.carrying.some(({ answer }) => answer === null) ? null : <Ask visit={visit} right={right} state={state} />}
      </Stack>
    </>,
    (state.errors ?? state.refusal) ? 422 : 200,
  );
}

function lead(visit: Visit, { rules, closedOn }: OwnRight): string {
  const t = visit.words(yearEndWords);
  const { language } = visit.tone;
  if (closedOn) return t("refused.year-closed");
  if (rules.year.end >= today()) return t("lead", { date: formatDate(language, rules.year.end) });
  const closes = formatDate(language, addDays(rules.year.end, closesAfter(rules.settings)));
  return t("lead.ended", { closes });
}

function Wishes({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(yearEndWords);
  if (right.carrying.length === 0) return null;
  return (
    <Block id="wensen" title={t("wishes")}>
      <LineList
        lines={right.carrying.toReversed().map((request) => ({
          what: <strong>{amountInWords(visit.tone, request)}</strong>,
          more: carryState(visit, request, right.carrying),
          action: request.answer === null ? <Withdraw visit={visit} request={request} /> : undefined,
        }))}
      />
    </Block>
  );
}

function Withdraw({ visit, request }: { visit: Visit; request: CarryRequest }) {
  return (
    <Form action={`/mijn-recht/meenemen/${request.id}/intrekken`}>
      <Button look="plain" small>
        {visit.words(yearEndWords)("withdraw")}
      </Button>
    </Form>
  );
}

function Ask({ visit, right, state }: { visit: Visit; right: OwnRight; state: State }) {
  const t = visit.words(yearEndWords);
  const { hours, money } = right;
  const agreed = agreedCarry(right.carrying);
  const left = plusBoth({ hours: hours.free, money: money.free }, { hours: hours.planned, money: money.planned });
  return (
    <Block id="vragen" title={t("ask")}>
      <Stack>
        <p>{t("left", { left: amountInWords(visit.tone, left) })}</p>
        {agreed ? <p>{replacing(visit, "replaces", agreed)}</p> : null}
        <Form action="/mijn-recht/meenemen" values={state.values} errors={state.errors} once={formSign(state.values)}>
          <Hidden name="year" value={right.rules.year.start} />
          <HoursField name="hours" label={t("hours")} unit={visit.words(rightPageWords)("booking.hours.unit")} optional />
          <MoneyField name="money" label={t("money")} optional />
          <TextArea name="reason" label={t("reason")} hint={t("reason.hint")} rows={3} optional />
          <FormActions>
            <Button>{t("send")}</Button>
            <LinkButton href="/mijn-recht" look="plain">
              {t("back")}
            </LinkButton>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}
