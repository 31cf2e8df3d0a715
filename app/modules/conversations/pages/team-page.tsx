import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Row } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import { type Todo, TodoList } from "#ui/todo-list.tsx";
import { readTeamConversations } from "../list-conversations.ts";
import { nextActWords } from "../next-act-words.ts";
import { ConversationStatus, whenOf } from "../parts/conversation-line.tsx";
import { nextAct } from "../parts/next-act.ts";
import { type Speech, speechOf } from "../parts/speech.ts";
import { type Going, type PreparedBy, preparedBy, type TeamOrder, teamOrder } from "../parts/team-order.ts";
import { teamPageWords } from "../team-page-words.ts";

type Shown = { speech: Speech; t: Translate<typeof teamPageWords.nl>; next: Translate<typeof nextActWords.nl>; order: TeamOrder };

/** H-47: with whom a manager still has to speak, in the order in which to take them: who prepared, when, and the one thing to do next. */
export async function teamPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamPageWords);
  const { people } = await readTeamConversations(visit.me);
  const due = people.filter(({ formalThisYear }) => formalThisYear === 0).length;
  const year = t("year");
  const shown = { speech: speechOf(visit), t, next: visit.words(nextActWords), order: teamOrder(people) };
  return visit.page(
    { title: t("title"), menu: "/gesprekken/team" },
    <>
      <PageHead
        title={t("title")}
        lead={people.length > 0 ? <Sentence text={due > 0 ? t("lead.due", { count: due, year }) : t("lead.none", { year })} /> : undefined}
      />
      {people.length === 0 ? <Empty title={t("empty.title")}>{t("empty")}</Empty> : null}
      {shown.order.first.length > 0 ? <p class="soft measure">{t("how")}</p> : null}
      <First {...shown} />
      <WithoutMoment {...shown} />
      <ToFinish {...shown} />
      <Without {...shown} />
    </>,
  );
}

function First(shown: Shown) {
  const { first } = shown.order;
  if (first.length === 0) return null;
  return (
    <Block id="eerst" title={shown.t("first.title")}>
      <TodoList items={first.map((person, index) => firstItem(shown, person, index))} />
    </Block>
  );
}

function firstItem(shown: Shown, { name, functionTitle, open }: Going, index: number): Todo {
  const { t, next } = shown;
  const { day, t: say } = shown.speech;
  const { act, href } = nextAct(open, "manager");
  const { plannedOn, isMomentAccepted, dueOn } = open;
  const who = joined(functionTitle, kindOf(shown, open));
  const why = `${who ? `${who}. ` : ""}${t(`why.${preparedBy(open)}`)}`;
  return {
    what: next(`what.${act}`, { name }),
    href,
    when: plannedOn === null ? say("line.no-moment", { date: day(dueOn) }) : t(isMomentAccepted ? "when.agreed" : "when.proposed", { date: day(plannedOn) }),
    isNear: (plannedOn ?? dueOn) <= addDays(today(), 7),
    why,
    ...(index === 0 ? { button: next(`act.${act}`) } : {}),
  };
}

function WithoutMoment(shown: Shown) {
  const { t, next, order } = shown;
  const { day } = shown.speech;
  const { withoutMoment } = order;
  const [first] = withoutMoment;
  if (first === undefined) return null;
  const until = (on: DateString) => t("until", { date: day(on) });
  // One round ends on one day: said once, and not with every name.
  const isOneDay = withoutMoment.every(({ open }) => open.dueOn === first.open.dueOn);
  return (
    <Block id="moment" title={t("group.moment")} side={isOneDay ? <span class="soft">{until(first.open.dueOn)}</span> : undefined}>
      <LineList
        lines={withoutMoment.map((person) => ({
          what: person.name,
          more: (
            <>
              {joined(person.functionTitle, kindOf(shown, person.open), isOneDay ? "" : until(person.open.dueOn))} · <Prepared t={t} open={person.open} />
            </>
          ),
          action: <Act next={next} person={person} />,
        }))}
      />
    </Block>
  );
}

function ToFinish(shown: Shown) {
  const { speech, t, next, order } = shown;
  const { toFinish } = order;
  if (toFinish.length === 0) return null;
  return (
    <Block id="afronden" title={t("group.finish")}>
      <LineList
        lines={toFinish.map((person) => ({
          what: person.name,
          more: (
            <>
              {joined(person.functionTitle, kindOf(shown, person.open), whenOf(speech, person.open))} ·{" "}
              <ConversationStatus speech={speech} conversation={person.open} />
            </>
          ),
          action: <Act next={next} person={person} />,
        }))}
      />
    </Block>
  );
}

function Without({ speech, t, order: { without } }: Shown) {
  if (without.length === 0) return null;
  const year = t("year");
  return (
    <Block id="zonder" title={t("group.over")}>
      {without.some(({ formalThisYear }) => formalThisYear === 0) ? <p class="soft measure">{t("over.how")}</p> : null}
      <LineList
        lines={without.map(({ name, functionTitle, formalThisYear, lastHeldOn, nextOn }) => ({
          what: name,
          more: joined(
            functionTitle,
            formalThisYear === 0 ? t("formal.none", { year }) : t("formal", { count: formalThisYear, year }),
            lastHeldOn ? speech.t("line.held", { date: speech.day(lastHeldOn) }) : "",
            nextOn ? speech.t("line.next", { date: speech.day(nextOn) }) : "",
          ),
        }))}
      />
    </Block>
  );
}

/** Which one it is, where more than one kind or round goes on at once. */
function kindOf({ speech: { t }, order: { first, withoutMoment, toFinish } }: Shown, { kind, cycleName }: Going["open"]): string {
  const all = [...first, ...withoutMoment, ...toFinish];
  if (all.some(({ open }) => open.kind !== kind)) return t(`kind.${kind}`);
  return all.some(({ open }) => open.cycleName !== cycleName) ? cycleName : "";
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(" · ");

const shapes: Record<PreparedBy, StatusShape> = { nobody: "open", they: "half", you: "half", both: "check" };

function Prepared({ t, open }: { t: Shown["t"]; open: Going["open"] }) {
  return <Status shape={shapes[preparedBy(open)]}>{t(`prepared.${preparedBy(open)}`)}</Status>;
}

function Act({ next, person: { open, name } }: { next: Shown["next"]; person: Going }) {
  const { act, href } = nextAct(open, "manager");
  return (
    <Row>
      <LinkButton href={href} look="plain" small>
        {next(`act.${act}`)}
        <span class="for-readers">{next("act.with", { name })}</span>
      </LinkButton>
    </Row>
  );
}
