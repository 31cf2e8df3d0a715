import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { markSignedIn } from "#modules/people/public.ts";
import { noteSignin } from "./note-signin.ts";
import { findFactor } from "./second-factor-table.ts";
import { endSessionByToken } from "./session-table.ts";
import { startSession } from "./start-session.ts";

/** How someone stands at the door: from which network, on what, and with which session they came. */
export type Door = { readonly network: string; readonly device: string; readonly oldToken?: string | undefined };
/** The token of the new session; with `needsFactor` it opens nothing but the page that asks for the code. */
export type LetIn = { readonly token: string; readonly needsFactor: boolean };

/** Starts a session for someone who gave their password, never on the token they came with (T08). */
export async function letIn(db: TenantDb, actor: Actor, personId: PersonId, door: Door, how: "password" | "link"): Promise<LetIn> {
  if (door.oldToken) await endSessionByToken(db, door.oldToken);
  const { isOn: needsFactor } = await findFactor(db, personId);
  const token = await startSession(db, { personId, device: door.device, needsFactor, passwordGiven: true });
  if (!needsFactor) await markSignedIn(db, personId);
  await noteSignin(db, { ...actor, kind: "person", personId }, "signin.succeeded", personId, { how, needsFactor });
  return { token, needsFactor };
}
