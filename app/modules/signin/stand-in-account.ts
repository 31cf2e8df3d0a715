import { TOTP, Secret } from "otpauth";
import { inTenant } from "#platform/database/in-tenant.ts";
import { findMail, listMails } from "#platform/mail/outbox.ts";
import { openMail } from "#platform/mail/mail-settings.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor, PersonId, Portal, SignedIn } from "#platform/web/actor.ts";
import { storePassword } from "./credential-table.ts";
import { findSignedIn } from "./find-signed-in.ts";
import type { Door } from "./let-in.ts";
import { hashPassword } from "./password-hash.ts";
import { confirmFactor, beginFactor } from "./set-up-factor.ts";
import { findFactor } from "./second-factor-table.ts";
import { startSession } from "./start-session.ts";

// What tests of signing in need of people: a password, a session, a telephone, and somebody who reads their mail.

export const goodPassword = "achttien paarden";
let hash: Promise<string> | undefined;

type Somebody = { readonly portal: Portal; readonly personId: PersonId };

export async function givePassword(person: Somebody): Promise<void> {
  hash ??= hashPassword(goodPassword);
  const stored = await hash;
  await inTenant(person, (db) => storePassword(db, person.personId, stored));
}

/** A session as the password gives it, and who it says they are. */
export async function comeIn(person: Somebody): Promise<{ token: string; me: SignedIn }> {
  const token = await inTenant(person, (db) =>
    startSession(db, { personId: person.personId, device: "Firefox, Linux", needsFactor: false, passwordGiven: true }),
  );
  return { token, me: (await findSignedIn(person.portal, token))?.actor as SignedIn };
}

export function doorOf(network = `192.0.2.${Math.floor(Math.random() * 250)}`, oldToken?: string): Door {
  return { network, device: "Firefox, Linux", oldToken };
}

/** A telephone with an app: sets up the second factor and answers codes for any moment. */
export async function giveTelephone(person: Somebody): Promise<{ codes: readonly string[]; codeAt: (moment: Date) => string }> {
  const { me } = await comeIn(person);
  await beginFactor(me);
  const secret = await inTenant(me, async (db) => (await findFactor(db, me.personId)).pendingSecret as string);
  const codeAt = (moment: Date): string => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: moment.getTime() });
  const on = await confirmFactor(me, codeAt(now()));
  if ("refused" in on) throw new Error("no second factor");
  return { codes: on.done.codes, codeAt };
}

/** What somebody was mailed last, with the working link that only they would see. */
export async function lastMailTo(
  portal: Portal,
  email: string,
): Promise<{ kind: string; subject: string; text: string; link: string | undefined } | undefined> {
  openMail({ MAIL_FROM: "Windroos <windroos@test.example>", isDemoOrDevelopment: true });
  return inTenant({ portal }, async (db) => {
    const { mails } = await listMails(db, { page: 1, size: 200 });
    const found = mails.find((mail) => mail.to === email);
    const mail = found && (await findMail(db, found.id));
    return mail && { kind: mail.kind, subject: mail.subject, text: mail.pieces.join(mail.link ?? ""), link: mail.link };
  });
}

/** The token at the end of the link somebody was mailed last. */
export async function mailedToken(portal: Portal, email: string): Promise<string> {
  return (await lastMailTo(portal, email))?.link?.split("/").at(-1) ?? "";
}

/** What the audit trail says of a person, oldest first. */
export async function noted(person: Somebody): Promise<string[]> {
  const rows = await inTenant(person, (db) =>
    db.selectFrom("audit_entries").select(["action"]).where("subject_id", "=", person.personId).where("action", "like", "signin.%").orderBy("id").execute(),
  );
  return rows.map((row) => row.action);
}

export function visitorOf(portal: Portal): Actor {
  return { portal, personId: null, kind: "visitor", roles: [], isManager: false, language: "nl" };
}
