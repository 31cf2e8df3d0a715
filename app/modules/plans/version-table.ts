import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { GoalLine } from "./goal-lines.ts";
import type { PlanId, PlanVersion, Signature } from "./plan.ts";

/** That both agreed on a version: who and when. */
export type Agreement = { readonly id: string; readonly planId: PlanId; readonly number: number; readonly employee: Signature; readonly manager: Signature };

/** The whole text that was agreed on, with the lines of sight of its goals as they were that day. */
export type AgreedContent = PlanVersion & { readonly lines: readonly GoalLine[] };

const columns = ["v.id", "v.plan_id", "v.number", "v.person_id", "v.person_name", "v.submitted_on", "v.manager_id", "v.manager_name", "v.agreed_on"] as const;

/** What somebody agreed on, newest first. */
export async function listAgreements(db: TenantDb, personId: string): Promise<Agreement[]> {
  const rows = await db
    .selectFrom("plan_versions as v")
    .select(columns)
    .where("v.person_id", "=", personId)
    .orderBy("v.agreed_at", "desc")
    .orderBy("v.number", "desc")
    .execute();
  return rows.map(agreementOf);
}

export async function findAgreedContent(db: TenantDb, id: string): Promise<{ readonly agreement: Agreement; readonly content: AgreedContent } | undefined> {
  const row = await db
    .selectFrom("plan_versions as v")
    .select([...columns, "v.content"])
    .where("v.id", "=", id)
    .executeTakeFirst();
  return row && { agreement: agreementOf(row), content: row.content as unknown as AgreedContent };
}

/** The newest agreement of somebody, with its text: what counts. */
export async function findLatestContent(
  db: TenantDb,
  personId: string,
): Promise<{ readonly agreement: Agreement; readonly content: AgreedContent } | undefined> {
  const row = await db
    .selectFrom("plan_versions as v")
    .select([...columns, "v.content"])
    .where("v.person_id", "=", personId)
    .orderBy("v.agreed_at", "desc")
    .orderBy("v.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { agreement: agreementOf(row), content: row.content as unknown as AgreedContent };
}

export async function insertAgreement(db: TenantDb, planId: PlanId, content: AgreedContent, employee: Signature, manager: Signature): Promise<string> {
  const made = await db
    .insertInto("plan_versions")
    .values({
      plan_id: planId,
      number: content.number,
      content: JSON.stringify(content),
      person_id: employee.personId,
      person_name: employee.name,
      submitted_on: employee.on,
      manager_id: manager.personId,
      manager_name: manager.name,
      agreed_on: manager.on,
      agreed_at: now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

type Row = {
  id: string;
  plan_id: string;
  number: number;
  person_id: string;
  person_name: string;
  submitted_on: string;
  manager_id: string;
  manager_name: string;
  agreed_on: string;
};

function agreementOf(row: Row): Agreement {
  return {
    id: row.id,
    planId: row.plan_id as PlanId,
    number: row.number,
    employee: { personId: row.person_id as PersonId, name: row.person_name, on: row.submitted_on as DateString },
    manager: { personId: row.manager_id as PersonId, name: row.manager_name, on: row.agreed_on as DateString },
  };
}
