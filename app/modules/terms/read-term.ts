import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listUnits, type TreeUnit } from "#modules/people/public.ts";
import { below, unitsWithAbove } from "./read-calendar.ts";
import { type KeptRecord, listRecords } from "./record-table.ts";
import { type TermRule, termRulesOf } from "./term-rules.ts";
import { termsPolicy } from "./terms-policy.ts";
import { type Kept, type UnitTerm, unitTerms } from "./unit-terms.ts";

/** A term of a school or of the employer, with everything that was ever recorded of it. */
export type TermHistory = {
  readonly term: UnitTerm;
  readonly unitName: string | null;
  readonly mayRecord: boolean;
  readonly records: readonly KeptRecord[];
};

export type TermPlace = { readonly kind: string; readonly unitId: string | null };

export function readTerm(actor: Actor, place: TermPlace): Promise<TermHistory> {
  const rule = getUnitRule(actor, place);
  return inTenant(actor, async (db) => {
    const [tree, records] = await Promise.all([listUnits(db, "everyone"), listRecords(db, place.kind, place.unitId)]);
    const unit = mustSee(actor, tree, place);
    const kept: Kept[] = records.flatMap(({ doneOn, holdsFrom, isCorrected }) => (doneOn && !isCorrected ? [{ ...place, doneOn, holdsFrom }] : []));
    const { set } = termRulesOf(actor.portal.sector, today());
    const [term] = unitTerms([rule], set, unit ? [unit.id] : [], kept, today());
    return { term: term ?? notFound(), unitName: unit?.name ?? null, mayRecord: termsPolicy.record(actor, rule, unitsWithAbove(tree)(place.unitId)), records };
  });
}

/** The rule of a term that schools or the employer have. Ends with "not found" when there is none, or when it is no term of such a place. */
export function getUnitRule(actor: Actor, { kind, unitId }: TermPlace): TermRule {
  const rule = termRulesOf(actor.portal.sector, today()).rules.find((one) => one.kind === kind && (one.level === "board" || one.level === "school"));
  if (!rule || (rule.level === "board") !== (unitId === null)) notFound();
  return rule;
}

/** The school it is about; undefined for the whole employer. Outside what somebody sees nothing exists. */
export function mustSee(actor: Actor, tree: readonly TreeUnit[], { unitId }: TermPlace): TreeUnit | undefined {
  if (unitId === null) return termsPolicy.seeBoard(actor) ? undefined : notAllowed();
  const scope = termsPolicy.seeSchools(actor) ?? notAllowed();
  return below(tree, scope).find(({ id, kind }) => id === unitId && kind === "school") ?? notFound();
}

export async function findRecordOf(db: TenantDb, place: TermPlace, id: string): Promise<KeptRecord | undefined> {
  return (await listRecords(db, place.kind, place.unitId)).find((record) => record.id === id);
}
