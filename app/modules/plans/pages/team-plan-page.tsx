import { z } from "zod";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm, Dialog } from "#ui/dialog.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { notFound } from "#platform/errors/errors.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { agreePlan, giveBackPlan } from "../agree-plan.ts";
import { eitherName } from "../either-name.ts";
import { formSentences } from "../parts/form-sentences.ts";
import { planSpeech, type PlanSpeech } from "../parts/plan-speech.ts";
import { SeenContent } from "../parts/seen-content.tsx";
import { giveBackForm } from "../plan-form.ts";
import { teamPlanWords } from "../team-plan-words.ts";
import { viewTeamAgreement, viewTeamPlan, type TeamPlan } from "../view-team-plan.ts";

type T = Translate<typeof teamPlanWords.nl>;
type Trouble = { readonly raw: TypedValues; readonly errors: Readonly<Record<string, string>>; readonly refused?: string };
const agreeForm = z.object({ submission: z.string().max(40).default("") });

/** The plan of somebody the visitor manages: what was submitted, else what was agreed on last. */
export async function teamPlanPage(visit: Visit): Promise<Response> {
  return showTeamPlan(visit, await viewTeamPlan(visit.me, visit.param("person")));
}

export async function agreePlanPage(visit: Visit): Promise<Response> {
  const team = await viewTeamPlan(visit.me, visit.param("person"));
  const form = await visit.form(agreeForm);
  const t = visit.words(teamPlanWords);
  const { plan } = planSpeech(visit);
  const name = team.person.firstName;
  const outcome = await agreePlan(visit.me, team.planId ?? notFound(), form.ok ? form.value.submission : "");
  // A second press finds it agreed already, which is what the manager wanted.
  if ("done" in outcome || outcome.refused === "already-agreed")
    return visit.redirect(`/team/${team.person.id}/plan`, t("agreed.done", { number: team.seen?.version.number ?? 1, name }));
  const refused = outcome.refused === "has-left" ? t("refused.has-left", { name }) : plan(`refused.${outcome.refused}`);
  return showTeamPlan(visit, team, { raw: {}, errors: {}, refused });
}

export async function returnPlanPage(visit: Visit): Promise<Response> {
  const team = await viewTeamPlan(visit.me, visit.param("person"));
  const form = await visit.form(giveBackForm);
  const t = visit.words(teamPlanWords);
  const { plan } = planSpeech(visit);
  if (!form.ok) return showTeamPlan(visit, team, { raw: form.raw, errors: formSentences(plan, form.errors) });
  const outcome = await giveBackPlan(visit.me, team.planId ?? notFound(), form.value.note);
  if ("refused" in outcome) return showTeamPlan(visit, team, { raw: form.raw, errors: {}, refused: plan(`refused.${outcome.refused}`) });
  return visit.redirect(`/team/${team.person.id}/plan`, t("returned.done", { name: team.person.firstName }));
}

/** The question before agreeing, as a page for browsers without scripts. */
export async function agreeQuestionPage(visit: Visit): Promise<Response> {
  const { person, seen } = await viewTeamPlan(visit.me, visit.param("person"));
  const t = visit.words(teamPlanWords);
  const submission = seen?.version.submission ?? notFound();
  const values = { number: seen?.version.number ?? 1, name: person.firstName };
  return visit.page(
    { title: t("agree.title", values), menu: "/team" },
    <Confirm
      title={t("agree.title", values)}
      look="primary"
      action={`/team/${person.id}/plan/akkoord`}
      confirm={t("agree", values)}
      cancel={t("agree.cancel")}
      cancelHref={`/team/${person.id}/plan`}
      values={{ submission }}
    >
      <p>{t("agree.text")}</p>
    </Confirm>,
  );
}

function showTeamPlan(visit: Visit, team: TeamPlan, trouble?: Trouble): Promise<Response> {
  const t = visit.words(teamPlanWords);
  const speech = planSpeech(visit);
  const { person, seen } = team;
  const title = t("title", { name: person.name });
  const errors = trouble?.errors ?? {};
  const crumbs = <Crumbs links={[{ href: "/team", label: t("team") }]} />;
  const head = { title, menu: "/team", hasErrors: Object.keys(errors).length > 0 };
  if (!seen) {
    const name = person.firstName;
    return visit.page(
      head,
      <>
        {crumbs}
        <PageHead title={title} />
        <Empty title={t("nothing.title", { name })}>{t("nothing.text", { name })}</Empty>
      </>,
      trouble ? 422 : 200,
    );
  }
  return visit.page(
    head,
    <>
      {crumbs}
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={leadOf(visit, t, speech, team)} actions={seen.version.state === "submitted" ? <AgreeButton t={t} team={team} /> : null} />
      {seen.version.state === "submitted" ? <AgreeDialog t={t} team={team} /> : null}
      {trouble?.refused ? (
        <Note tone="bad" isAnswer>
          {trouble.refused}
        </Note>
      ) : null}
      <SeenContent
        speech={speech}
        sector={visit.tone.sector}
        seen={seen}
        name={person.firstName}
        managerName={eitherName(speech.language, team.managers)}
        agreements={team.agreements}
        versionHref={({ id }) => `/team/${person.id}/plan/versie/${id}`}
      />
      {seen.version.state === "submitted" ? <ReturnForm t={t} team={team} trouble={trouble} /> : null}
    </>,
    trouble ? 422 : 200,
  );
}

function leadOf(visit: Visit, t: T, { language }: PlanSpeech, { person, seen }: TeamPlan): string {
  const { number = 1, submitted } = seen?.version ?? {};
  const agreement = seen?.agreement;
  const name = person.firstName;
  if (!agreement) return t("lead.submitted", { name, number, date: submitted ? formatDate(language, submitted.on) : "" });
  const values = { name, number, date: formatDate(language, agreement.manager.on), manager: agreement.manager.name };
  return agreement.manager.personId === visit.me.personId ? t("lead.agreed", values) : t("lead.agreed-other", values);
}

function AgreeButton({ t, team: { person, seen } }: { t: T; team: TeamPlan }) {
  return (
    <LinkButton href={`/team/${person.id}/plan/akkoord`} opens="afspreken">
      {t("agree", { number: seen?.version.number ?? 1 })}
    </LinkButton>
  );
}

function AgreeDialog({ t, team: { person, seen } }: { t: T; team: TeamPlan }) {
  const values = { number: seen?.version.number ?? 1, name: person.firstName };
  const submission = seen?.version.submission ?? "";
  return (
    <Dialog
      id="afspreken"
      look="primary"
      title={t("agree.title", values)}
      action={`/team/${person.id}/plan/akkoord`}
      confirm={t("agree", values)}
      cancel={t("agree.cancel")}
      values={{ submission }}
    >
      <p>{t("agree.text")}</p>
    </Dialog>
  );
}

function ReturnForm({ t, team: { person }, trouble }: { t: T; team: TeamPlan; trouble: Trouble | undefined }) {
  return (
    <Block id="terugsturen" title={t("return")}>
      <Form action={`/team/${person.id}/plan/terug`} values={trouble?.raw ?? {}} errors={trouble?.errors ?? {}}>
        <TextArea name="note" label={t("return.note")} hint={t("return.text", { name: person.firstName })} rows={4} />
        <FormActions>
          <Button look="second">{t("return.send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

/** An older version that both agreed on. */
export async function teamVersionPage(visit: Visit): Promise<Response> {
  const { person, seen } = await viewTeamAgreement(visit.me, visit.param("person"), visit.param("version"));
  const t = visit.words(teamPlanWords);
  const speech = planSpeech(visit);
  const { agreement, version } = seen;
  const title = t("version.title", { number: version.number, name: person.name });
  const lead = agreement
    ? speech.page("version.lead", {
        date: formatDate(speech.language, agreement.manager.on),
        employee: agreement.employee.name,
        manager: agreement.manager.name,
      })
    : undefined;
  return visit.page(
    { title, menu: "/team" },
    <>
      <Crumbs
        links={[
          { href: "/team", label: t("team") },
          { href: `/team/${person.id}/plan`, label: t("title", { name: person.name }) },
        ]}
      />
      <PageHead title={title} lead={lead} />
      <SeenContent
        speech={speech}
        sector={visit.tone.sector}
        seen={seen}
        name={person.firstName}
        managerName={agreement?.manager.name ?? null}
        agreements={agreement ? [agreement] : []}
        versionHref={({ id }) => `/team/${person.id}/plan/versie/${id}`}
      />
    </>,
  );
}
