import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { readEmail } from "./email-address.ts";
import { filterConditions, tabCondition } from "./people-filter.ts";
import type { PeopleScope } from "./people-policy.ts";
import { isInScope } from "./people-scope.ts";
import { type PersonName, personName } from "./person-name.ts";

/** Someone to choose: the name, and what tells people of one name apart. */
export type Colleague = { readonly id: string; readonly name: string; readonly note: string };

/** People within a scope who work here, by the beginnings of their words. For lists that open while someone types. */
export async function searchColleagues(db: TenantDb, scope: PeopleScope, text: string, limit = 10): Promise<Colleague[]> {
  const conditions = filterConditions({ zoek: text, onderdeel: "", categorie: "" }, today());
  return conditions.length === 0 ? [] : select(db, scope, conditions, limit);
}

async function select(db: TenantDb, scope: PeopleScope, conditions: readonly RawBuilder<boolean>[], limit: number): Promise<Colleague[]> {
  const day = today();
  const answer = await sql<PersonName & { id: string; email: string; functionTitle: string | null; unitName: string | null }>`
    select p.id, p.first_name as "firstName", p.infix, p.last_name as "lastName", p.email, e.function_title as "functionTitle", e.unit_name as "unitName"
    from (select * from persons p where ${sql.join([isInScope(scope), tabCondition.in(day), ...conditions], sql` and `)} order by p.sort_name, p.id limit ${limit}) p
    left join lateral (select e.function_title, u.name as unit_name from employments e left join organisation_units u on u.tenant_id = e.tenant_id and u.id = e.unit_id
      where e.tenant_id = p.tenant_id and e.person_id = p.id and (e.ends_on is null or e.ends_on >= ${day}) order by e.fte_e4 desc, e.id limit 1) e on true
    order by p.sort_name, p.id`.execute(db);
  return answer.rows.map((row) => ({ id: row.id, name: personName(row), note: [row.functionTitle, row.unitName].filter(Boolean).join(", ") || row.email }));
}

export type ColleagueRead =
  | { readonly chosen: Colleague | null }
  | { readonly found: readonly Colleague[]; readonly reason: "manager-not-found" | "manager-choose" };

/**
 * Whom someone means by a field with a name in it. An id counts when its person answers to the text; then it was chosen, from
 * the list or from what was found. Otherwise the text decides: a whole address, or a name that only one person has.
 * An emptied box is nobody, whatever id still hangs behind it.
 */
export async function readColleague(db: TenantDb, scope: PeopleScope, typed: { id: string | null; text: string }): Promise<ColleagueRead> {
  const text = typed.text.trim();
  if (text === "") return { chosen: null };
  if (typed.id !== null) {
    const words = filterConditions({ zoek: text, onderdeel: "", categorie: "" }, today());
    const [behind] = await select(db, "everyone", [sql<boolean>`p.id = ${typed.id}`, ...words], 1);
    if (behind) return { chosen: behind };
  }
  const address = readEmail(text);
  const found = "email" in address ? await select(db, scope, [sql<boolean>`p.email = ${address.email}`], 2) : await searchColleagues(db, scope, text, 20);
  const exact = found.filter((person) => person.name === text);
  const one = found.length === 1 ? found[0] : exact.length === 1 ? exact[0] : undefined;
  if (one) return { chosen: one };
  return { found, reason: found.length === 0 ? "manager-not-found" : "manager-choose" };
}
