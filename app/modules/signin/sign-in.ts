import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { log } from "#platform/log/log.ts";
import type { Actor } from "#platform/web/actor.ts";
import { forgetAttempts, giveBackAttempt, takeAttempt } from "#platform/web/take-attempt.ts";
import { findPersonByEmail, type Person } from "#modules/people/public.ts";
import { findCredential, lockPasswordHash, strengthenHash } from "./credential-table.ts";
import { type Door, letIn, type LetIn } from "./let-in.ts";
import { noteSignin } from "./note-signin.ts";
import { hashPassword, isWeakHash, verifyPassword } from "./password-hash.ts";
import { hasLeft, isBlocked } from "./sign-in-block.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

/** One answer for every reason: unknown address, wrong password, blocked, left. Anything more would tell who works here (T19). */
export type WhyNotSignedIn = "wrong" | TooMany;

/** Signs someone in by address and password. The same work is done for an address that nobody has. */
export async function signIn(visitor: Actor, given: { email: string; password: string }, door: Door): Promise<Outcome<LetIn, WhyNotSignedIn>> {
  const { portal } = visitor;
  const waits = await Promise.all([
    takeAttempt(portal, "sign-in", given.email, signinLimits.account),
    takeAttempt(portal, "sign-in network", door.network, signinLimits.network),
  ]);
  const waitSeconds = Math.max(...waits.map((wait) => wait ?? 0));
  if (waitSeconds > 0) {
    log.warn("signin.limited", { by: waits[0] ? "account" : "network" });
    return refused({ waitSeconds });
  }
  const found = await inTenant(visitor, async (db) => {
    const person = await findPersonByEmail(db, given.email);
    const id = person?.id ?? "00000000-0000-0000-0000-000000000000";
    return { person, hash: (await findCredential(db, id))?.passwordHash, isBlocked: await isBlocked(db, id) };
  });
  // Outside the transaction: a connection that waits for a hash is one that nobody else has.
  const isRight = await verifyPassword(found.hash, given.password);
  const mayCome = found.person !== undefined && !hasLeft(found.person) && !found.isBlocked;
  if (!isRight || !mayCome) return refuse(visitor, found.person, isRight ? "no-access" : "password");
  const stronger = found.hash && isWeakHash(found.hash) ? await hashPassword(given.password) : undefined;
  const entered = await enter(visitor, found.person as Person, found.hash as string, stronger, door);
  if (!entered) return refuse(visitor, found.person, "changed-meanwhile");
  await Promise.all([forgetAttempts(portal, "sign-in", given.email), giveBackAttempt(portal, "sign-in network", door.network, signinLimits.network)]);
  return done(entered);
}

// The password may have been changed, and the sessions of whoever knew the old one ended, while this one was being compared.
function enter(visitor: Actor, person: Person, verified: string, stronger: string | undefined, door: Door): Promise<LetIn | undefined> {
  return inTenant(visitor, async (db) => {
    if ((await lockPasswordHash(db, person.id)) !== verified) return undefined;
    if (stronger) await strengthenHash(db, person.id, stronger);
    return letIn(db, visitor, person.id, door, "password");
  });
}

async function refuse(visitor: Actor, person: Person | undefined, reason: string): Promise<{ readonly refused: "wrong" }> {
  await inTenant(visitor, (db) => noteSignin(db, visitor, "signin.failed", person?.id ?? null, { reason: person ? reason : "unknown" }));
  return refused("wrong");
}
