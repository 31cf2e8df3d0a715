import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listRoleHolders, listUnitsWithPeople, listWorkplaces, peopleNames, type RoleHolder, type TreeUnit, type Workplace } from "#modules/people/public.ts";
import { type Consent, listConsents } from "./consent.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { type Cycle, whyNotStartable, type WhyNotStartable } from "./cycle.ts";
import { findCycle, listCycles, type ListedCycle } from "./cycle-table.ts";
import { type BankQuestion, fillBank, listQuestions } from "./question-bank.ts";

export function readCycles(actor: Actor): Promise<{ readonly cycles: readonly ListedCycle[]; readonly consents: readonly Consent[] }> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [cycles, consents] = await Promise.all([listCycles(db), listConsents(db)]);
    return { cycles, consents };
  });
}

export type NewCycle = {
  readonly bank: readonly BankQuestion[];
  readonly partners: readonly RoleHolder[];
  /** H-36: whether the council's last word lets people be reviewed. */
  readonly mayReview: boolean;
};

/** What the form of a new cycle offers: the bank, and who of personnel can lead the conversations. */
export function readNewCycle(actor: Actor): Promise<NewCycle> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [kept, partners, [consent]] = await Promise.all([listQuestions(db), listRoleHolders(db, ["hr"]), listConsents(db)]);
    const mayReview = consent?.outcome === "consented";
    if (kept.length > 0) return { bank: kept, partners, mayReview };
    await fillBank(db, actor.portal);
    return { bank: await listQuestions(db), partners, mayReview };
  });
}

export type CycleView = {
  readonly cycle: Cycle;
  readonly partnerName: string | undefined;
  readonly consent: Consent | undefined;
  readonly problem: WhyNotStartable | undefined;
  readonly started: number;
  readonly skipped: readonly string[];
  readonly skippedCount: number;
  readonly units: readonly TreeUnit[];
  /** Of the unit that was asked for: whom to choose, with whether they have a conversation already. */
  readonly people: readonly (Workplace & { readonly hasOne: boolean })[];
};

const [mostNamed, mostChosen] = [50, 200];

export function readCycle(actor: Actor, id: string, unitId: string | undefined): Promise<CycleView> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [cycle, consents, units, started, skipped, places] = await Promise.all([
      findCycle(db, id),
      listConsents(db),
      listUnitsWithPeople(db, "everyone"),
      listStarted(db, id),
      db.selectFrom("conversation_skips").select("person_id").where("cycle_id", "=", id).execute(),
      unitId ? listWorkplaces(db, { unitIds: [unitId] }, today(), mostChosen) : [],
    ]);
    if (!cycle) notFound();
    const named = skipped.slice(0, mostNamed).map((row) => row.person_id);
    const names = await peopleNames(db, cycle.partnerId ? [...named, cycle.partnerId] : named);
    const has = new Set(started);
    return {
      cycle,
      partnerName: cycle.partnerId ? names.get(cycle.partnerId) : undefined,
      consent: consents[0],
      problem: whyNotStartable(cycle, consents[0]?.outcome, today()),
      started: started.length,
      skipped: named.flatMap((person) => names.get(person) ?? []).toSorted((one, other) => one.localeCompare(other, "nl")),
      skippedCount: skipped.length,
      units,
      people: places.map((place) => ({ ...place, hasOne: has.has(place.personId) })),
    };
  });
}

async function listStarted(db: TenantDb, cycleId: string): Promise<string[]> {
  const answer = await sql<{ id: string }>`select employee_id as id from conversations where cycle_id = ${cycleId} and closed_on is null`.execute(db);
  return answer.rows.map(({ id }) => id);
}
