import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsChanged } from "#modules/events.ts";
import { peoplePolicy } from "./people-policy.ts";

export type NewEmployment = {
  readonly personId: PersonId;
  readonly unitId: string | null;
  readonly category: "OP" | "OOP" | "MGT";
  /** Ten-thousandths of a full-time job. */
  readonly fteE4: number;
  readonly functionTitle: string;
  readonly managerId: PersonId | null;
  readonly educationLevel?: string | null;
  readonly contractKind?: string | null;
  readonly startsOn: DateString;
  readonly endsOn?: DateString | null;
};

export type WhyNotEmployed = "manages-oneself" | "ends-before-start" | "manager-cycle";

/** Records an employment. A person may have several at the same time, each with its own manager. */
export function employPerson(actor: Actor, employment: NewEmployment): Promise<Outcome<string, WhyNotEmployed>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    if (employment.managerId === employment.personId) return refused("manages-oneself");
    if (employment.endsOn && employment.endsOn < employment.startsOn) return refused("ends-before-start");
    const made = await db
      .insertInto("employments")
      .values({
        person_id: employment.personId,
        unit_id: employment.unitId,
        category: employment.category,
        fte_e4: employment.fteE4,
        function_title: employment.functionTitle,
        manager_id: employment.managerId,
        education_level: employment.educationLevel ?? null,
        contract_kind: employment.contractKind ?? null,
        starts_on: employment.startsOn,
        ends_on: employment.endsOn ?? null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tell(db, actor, employmentsChanged, { personIds: [employment.personId], from: employment.startsOn });
    await record(db, actor, "employment.started", { kind: "employment", id: made.id });
    return done(made.id);
  });
}
