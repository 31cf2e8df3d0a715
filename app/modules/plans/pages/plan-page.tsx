import { z } from "zod";
import { Button, LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack, Two } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { eitherName } from "../either-name.ts";
import { hasExample } from "../example-plan.ts";
import { missingAgreements, type MissingAgreement } from "../missing-agreements.ts";
import { OwnActivities } from "../parts/activities-block.tsx";
import { AgreementBlock } from "../parts/agreement-block.tsx";
import { BookingsBlock } from "../parts/bookings-block.tsx";
import { ExampleOffer } from "../parts/example-offer.tsx";
import { GoalsBlock } from "../parts/goals-block.tsx";
import { MissingList } from "../parts/missing-list.tsx";
import { MixBlock, MixIdeas } from "../parts/mix-block.tsx";
import { planLead } from "../parts/plan-lead.ts";
import { planSpeech, type PlanSpeech } from "../parts/plan-speech.ts";
import { QuestionBlock } from "../parts/question-block.tsx";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { dueState, type DueState } from "../plan.ts";
import type { Manager, StandingPlan } from "../read-plan.ts";
import type { WhyNotSubmitted } from "../submit-plan.ts";
import { viewOwnPlan, type OwnPlan } from "../view-own-plan.ts";

const planQuery = z.object({ register: z.literal("ja").optional().catch(undefined) });

/** The own plan: the question, the goals, the agreement, how one learns, what one does and what was booked. */
export async function planPage(visit: Visit): Promise<Response> {
  return showPlan(visit);
}

/** The same page, with what was refused when it was submitted. */
export async function showPlan(visit: Visit, refused?: WhyNotSubmitted): Promise<Response> {
  const own = await viewOwnPlan(visit.me);
  const speech = planSpeech(visit);
  const title = refused ? speech.page("title.refused") : speech.plan("title");
  if (!own.plan.id) return visit.page({ title, menu: "/plan" }, <NoPlan speech={speech} />);
  return visit.page({ title, menu: "/plan" }, <PlanContent visit={visit} speech={speech} own={own} refused={refused} />, refused ? 422 : 200);
}

function NoPlan({ speech: { plan, page } }: { speech: PlanSpeech }) {
  const begin = (
    <form method="post" action="/plan">
      <Button>{page("empty.begin")}</Button>
    </form>
  );
  return (
    <>
      <PageHead title={plan("title")} />
      <Empty title={page("empty.title")} action={begin}>
        <p class="measure">{page("empty.text")}</p>
      </Empty>
    </>
  );
}

function PlanContent({
  visit,
  speech,
  own: { plan, lines, bookings },
  refused,
}: {
  visit: Visit;
  speech: PlanSpeech;
  own: OwnPlan;
  refused: WhyNotSubmitted | undefined;
}) {
  const { version, managers, agreements } = plan;
  const sector = visit.tone.sector;
  const missing = version.state === "draft" ? missingAgreements(version) : [];
  const onlyRegistered = visit.query(planQuery).register === "ja";
  const registered = new Set<string>(version.activities.flatMap(({ id, isRegistered }) => (isRegistered ? [id] : [])));
  return (
    <>
      <PageHead title={speech.plan("title")} lead={planLead(speech, plan)} actions={<PlanActions speech={speech} plan={plan} />} />
      {refused ? <RefusalNote speech={speech} refused={refused} /> : <StateNote speech={speech} plan={plan} />}
      <Two>
        <Stack big>
          <QuestionBlock speech={speech} sector={sector} question={version.learningQuestion} href="/plan/leervraag" />
          <GoalsBlock speech={speech} goals={version.goals} lines={lines} isMine name={visit.me.firstName} />
        </Stack>
        <AgreementBlock
          speech={speech}
          open={version}
          writing={{ name: visit.me.name, since: plan.since ? formatDate(speech.language, plan.since, "day-month") : "" }}
          managerName={eitherName(speech.language, managers)}
          agreements={agreements}
          versionHref={({ id }) => `/plan/versie/${id}`}
        >
          <Needed speech={speech} missing={refused ? [] : missing} />
        </AgreementBlock>
      </Two>
      <MixBlock speech={speech} activities={version.activities}>
        {version.state === "submitted" ? null : <MixIdeas tone={visit.tone} activities={version.activities} goals={version.goals} />}
      </MixBlock>
      <OwnActivities speech={speech} activities={version.activities} booked={bookings?.booked} onlyRegistered={onlyRegistered}>
        {hasExample(visit.portal.sector) && version.state !== "submitted" ? <ExampleOffer speech={speech} tone={visit.tone} /> : null}
      </OwnActivities>
      {bookings ? <BookingsBlock speech={speech} bookings={bookings} only={onlyRegistered ? registered : undefined} /> : null}
    </>
  );
}

function PlanActions({ speech: { page, language }, plan: { version, managers } }: { speech: PlanSpeech; plan: StandingPlan }) {
  const { state, number } = version;
  return (
    <>
      {managers.length > 0 ? (
        <LinkButton href="/plan/bekijk-als-leidinggevende" look="second">
          {page("view-as", { manager: eitherName(language, managers.map(firstWord)) ?? "" })}
        </LinkButton>
      ) : null}
      {state === "draft" ? (
        <form method="post" action="/plan/indienen">
          <Button>{page("submit", { number })}</Button>
        </form>
      ) : null}
      {state === "submitted" ? (
        <form method="post" action="/plan/terughalen">
          <Button look="second">{page("take-back", { number })}</Button>
        </form>
      ) : null}
    </>
  );
}

function StateNote({ speech, plan }: { speech: PlanSpeech; plan: StandingPlan }) {
  const { page, language } = speech;
  const { version, managers, returned, agreements } = plan;
  const { state, number } = version;
  const due = dueState(agreements[0]?.manager.on, today());
  if (returned) {
    return (
      <Note tone="warn" title={page("returned.title", { manager: returned.by.name, number: returned.number })}>
        <p>{returned.note}</p>
        <p class="soft">{page("returned.when", { date: formatDate(language, returned.by.on) })}</p>
      </Note>
    );
  }
  if (state === "submitted") return <Note>{page("submitted.stands-still", { manager: eitherName(language, managers) ?? "" })}</Note>;
  if (state === "agreed" && (due.state === "overdue" || due.state === "due-soon")) return <RenewNote speech={speech} due={due} />;
  if (state === "agreed") return <Note tone="good">{page("agreed.change", { number, next: number + 1 })}</Note>;
  return managers.length > 0 ? null : <Note tone="warn">{page("no-manager")}</Note>;
}

/** H-43: what was agreed on keeps counting, and must be agreed on anew. The term is where a next version begins. */
function RenewNote({ speech: { page, language }, due }: { speech: PlanSpeech; due: Extract<DueState, { renewBefore: unknown }> }) {
  const begin = (
    <LinkButton href="/plan/looptijd" small>
      {page("renew.begin")}
    </LinkButton>
  );
  return (
    <Note tone="warn" title={page(due.state === "overdue" ? "renew.overdue" : "renew.soon", { date: formatDate(language, due.renewBefore) })} action={begin}>
      {page("renew.text")}
    </Note>
  );
}

/** What is still missing before submitting, for who wants to know it beforehand. */
function Needed({ speech, missing }: { speech: PlanSpeech; missing: readonly MissingAgreement[] }) {
  return (
    <div class="stack small">
      <p class="row">
        <a href="/plan/looptijd">{speech.page("term.change")}</a>
        <a href="/plan/afdrukken">{speech.page("print")}</a>
      </p>
      {missing.length > 0 ? (
        <div>
          <p class="soft">{speech.page("agreement.needed")}</p>
          <MissingList speech={speech} missing={missing} />
        </div>
      ) : null}
    </div>
  );
}

function firstWord({ name }: Manager): Pick<Manager, "name"> {
  return { name: name.split(" ")[0] ?? name };
}
