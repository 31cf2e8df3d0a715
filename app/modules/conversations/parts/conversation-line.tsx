import type { Line } from "#ui/line-list.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import type { ConversationState } from "../conversation.ts";
import type { ListedConversation } from "../list-conversations.ts";
import type { Speech } from "./speech.ts";

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

export function whenOf({ t, day }: Speech, { heldOn, nextOn, plannedOn, isMomentAccepted, dueOn }: ListedConversation): string {
  if (heldOn) return nextOn ? `${t("line.held", { date: day(heldOn) })}, ${t("line.next", { date: day(nextOn) })}` : t("line.held", { date: day(heldOn) });
  if (plannedOn) return t(isMomentAccepted ? "line.planned" : "line.proposed", { date: day(plannedOn) });
  return t("line.no-moment", { date: day(dueOn) });
}

export function ConversationStatus({ speech: { t }, conversation }: { speech: Speech; conversation: Pick<ListedConversation, "state" | "closedBecause"> }) {
  if (conversation.closedBecause !== null) return <Status shape="triangle">{t("state.closed")}</Status>;
  return <Status shape={shapes[conversation.state]}>{t(`state.${conversation.state}`)}</Status>;
}
