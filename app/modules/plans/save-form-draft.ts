import { inTenant } from "#platform/database/in-tenant.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { ownerOf } from "./change-own-plan.ts";
import { dropFormDraft, keepFormDraft } from "./form-draft-table.ts";

const forms = /^(activity|goal):(new|[0-9a-f-]{36})$|^(question|term|booking)$/;
/** Far more than any form holds; a script that sends more is not one of ours. */
const mostCharacters = 64_000;

export type WhyNotKept = "unknown-form" | "too-long" | "saved-in-another-tab";

/**
 * Keeps what somebody is typing. No audit line: it is not a deed but a thought, and nobody else ever reads it.
 */
export function saveFormDraft(actor: Actor, form: string, fields: Readonly<Record<string, string>>, known: number): Promise<Outcome<number, WhyNotKept>> {
  const owner = ownerOf(actor);
  return inTenant<Outcome<number, WhyNotKept>>(actor, async (db) => {
    if (!forms.test(form)) return refused("unknown-form");
    if (JSON.stringify(fields).length > mostCharacters) return refused("too-long");
    const revision = await keepFormDraft(db, owner, form, fields, known);
    return revision === undefined ? refused("saved-in-another-tab") : done(revision);
  });
}

/** Throws away what the actor typed in one form and did not save. */
export function dropOwnDraft(actor: Actor, form: string): Promise<void> {
  const owner = ownerOf(actor);
  return inTenant(actor, (db) => dropFormDraft(db, owner, form));
}
