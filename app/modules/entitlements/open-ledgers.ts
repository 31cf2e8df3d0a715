import { sql } from "kysely";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { recordAll } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listEmployments } from "#modules/people/public.ts";
import { listAgreedIn } from "#modules/plans/public.ts";
import { asksForPlan } from "./entitlement-settings.ts";
import type { AccountId } from "./account-id.ts";
import type { Grant } from "./grant.ts";
import { granter } from "./granter.ts";
import { insertLines, type Line } from "./ledger-lines.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";

export type FirstUse = HoursAndMoney & { readonly on: DateString; readonly description: string };
type Right = { readonly personId: string; readonly from: DateString; readonly grant: Grant };

/**
 * Opens the ledgers of this year for many people at once, a statement per table: for whole staffs that are new. Who has a ledger
 * already is passed over. `uses` says what each of them booked since, within the right that they got.
 */
export function openLedgers(
  actor: Actor,
  personIds: readonly string[],
  uses: (right: HoursAndMoney, index: number) => readonly FirstUse[] = () => [],
): Promise<number> {
  // Books for others and asks nobody, so it is no door for people.
  if (actor.kind === "person" || actor.kind === "visitor") notAllowed();
  const rules = rulesInForce(actor.portal, today());
  if (rules.ruleSet.kind === "off") return Promise.resolve(0);
  return inTenant(actor, async (db) => {
    const rights = await rightsOf(db, personIds, rules);
    const accounts = await insertAccounts(db, rights, rules);
    const lines = rights.flatMap((right, index) =>
      linesOf(right, accounts.get(right.personId), uses({ hours: right.grant.hours, money: right.grant.money }, index)),
    );
    await insertLines(db, lines, rules.ruleSet);
    await recordAll(
      db,
      actor,
      "entitlement.granted",
      [...accounts].map(([personId, id]) => ({ kind: "entitlement_account", id, detail: { personId } })),
    );
    return accounts.size;
  });
}

async function rightsOf(db: TenantDb, personIds: readonly string[], rules: RulesInForce): Promise<Right[]> {
  const { year, ruleSet } = rules;
  const [jobs, agreed] = await Promise.all([
    listEmployments(db, personIds, year.start, year.end),
    asksForPlan(ruleSet, year) ? listAgreedIn(db, personIds, year.start, year.end) : [],
  ]);
  const [employments, withPlan] = [Map.groupBy(jobs, ({ personId }) => personId as string), new Set<string>(agreed)];
  const grantOf = granter(rules);
  return personIds.flatMap((personId) => {
    const own = employments.get(personId) ?? [];
    const first = own.map(({ startsOn }) => startsOn).toSorted()[0];
    const from = first && first > rules.year.start ? first : rules.year.start;
    const right = grantOf(own, withPlan.has(personId));
    return first && from <= today() && (right.hours > 0 || right.money > 0) ? [{ personId, from, grant: right }] : [];
  });
}

async function insertAccounts(db: TenantDb, rights: readonly Right[], { year }: RulesInForce): Promise<Map<string, AccountId>> {
  const answer = await sql<{ id: string; person_id: string }>`
    insert into entitlement_accounts (person_id, starts_on, ends_on, label)
    select id, ${year.start}::date, ${year.end}::date, ${year.label} from unnest(${rights.map((right) => right.personId)}::uuid[]) as p (id)
    on conflict (tenant_id, person_id, starts_on) do nothing returning id, person_id`.execute(db);
  return new Map(answer.rows.map((row) => [row.person_id, row.id as AccountId]));
}

function linesOf(right: Right, account: AccountId | undefined, uses: readonly FirstUse[]): Line[] {
  if (!account) return [];
  const of = { account, chargedTo: "right", activity: null, corrects: null } as const;
  const granted: Line = { ...of, kind: "grant", hours: right.grant.hours, money: right.grant.money, on: right.from, formula: right.grant };
  return [granted, ...uses.map((use): Line => ({ ...of, kind: "use", ...use }))];
}
