import { today } from "#platform/time/clock.ts";
import type { Side } from "../conversation.ts";
import type { ListedConversation } from "../list-conversations.ts";

export type NextAct = { readonly act: "moment" | "proposal" | "prepare" | "begin" | "read" | "finish" | "sign"; readonly href: string };

/** The one thing that one of the two can do next, and where. `read` when it is for the other, or for a later day. */
export function nextAct(conversation: ListedConversation, side: Side): NextAct {
  const { id, state, plannedOn, isMomentAccepted, momentBy, signedBy, isEmployeeReady, isManagerReady } = conversation;
  const me = side === "employee" ? conversation.employeeId : conversation.managerId;
  const address = `/gesprekken/${id}`;
  if (state === "signed-by-one" && signedBy.includes(me)) return { act: "read", href: address };
  if (state === "signed-by-one") return { act: "sign", href: `${address}#ondertekenen` };
  if (state !== "prepare") return { act: "finish", href: `${address}#verslag` };
  if (plannedOn === null) return { act: "moment", href: `${address}#moment` };
  if (!isMomentAccepted && momentBy !== me) return { act: "proposal", href: `${address}#moment` };
  if (!(side === "employee" ? isEmployeeReady : isManagerReady)) return { act: "prepare", href: `${address}/voorbereiding` };
  return isMomentAccepted && plannedOn <= today() ? { act: "begin", href: `${address}#gesprek` } : { act: "read", href: address };
}
