import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Employment } from "./employments-of.ts";
import { findEmployment } from "./employments-of.ts";
import { type Colleague, type ColleagueRead, readColleague } from "./find-colleague.ts";
import { getPerson, type Person, peopleNames } from "./find-person.ts";
import { listUnits, type TreeUnit } from "./list-units.ts";
import { peoplePolicy } from "./people-policy.ts";
import { mustBeInScope } from "./people-scope.ts";

export type JobForm = {
  readonly units: readonly TreeUnit[];
  /** Whether a person may be placed in no unit: who works for one school places people there. */
  readonly mayBeNowhere: boolean;
};
export type PersonJobForm = JobForm & { readonly person: Person; readonly job: Employment | undefined; readonly manager: Colleague | null };

/** What the form of an employment shows around its fields, for somebody who is not there yet. */
export function readJobForm(actor: Actor): Promise<JobForm> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => ({ units: await listUnits(db, scope), mayBeNowhere: scope === "everyone" }));
}

/** The same for somebody, with the employment that is changed. */
export function readPersonJobForm(actor: Actor, personId: string, employmentId?: string): Promise<PersonJobForm> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [, person, units, job] = await Promise.all([
      mustBeInScope(db, scope, personId),
      getPerson(db, personId),
      listUnits(db, scope),
      employmentId ? findEmployment(db, employmentId) : undefined,
    ]);
    if (employmentId && job?.personId !== personId) notFound();
    const name = job?.managerId ? (await peopleNames(db, [job.managerId])).get(job.managerId) : undefined;
    const manager = job?.managerId && name ? { id: job.managerId, name, note: "" } : null;
    return { person, units, job, mayBeNowhere: scope === "everyone" || job?.unitId === null, manager };
  });
}

/** Whom the field of the manager means, within what the actor may see. */
export function readManager(actor: Actor, typed: { id: string | null; text: string }): Promise<ColleagueRead> {
  const scope = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, (db) => readColleague(db, scope, typed));
}
