import type { Context } from "hono";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { findPerson } from "#modules/people/public.ts";
import { writeSessionCookie } from "./session-cookie.ts";
import { startSession } from "./start-session.ts";

/** Starts a session without a password. Only routes marked `demoOnly` may call this; they do not exist in production. */
export async function startSessionAs(c: Context, portal: Portal, personId: string): Promise<boolean> {
  const token = await inTenant({ portal }, async (db) => {
    const person = await findPerson(db, personId);
    return person && startSession(db, { personId, device: "demo", needsFactor: false, passwordGiven: true });
  });
  if (token) writeSessionCookie(c, token);
  return token !== undefined;
}
