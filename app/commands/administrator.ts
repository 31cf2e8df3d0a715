import type { Config } from "#platform/config/config.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { addPerson, findPersonByEmail, giveRole, type PersonName, readEmail } from "#modules/people/public.ts";
import { invitePerson } from "#modules/signin/public.ts";
import { CommandProblem, UsageProblem } from "./command.ts";
import { required } from "./read-args.ts";

export type Administrator = PersonName & { readonly email: string };

/** The options by which a command is told who the administrator is. Parts of a name are never guessed from the whole. */
export const administratorOptions = {
  "admin-email": { type: "string" },
  "admin-first-name": { type: "string" },
  "admin-infix": { type: "string", default: "" },
  "admin-last-name": { type: "string" },
} as const;

export const administratorUsage = "--admin-email ADDRESS --admin-first-name NAME [--admin-infix INFIX] --admin-last-name NAME";

/** The administrator of these options, or what is missing. */
export function readAdministrator(values: {
  "admin-email"?: string;
  "admin-first-name"?: string;
  "admin-infix": string;
  "admin-last-name"?: string;
}): Administrator {
  const read = readEmail(required("--admin-email", values["admin-email"]));
  if ("reason" in read) throw new UsageProblem("--admin-email is not an e-mail address.");
  return {
    email: read.email,
    firstName: required("--admin-first-name", values["admin-first-name"]),
    infix: values["admin-infix"].trim(),
    lastName: required("--admin-last-name", values["admin-last-name"]),
  };
}

/** Makes somebody administrator of a portal, adds them when they are not there yet, and invites them. Answers a sentence on the mail. */
export async function inviteAdministrator(portal: Portal, wanted: Administrator, config: Config): Promise<string> {
  const operator = systemActor(portal, "operator");
  const known = await inTenant(operator, (db) => findPersonByEmail(db, wanted.email));
  const personId = known?.id ?? mustBeDone(await addPerson(operator, wanted));
  const given = await giveRole(operator, { personId, role: "tenantAdmin", unitId: null });
  if ("refused" in given) throw new CommandProblem(`${wanted.email} can not be administrator: ${given.refused}.`);
  const invited = await invitePerson(operator, personId);
  if ("refused" in invited)
    return invited.refused === "has-password"
      ? `${wanted.email} has a password already and needs no invitation.`
      : `${wanted.email} is administrator, but can not be invited: ${invited.refused}.`;
  return config.SMTP_URL
    ? `An invitation goes to ${wanted.email} as soon as a web server runs.`
    : `An invitation to ${wanted.email} waits in the outbox: without SMTP_URL no mail goes out.`;
}
