import { type RawBuilder, sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listUnits, peopleManagedBy } from "#modules/people/public.ts";
import { mixBranches, type MixBranch, type MixSum, shownMix, type ShownMix } from "./group-mix.ts";
import { mixPolicy } from "./mix-policy.ts";

/**
 * H-12 for schools and the board: what people who work there today last agreed on. Drafts count nowhere, because nobody else knows of them.
 * Added up in the database: what comes here is one line for each part of the organisation.
 */
export function readMixes(actor: Actor): Promise<readonly MixBranch[]> {
  const scope = mixPolicy.see(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [units, sums] = await Promise.all([listUnits(db, scope), sumPerUnit(db)]);
    const known = new Set(units.map(({ id }) => id));
    // What stands on top of one's own part; a role for a team of a school that one leads as well adds nothing.
    const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(({ id }) => id);
    return mixBranches(roots, units, sums);
  });
}

/** The same for the people of one manager. */
export async function findTeamMix(db: TenantDb, managerId: string): Promise<ShownMix | undefined> {
  const answer = await sql<Row>`select ${sums} from ${agreed()} where t.person_id in ${peopleManagedBy(managerId)}`.execute(db);
  return answer.rows[0] && shownMix(sumOfRow(answer.rows[0]));
}

type Row = { people: number; work: number; others: number; formal: number };
const sums = sql`count(*)::int as people, coalesce(sum(v.hours_70), 0)::int as work, coalesce(sum(v.hours_20), 0)::int as others, coalesce(sum(v.hours_10), 0)::int as formal`;

function agreed(): RawBuilder<unknown> {
  return sql`plan_terms t join lateral (
      select v.hours_70, v.hours_20, v.hours_10 from plan_versions v
      where v.tenant_id = t.tenant_id and v.person_id = t.person_id order by v.number desc limit 1
    ) v on v.hours_70 + v.hours_20 + v.hours_10 > 0 and t.agreed_on is not null and (t.employed_until is null or t.employed_until >= ${today()})`;
}

async function sumPerUnit(db: TenantDb): Promise<ReadonlyMap<string, MixSum>> {
  const answer = await sql<
    Row & { unitId: string }
  >`select t.unit_id as "unitId", ${sums} from ${agreed()} where t.unit_id is not null group by t.unit_id`.execute(db);
  return new Map(answer.rows.map((row) => [row.unitId, sumOfRow(row)]));
}

function sumOfRow({ people, work, others, formal }: Row): MixSum {
  return { people, hours: [work, others, formal] };
}
