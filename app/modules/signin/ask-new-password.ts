import { z } from "zod";
import { seal, unseal } from "#platform/config/secrets.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { defineJob, enqueue } from "#platform/jobs/job.ts";
import { log } from "#platform/log/log.ts";
import { sendMail } from "#platform/mail/send-mail.ts";
import type { Actor } from "#platform/web/actor.ts";
import { takeAttempt } from "#platform/web/take-attempt.ts";
import { findPersonByEmail } from "#modules/people/public.ts";
import { linkPath, makeLinks } from "./access-link.ts";
import { findCredential } from "./credential-table.ts";
import { noteSignin } from "./note-signin.ts";
import { hasLeft, isBlocked } from "./sign-in-block.ts";
import { signinMail } from "./signin-mails.ts";
import { signinLimits, type TooMany } from "./signin-limits.ts";

/** Whoever asks sees the same answer after the same work: the address is looked up later, by a job (T19). */
const answerResetJob = defineJob({ name: "signin.reset", payload: z.object({ sealed: z.string() }), run: answerReset });
const purpose = "address of a reset";

/** Asks for a link to choose a new password. The queue keeps readable text, so the address travels sealed. */
export async function askNewPassword(visitor: Actor, email: string, network: string): Promise<Outcome<void, TooMany>> {
  const waits = await Promise.all([
    takeAttempt(visitor.portal, "reset", email, signinLimits.resetAccount),
    takeAttempt(visitor.portal, "reset network", network, signinLimits.resetNetwork),
  ]);
  const waitSeconds = Math.max(...waits.map((wait) => wait ?? 0));
  if (waitSeconds > 0) {
    log.warn("signin.limited", { by: waits[0] ? "reset-account" : "reset-network" });
    return refused({ waitSeconds });
  }
  await inTenant(visitor, (db) => enqueue(db, answerResetJob, { sealed: seal(email, purpose) }));
  return done(undefined);
}

async function answerReset(actor: Actor, payload: { sealed: string }): Promise<void> {
  await inTenant(actor, async (db) => {
    const person = await findPersonByEmail(db, unseal(payload.sealed, purpose));
    if (!person || hasLeft(person) || (await isBlocked(db, person.id))) {
      await noteSignin(db, actor, "signin.reset-asked", person?.id ?? null, { sent: false });
      return;
    }
    // Who never chose a password gets what they need as well: a link to choose one.
    const kind = (await findCredential(db, person.id)) ? "reset" : "invitation";
    const tokens = await makeLinks(db, kind, [{ personId: person.id }]);
    await sendMail(db, signinMail(actor.portal, person, kind, { link: linkPath(kind, tokens.get(person.id) as string) }));
    await noteSignin(db, actor, "signin.reset-asked", person.id, { sent: true });
  });
}
