import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Row } from "#ui/layout.tsx";
import type { Line } from "#ui/line-list.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import type { ConversationState, Side } from "../conversation.ts";
import type { ListedConversation } from "../list-conversations.ts";
import { nextActWords } from "../next-act-words.ts";
import { nextAct } from "./next-act.ts";
import { type Speech, speechOf } from "./speech.ts";

const shapes: Record<ConversationState, StatusShape> = { prepare: "open", held: "half", "signed-by-one": "half", signed: "check" };

/** A conversation in a list: with whom, when, and how far it is. */
export function conversationLine(speech: Speech, conversation: ListedConversation, name: string): Line {
  const { t } = speech;
  return {
    what: <a href={`/gesprekken/${conversation.id}`}>{t("line.with", { kind: t(`kind.${conversation.kind}`), name })}</a>,
    more: whenOf(speech, conversation),
    action: <ConversationStatus speech={speech} conversation={conversation} />,
  };
}

/** One that goes on: with the button for what its reader can do next, if it is for them. */
export function openLine(visit: Visit, conversation: ListedConversation, name: string, side: Side): Line {
  const speech = speechOf(visit);
  const next = visit.words(nextActWords);
  const { act, href } = nextAct(conversation, side);
  const line = conversationLine(speech, conversation, name);
  return {
    ...line,
    more: (
      <>
        {line.more} · {line.action}
      </>
    ),
    action:
      act === "read" ? undefined : (
        <Row>
          <LinkButton href={href} small>
            {next(`act.${act}`)}
            <span class="for-readers">{next("act.with", { name })}</span>
          </LinkButton>
        </Row>
      ),
  };
}

export function whenOf({ t, day }: Speech, { heldOn, nextOn, plannedOn, isMomentAccepted, dueOn }: ListedConversation): string {
  if (heldOn) return nextOn ? `${t("line.held", { date: day(heldOn) })}, ${t("line.next", { date: day(nextOn) })}` : t("line.held", { date: day(heldOn) });
  if (plannedOn) return t(isMomentAccepted ? "line.planned" : "line.proposed", { date: day(plannedOn) });
  return t("line.no-moment", { date: day(dueOn) });
}

export function ConversationStatus({ speech: { t }, conversation }: { speech: Speech; conversation: Pick<ListedConversation, "state" | "closedBecause"> }) {
  if (conversation.closedBecause !== null) return <Status shape="triangle">{t("state.closed")}</Status>;
  return <Status shape={shapes[conversation.state]}>{t(`state.${conversation.state}`)}</Status>;
}
