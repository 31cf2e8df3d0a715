import { addYears } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack, Two } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status } from "#ui/status.tsx";
import { bringForm } from "../feedback-form.ts";
import { type SeenState, yearsKept } from "../feedback.ts";
import { feedbackWords } from "../feedback-words.ts";
import { beginGoal, bringLine, readNewAnswers } from "../own-request.ts";
import { AnswersBlock } from "../parts/answers-block.tsx";
import { readRequest, type SeenRequest } from "../read-feedback.ts";

/** One request of mine: what came in, from whom, and what I do with it. */
export function requestPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function readNewPage(visit: Visit): Promise<Response> {
  await readNewAnswers(visit.actor, visit.param("request"));
  return visit.redirect(`${address(visit)}#antwoorden`, visit.words(feedbackWords)("flash.read"));
}

export async function bringLinePage(visit: Visit): Promise<Response> {
  const form = await visit.form(bringForm);
  const isBrought = form.ok && form.value.bring === "yes";
  await bringLine(visit.actor, visit.param("request"), visit.param("answer"), isBrought);
  return visit.redirect(`${address(visit)}#antwoorden`, visit.words(feedbackWords)(isBrought ? "flash.brought" : "flash.left"));
}

export async function beginGoalPage(visit: Visit): Promise<Response> {
  const outcome = await beginGoal(visit.actor, visit.param("request"), visit.param("answer"));
  if ("refused" in outcome) return show(visit, true);
  return visit.redirect("/plan/doel/nieuw", visit.words(feedbackWords)("goal.begun"));
}

function address(visit: Visit): string {
  return `/feedback/vraag/${visit.param("request")}`;
}

async function show(visit: Visit, isBusy = false): Promise<Response> {
  const t = visit.words(feedbackWords);
  const seen = await readRequest(visit.me, visit.param("request"));
  const { request } = seen;
  const title = request.topic || t("no-topic", { date: formatDate(visit.tone.language, request.askedOn) });
  return visit.page(
    { title, menu: "/feedback" },
    <>
      <Crumbs links={[{ href: "/feedback", label: t("title") }]} />
      {isBusy ? (
        <Note tone="bad" isAnswer title={t("goal.busy.title")} action={<LinkButton href="/plan/doel/nieuw">{t("goal.busy.button")}</LinkButton>}>
          {t("goal.busy")}
        </Note>
      ) : null}
      <PageHead title={title} lead={<Sentence text={lead(visit, seen)} />} />
      <New visit={visit} seen={seen} />
      <Two>
        <AnswersBlock visit={visit} seen={seen} />
        <Stack big>
          <People visit={visit} seen={seen} />
          <Ends visit={visit} seen={seen} />
        </Stack>
      </Two>
    </>,
    isBusy ? 422 : 200,
  );
}

function lead(visit: Visit, { isOpen, invitations, request }: SeenRequest): string {
  const t = visit.words(feedbackWords);
  const count = invitations.filter(({ state }) => state === "waiting").length;
  if (!isOpen) return t("lead.closed");
  return count === 0 ? t("lead.all") : t("lead.open", { count, date: formatDate(visit.tone.language, request.until) });
}

/** Reading is a button: from then on nobody changes what they said. */
function New({ visit, seen: { invitations, request } }: { visit: Visit; seen: SeenRequest }) {
  const t = visit.words(feedbackWords);
  const count = invitations.filter(({ state }) => state === "new").length;
  if (count === 0) return null;
  const button = (
    <Form action={`/feedback/vraag/${request.id}/lezen`}>
      <Button>{t("new.button", { count })}</Button>
    </Form>
  );
  return (
    <Note title={t("new.title", { count })} action={button}>
      {t("new.text")}
    </Note>
  );
}

const shapes = { new: "half", read: "check", waiting: "open", none: "open" } as const satisfies Record<SeenState, string>;

function People({ visit, seen: { invitations } }: { visit: Visit; seen: SeenRequest }) {
  const t = visit.words(feedbackWords);
  return (
    <Block id="wie" title={t("people.title")}>
      <LineList lines={invitations.map(({ name, state }) => ({ what: name, action: <Status shape={shapes[state]}>{t(`state.${state}`)}</Status> }))} />
    </Block>
  );
}

function Ends({ visit, seen: { request, isOpen } }: { visit: Visit; seen: SeenRequest }) {
  const t = visit.words(feedbackWords);
  const ended = request.closedOn !== null && request.closedOn < request.until ? request.closedOn : request.until;
  const date = formatDate(visit.tone.language, addYears(ended, yearsKept));
  return (
    <Stack>
      <p class="small soft">
        {t("only-you")} {t("kept", { date })}
      </p>
      <Row>
        {isOpen ? (
          <LinkButton href={`/feedback/vraag/${request.id}/einde`} look="second" small>
            {t("end.button")}
          </LinkButton>
        ) : null}
        <LinkButton href={`/feedback/vraag/${request.id}/weg`} look="plain" small>
          {t("drop.button")}
        </LinkButton>
      </Row>
    </Stack>
  );
}
