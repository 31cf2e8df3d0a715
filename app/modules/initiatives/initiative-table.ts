import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Initiative, InitiativeTab, SignedInActor, UpdateKind, Viewer } from "./initiative.ts";
import { initiativePolicy } from "./initiative.ts";

const columns = sql`i.id, i.title, i.idea, i.workshop, i.unit_id as "unitId", i.started_by as "startedBy", i.started_at as "startedAt",
  i.closed_at as "closedAt", i.closed_because as "closedBecause"`;

/** Whether the actor takes part. On a query in which `i` is initiatives. */
const takesPart = (actor: SignedInActor) => sql<boolean>`exists (select from initiative_members m
  where m.tenant_id = i.tenant_id and m.initiative_id = i.id and m.person_id = ${actor.personId} and m.left_at is null)`;

export type ListedInitiative = Initiative & { readonly members: number; readonly isMember: boolean; readonly isReported: boolean };
const mostListed = 100;

const within = (tab: InitiativeTab, actor: SignedInActor) =>
  ({
    lopend: sql`i.closed_at is null`,
    workshops: sql`i.closed_at is null and i.workshop <> ''`,
    "ik-doe-mee": sql`i.closed_at is null and ${takesPart(actor)}`,
    afgesloten: sql`i.closed_at is not null`,
  })[tab];

/** What somebody may see, the newest first. The condition is the policy's `see` in SQL; a test holds the two together. */
export async function listInitiatives(db: TenantDb, { actor, reach }: Omit<Viewer, "isMember">, tab: InitiativeTab): Promise<ListedInitiative[]> {
  const guards = initiativePolicy.guard(actor);
  const answer = await sql<ListedInitiative>`
    select ${columns}, ${takesPart(actor)} as "isMember",
      (select count(*)::int from initiative_members m where m.tenant_id = i.tenant_id and m.initiative_id = i.id and m.left_at is null) as members,
      ${guards} and exists (select from initiative_reports r where r.tenant_id = i.tenant_id and r.initiative_id = i.id and r.settled_at is null) as "isReported"
    from initiatives i
    where ${within(tab, actor)} and (${guards} or i.started_by = ${actor.personId} or (i.closed_because is distinct from 'unsuitable'
      and (i.unit_id is null or i.unit_id = any(${[...reach]}::uuid[]) or ${takesPart(actor)})))
    order by i.started_at desc, i.id limit ${mostListed}`.execute(db);
  return answer.rows;
}

export async function findInitiative(db: TenantDb, actor: SignedInActor, id: string): Promise<(Initiative & { readonly isMember: boolean }) | undefined> {
  const answer = await sql<Initiative & { isMember: boolean }>`
    select ${columns}, ${takesPart(actor)} as "isMember" from initiatives i where i.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function listMembers(db: TenantDb, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom("initiative_members")
    .select("person_id")
    .where("initiative_id", "=", id)
    .where("left_at", "is", null)
    .orderBy("joined_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.person_id);
}

export type Update = { readonly id: string; readonly personId: string; readonly kind: UpdateKind; readonly text: string; readonly writtenAt: Date };

/** What was tried and found, the newest first. */
export async function listUpdates(db: TenantDb, id: string): Promise<Update[]> {
  const rows = await db
    .selectFrom("initiative_updates")
    .select(["id", "person_id as personId", "kind", "text", "written_at as writtenAt"])
    .where("initiative_id", "=", id)
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as Update[];
}

export async function countReports(db: TenantDb, id: string): Promise<number> {
  const row = await db
    .selectFrom("initiative_reports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("initiative_id", "=", id)
    .where("settled_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}
