import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { AccountId } from "./account-id.ts";
import type { Grant } from "./grant.ts";
import type { RuleSet } from "./rule-set.ts";
import type { ProposedEntry } from "./why-not-bookable.ts";

/** An entry for one of many accounts. */
export type Line = ProposedEntry & { readonly account: AccountId; readonly description?: string; readonly formula?: Grant | null };

/** Writes the entries of many accounts in this order, in one statement. Written by nobody in person; what grants something names its rule set. */
export async function insertLines(db: TenantDb, lines: readonly Line[], { name }: Pick<RuleSet, "name">): Promise<void> {
  if (lines.length === 0) return;
  const all = <Value>(of: (line: Line) => Value): Value[] => lines.map((line) => of(line));
  await sql`
    insert into ledger_entries (account_id, kind, hundredth_hours, cents, charged_to, activity_id, corrects_id, rule_set, formula, description, booked_on, made_at)
    select account, kind, hours, money, charged, activity, corrects, case when formula is not null then ${name} end, formula::jsonb, description, booked_on,
      ${now()}::timestamptz
    from unnest(${all((line) => line.account)}::uuid[], ${all((line) => line.kind)}::text[], ${all((line) => line.hours)}::int[], ${all((line) => line.money)}::int[],
      ${all((line) => line.chargedTo)}::text[], ${all((line) => line.activity ?? null)}::uuid[], ${all((line) => line.corrects ?? null)}::uuid[],
      ${all((line) => (line.formula ? JSON.stringify(line.formula) : null))}::text[], ${all((line) => line.description ?? "")}::text[], ${all((line) => line.on)}::date[])
      with ordinality as l (account, kind, hours, money, charged, activity, corrects, formula, description, booked_on, place) order by place`.execute(db);
}
