import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { otherSide, type Side } from "./conversation.ts";
import { findConversation, type KeptConversation } from "./conversation-table.ts";
import { conversationsPolicy } from "./conversations-policy.ts";

export type OpenConversation = {
  readonly conversation: KeptConversation;
  readonly side: Side;
  readonly me: PersonId;
  readonly other: PersonId;
};

/**
 * A conversation for one of its two. For anybody else it is not there; the council hears that it may not, because whether people speak with
 * each other is no secret and the law says what it has no part in (H-36).
 */
export async function openConversation(db: TenantDb, actor: Actor, id: string, options: { readonly lock?: boolean } = {}): Promise<OpenConversation> {
  const conversation = (await findConversation(db, id, actor.personId ?? nobody, options)) ?? notFound();
  const side = conversationsPolicy.sideOf(actor, {
    ...conversation,
    isOver: conversation.state === "signed" || conversation.closedBecause !== null,
    isStillLed: conversation.hasPartner || conversation.isManagerToday,
  });
  if (!side) return conversationsPolicy.isCouncil(actor) ? notAllowed() : notFound();
  const people = { employee: conversation.employeeId, manager: conversation.managerId };
  return { conversation, side, me: people[side], other: people[otherSide[side]] };
}

const nobody = "00000000-0000-0000-0000-000000000000";
