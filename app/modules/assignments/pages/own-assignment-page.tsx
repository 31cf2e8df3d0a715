import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Outcome } from "#platform/errors/outcome.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import { consentToAssignment, refuseAssignment, takeBackConsent } from "../answer-assignment.ts";
import { whyNotTakenBack, type WhyNotTakenBack } from "../assignment.ts";
import { doneForm } from "../assignment-form.ts";
import { assignmentWords } from "../assignment-words.ts";
import { finishAssignment } from "../finish-assignment.ts";
import { Answer, Consented, Done } from "../parts/answer-parts.tsx";
import { assignmentFacts } from "../parts/assignment-facts.ts";
import { consentSentence } from "../parts/consent-sentence.ts";
import { shapeOf } from "../parts/state-shape.ts";
import { type OwnAssignment, readOwnAssignment } from "../read-own.ts";

type Trouble = { readonly note?: { readonly title: string; readonly text: string }; readonly errors?: Record<string, string>; readonly raw?: TypedValues };

/** One thing that was assigned to me: what it is, what is asked, and what happened to it. */
export function ownAssignmentPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function consentPage(visit: Visit): Promise<Response> {
  const t = visit.words(assignmentWords);
  const outcome = await consentToAssignment(visit.actor, visit.param("assignment"));
  if ("refused" in outcome) return show(visit, { note: { title: t("not-consented"), text: consentSentence(visit, outcome.refused) } });
  return visit.redirect(address(visit), t("flash.consented"));
}

export async function refusePage(visit: Visit): Promise<Response> {
  return answered(visit, await refuseAssignment(visit.actor, visit.param("assignment")), "flash.refused", (reason) => `refused.${reason}`);
}

export async function takeBackPage(visit: Visit): Promise<Response> {
  const sentence = (reason: WhyNotTakenBack) => (reason === "withdrawn" ? "refused.withdrawn" : (`refused.back.${reason}` as const));
  return answered(visit, await takeBackConsent(visit.actor, visit.param("assignment")), "flash.taken-back", sentence);
}

export async function donePage(visit: Visit): Promise<Response> {
  const t = visit.words(assignmentWords);
  const form = await visit.form(doneForm);
  if (!form.ok) return show(visit, { raw: form.raw, errors: sentences(visit, form.errors) });
  const outcome = await finishAssignment(visit.actor, visit.param("assignment"), form.value.doneOn);
  if (!("refused" in outcome)) return visit.redirect(address(visit), t("flash.done"));
  const reason = outcome.refused;
  const date = await firstDay(visit);
  if (reason === "withdrawn") return show(visit, { note: { title: t("not-answered"), text: t("refused.withdrawn") } });
  if (reason === "not-begun") return show(visit, { note: { title: t("not-changed"), text: t("done.not-begun", { date }) } });
  return show(visit, { raw: form.raw, errors: { doneOn: t(`error.${reason}`, { date }) } });
}

type Word = WordKey<typeof assignmentWords.nl>;

function answered<Reason extends string>(
  visit: Visit,
  outcome: Outcome<void, Reason>,
  flash: Word,
  sentence: (reason: Reason) => Word,
): Promise<Response> | Response {
  const t = visit.words(assignmentWords);
  if ("refused" in outcome)
    return show(visit, { note: { title: t(outcome.refused === "no-consent" ? "not-changed" : "not-answered"), text: t(sentence(outcome.refused)) } });
  return visit.redirect(address(visit), t(flash));
}

async function firstDay(visit: Visit): Promise<string> {
  const { assignment } = await readOwnAssignment(visit.me, visit.param("assignment"));
  return formatDate(visit.tone.language, assignment.startsOn);
}

function address(visit: Visit): string {
  return `/opgedragen/${visit.param("assignment")}`;
}

function sentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(assignmentWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as Word)]));
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const t = visit.words(assignmentWords);
  const own = await readOwnAssignment(visit.me, visit.param("assignment"));
  const { assignment } = own;
  const { state, doneOn, consentedOn } = assignment;
  const isOpen = state !== "withdrawn" && !doneOn;
  return visit.page(
    { title: assignment.title, menu: "/mijn-recht", hasErrors: Boolean(trouble?.errors) },
    <>
      <Crumbs links={[{ href: "/opgedragen", label: t("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      {trouble?.note ? (
        <Note tone="bad" isAnswer title={trouble.note.title}>
          {trouble.note.text}
        </Note>
      ) : null}
      <PageHead title={assignment.title} lead={<Status shape={shapeOf(state, doneOn)}>{standing(visit, own)}</Status>} />
      {state === "waiting" ? <Answer visit={visit} own={own} /> : null}
      <Block id="opdracht" title={t("what")}>
        <Facts facts={assignmentFacts(visit, assignment)} />
      </Block>
      {state === "right" && consentedOn ? (
        <Consented visit={visit} assignment={assignment} mayTakeBack={whyNotTakenBack(assignment, own.year, today()) === undefined} />
      ) : null}
      {isOpen ? <Done visit={visit} assignment={assignment} raw={trouble?.raw} errors={trouble?.errors} /> : null}
      <Steps visit={visit} own={own} />
    </>,
    trouble ? 422 : 200,
  );
}

function standing(visit: Visit, { assignment: { state, doneOn } }: OwnAssignment): string {
  const t = visit.words(assignmentWords);
  const payer = t(`payer.${state}`);
  return doneOn ? `${payer}, ${t("state.done", { date: formatDate(visit.tone.language, doneOn) })}` : payer;
}

function Steps({ visit, own: { steps } }: { visit: Visit; own: OwnAssignment }) {
  const t = visit.words(assignmentWords);
  return (
    <Block id="stappen" title={t("steps")}>
      <LineList
        lines={steps.map(({ step, personName, on }) => ({
          what: t(`step.${step}`, { name: personName }),
          action: formatDate(visit.tone.language, on, "short"),
        }))}
      />
    </Block>
  );
}
