import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { noteSignin } from "./note-signin.ts";
import { endSessionByToken } from "./session-table.ts";

/** Ends the session of this token on the server (T08): a copy of the cookie opens nothing any more. */
export function signOut(actor: Actor, token: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const personId = await endSessionByToken(db, token);
    if (personId) await noteSignin(db, actor, "signin.ended", personId);
  });
}
