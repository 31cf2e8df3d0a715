import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import { DateField } from "#ui/text-field.tsx";
import { likelyDoneOn } from "../assignment.ts";
import { doneForm } from "../assignment-form.ts";
import { finishInTeam } from "../finish-assignment.ts";
import { assignmentFacts } from "../parts/assignment-facts.ts";
import { shapeOf } from "../parts/state-shape.ts";
import { readAssignmentInTeam, type TeamAssignment } from "../read-team.ts";
import { teamAssignmentWords } from "../team-assignment-words.ts";
import { withdrawAssignment } from "../withdraw-assignment.ts";

type Trouble = { readonly note?: string; readonly errors?: Record<string, string>; readonly raw?: TypedValues };
type Word = WordKey<typeof teamAssignmentWords.nl>;

/** One assignment as its manager reads it. How a question was answered shows only in who pays. */
export function teamAssignmentPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function doneInTeamPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const id = visit.param("assignment");
  const form = await visit.form(doneForm);
  if (!form.ok) {
    const errors = Object.fromEntries(Object.entries(form.errors).map(([field, code]) => [field, t(`error.${code}` as Word)]));
    return show(visit, { raw: form.raw, errors });
  }
  const outcome = await finishInTeam(visit.actor, id, form.value.doneOn);
  if (!("refused" in outcome)) return visit.redirect(`/opgedragen/team/${id}`, t("done.flash"));
  const reason = outcome.refused;
  if (reason === "in-the-future" || reason === "before-its-first-day") {
    const { startsOn } = await readAssignmentInTeam(visit.actor, id);
    return show(visit, { raw: form.raw, errors: { doneOn: t(`error.${reason}`, { date: formatDate(visit.tone.language, startsOn) }) } });
  }
  return show(visit, { note: reason === "not-begun" ? "done.not-begun" : `refused.${reason}` });
}

/** What withdrawing does, before it is done: somebody reads of it. */
export async function withdrawQuestionPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const assignment = await readAssignmentInTeam(visit.actor, visit.param("assignment"));
  const { id, title, name } = assignment;
  if (assignment.doneOn || assignment.withdrawnOn) return visit.redirect(`/opgedragen/team/${id}`);
  return visit.page(
    { title: t("withdraw.question"), menu: "/opgedragen/team" },
    <Confirm
      title={t("withdraw.question")}
      action={`/opgedragen/team/${id}/intrekken`}
      confirm={t("withdraw.confirm")}
      cancel={t("withdraw.cancel")}
      cancelHref={`/opgedragen/team/${id}`}
    >
      <p>
        <b>{title}</b>
      </p>
      <p>{t("withdraw.text", { name })}</p>
    </Confirm>,
  );
}

export async function withdrawPage(visit: Visit): Promise<Response> {
  const id = visit.param("assignment");
  const outcome = await withdrawAssignment(visit.actor, id);
  if ("refused" in outcome) return show(visit, { note: `refused.${outcome.refused}` });
  return visit.redirect(`/opgedragen/team/${id}`, visit.words(teamAssignmentWords)("withdraw.flash"));
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const assignment = await readAssignmentInTeam(visit.actor, visit.param("assignment"));
  const { title, name, state, doneOn } = assignment;
  const isOpen = state !== "withdrawn" && !doneOn;
  return visit.page(
    { title, menu: "/opgedragen/team", hasErrors: Boolean(trouble?.errors) },
    <>
      <Crumbs links={[{ href: "/opgedragen/team", label: t("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      {trouble?.note ? (
        <Note tone="bad" isAnswer title={t(trouble.note === "done.not-begun" ? "not-changed" : "not-possible")}>
          {t(trouble.note as Word, { name, date: formatDate(visit.tone.language, assignment.startsOn) })}
        </Note>
      ) : null}
      <PageHead title={title} lead={<Status shape={shapeOf(state, doneOn)}>{t(`state.${state}`)}</Status>} />
      <Facts facts={[{ label: t("fact.who"), value: name }, ...assignmentFacts(visit, assignment), ...standingFacts(visit, assignment)]} />
      {isOpen && state === "employer" ? <Done visit={visit} assignment={assignment} trouble={trouble} /> : null}
      {isOpen ? <Withdraw visit={visit} assignment={assignment} /> : null}
    </>,
    trouble ? 422 : 200,
  );
}

function standingFacts(visit: Visit, { state, expiresOn, consentedOn, doneOn, withdrawnOn }: TeamAssignment): Fact[] {
  const t = visit.words(teamAssignmentWords);
  const days = [
    ["fact.until", state === "waiting" ? expiresOn : null],
    ["fact.consented", consentedOn],
    ["fact.done", doneOn],
    ["fact.withdrawn", withdrawnOn],
  ] as const;
  return days.flatMap(([label, day]) => (day ? [{ label: t(label), value: formatDate(visit.tone.language, day) }] : []));
}

function Done({ visit, assignment, trouble }: { visit: Visit; assignment: TeamAssignment; trouble: Trouble | undefined }) {
  const t = visit.words(teamAssignmentWords);
  const { language } = visit.tone;
  const { name, startsOn } = assignment;
  if (startsOn > today())
    return (
      <Block id="gedaan" title={t("done.title")}>
        <p class="measure soft">{t("done.not-begun", { date: formatDate(language, startsOn) })}</p>
      </Block>
    );
  return (
    <Block id="gedaan" title={t("done.title")}>
      <Stack>
        <p class="measure soft">{t("done.lead", { name })}</p>
        <Form action={`/opgedragen/team/${visit.param("assignment")}/gedaan`} values={trouble?.raw} errors={trouble?.errors}>
          <DateField name="doneOn" label={t("done.on")} hint={t("form.date.hint")} value={formatDate(language, likelyDoneOn(assignment, today()))} />
          <FormActions>
            <Button look="second">{t("done.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

function Withdraw({ visit, assignment: { id } }: { visit: Visit; assignment: TeamAssignment }) {
  const t = visit.words(teamAssignmentWords);
  return (
    <Block id="intrekken" title={t("withdraw.title")}>
      <LinkButton href={`/opgedragen/team/${id}/intrekken`} look="danger">
        {t("withdraw.open")}
      </LinkButton>
    </Block>
  );
}
