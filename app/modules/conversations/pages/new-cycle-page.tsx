import { randomUUID } from "node:crypto";
import { z } from "zod";
import { today } from "#platform/time/clock.ts";
import { addMonths } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Checkboxes, Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { type ConversationKind, conversationKinds, reveals } from "../conversation.ts";
import { conversationWords } from "../conversation-words.ts";
import { cycleForm } from "../cycle-form.ts";
import { cycleWords } from "../cycle-words.ts";
import { makeCycle } from "../make-cycle.ts";
import { CycleProblem } from "../parts/cycle-problem.tsx";
import { cycleErrors, organiseMenu } from "../parts/cycle-tabs.tsx";
import { type NewCycle, readNewCycle } from "../read-cycles.ts";

const query = z.object({ soort: z.enum(conversationKinds).optional().catch(undefined) });

/** First the kind, because its questions follow from it; then the rest. */
export function newCyclePage(visit: Visit): Promise<Response> {
  return show(visit, visit.query(query).soort);
}

export async function makeCyclePage(visit: Visit): Promise<Response> {
  const typed = await visit.form(cycleForm);
  const kind = z.enum(conversationKinds).safeParse((typed.ok ? typed.value : typed.raw)["kind"]);
  if (!typed.ok) return show(visit, kind.data, { raw: typed.raw, errors: cycleErrors(visit, typed.errors) });
  const { once, ...input } = typed.value;
  const outcome = await makeCycle(visit.actor, input, once);
  if ("refused" in outcome) return show(visit, kind.data, { raw: typed.raw, errors: cycleErrors(visit, { questions: outcome.refused }) });
  return visit.redirect(`/gesprekken/cyclus/${outcome.done}`, visit.words(cycleWords)("new.made"));
}

type Typed = { readonly raw: TypedValues; readonly errors: Record<string, string> };

async function show(visit: Visit, kind: ConversationKind | undefined, typed?: Typed): Promise<Response> {
  const t = visit.words(cycleWords);
  const offered = await readNewCycle(visit.actor);
  return visit.page(
    { title: t("new.title"), hasErrors: Boolean(typed), menu: organiseMenu },
    <>
      <Crumbs links={[{ href: "/gesprekken/cyclus", label: t("title") }]} />
      <ErrorSummary errors={typed?.errors} />
      <PageHead title={t("new.title")} />
      {kind === undefined ? <ChooseKind visit={visit} /> : <CycleFields visit={visit} kind={kind} offered={offered} typed={typed} />}
    </>,
    typed ? 422 : 200,
  );
}

function ChooseKind({ visit }: { visit: Visit }) {
  const t = visit.words(cycleWords);
  const kinds = visit.words(conversationWords);
  return (
    <Form action="/gesprekken/cyclus/nieuw" method="get">
      <Radios
        name="soort"
        label={t("new.choose")}
        value="development"
        choices={conversationKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))}
      />
      <FormActions>
        <Button>{t("new.choose-button")}</Button>
      </FormActions>
    </Form>
  );
}

type FieldsProps = { visit: Visit; kind: ConversationKind; offered: NewCycle; typed: Typed | undefined };

function CycleFields({ visit, kind, offered, typed }: FieldsProps) {
  const t = visit.words(cycleWords);
  const { language } = visit.tone;
  const kindName = visit.words(conversationWords)(`kind.${kind}`);
  const questions = offered.bank.filter((question) => question.kind === kind);
  return (
    <Form action="/gesprekken/cyclus" values={typed?.raw ?? {}} errors={typed?.errors ?? {}} once={randomUUID()}>
      <CycleProblem visit={visit} problem={kind === "review" && !offered.mayReview ? "review-needs-consent" : undefined} />
      <Hidden name="kind" value={kind} />
      <p>
        {t("new.kind")}: <b>{kindName}</b>
      </p>
      <TextField name="name" label={t("new.name")} hint={t("new.name-hint")} maxlength={100} />
      <Select
        name="partner"
        label={t("new.partner")}
        none={t("new.partner.manager")}
        options={offered.partners.map((partner) => ({ value: partner.id, label: partner.name }))}
      />
      <DateField name="startsOn" label={t("new.from")} hint={t("new.date-hint")} value={formatDate(language, today())} />
      <DateField name="endsOn" label={t("new.until")} hint={t("new.date-hint")} value={formatDate(language, addMonths(today(), 3))} />
      <Radios
        name="reveal"
        label={t("new.reveal")}
        value="bothReady"
        choices={reveals.map((reveal) => ({ value: reveal, label: t(`new.reveal.${reveal}`) }))}
      />
      <TextField name="revealDays" label={t("new.days")} hint={t("new.days-hint")} optional width="2" inputmode="numeric" />
      <Checkboxes
        name="questions"
        label={t("new.questions")}
        hint={t("new.questions-hint")}
        choices={questions.map(({ id, side, dutch, english }) => ({
          value: id,
          label: language === "en" && english !== "" ? english : dutch,
          hint: t(`side.${side}`),
          checked: typed === undefined,
        }))}
      />
      <FormActions>
        <Button>{t("new.save")}</Button>
      </FormActions>
    </Form>
  );
}
