import { record as recordAudit } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, listUnits } from "#modules/people/public.ts";
import { findRecordOf, getUnitRule, mustSee, type TermPlace } from "./read-term.ts";
import { unitsWithAbove } from "./read-calendar.ts";
import { insertRecord } from "./record-table.ts";
import { type NewRecord, whyNotRecordable, type WhyNotRecordable } from "./term-record.ts";
import { termsPolicy } from "./terms-policy.ts";

export type WhyNotRecorded = WhyNotRecordable | "corrected-already";

/**
 * Records that a term of a school or of the employer was kept, or puts an earlier record right. Records are never changed: a correction is
 * a record that names the one it takes the place of.
 */
export async function recordTerm(
  actor: Actor,
  place: TermPlace & { readonly correctsId: string | null; readonly onceKey: string },
  record: NewRecord,
): Promise<Outcome<void, WhyNotRecorded>> {
  const rule = getUnitRule(actor, place);
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [tree, person] = await Promise.all([listUnits(db, "everyone"), getPerson(db, personId)]);
    mustSee(actor, tree, place);
    if (!termsPolicy.record(actor, rule, unitsWithAbove(tree)(place.unitId))) notAllowed();
    const corrected = place.correctsId === null ? undefined : ((await findRecordOf(db, place, place.correctsId)) ?? notFound());
    if (!corrected && record.doneOn === null) notFound();
    const problem = whyNotRecordable(rule, record, today());
    if (problem) return refused(problem);
    const id = await insertRecord(db, { ...place, by: { id: personId, name: person.name } }, record);
    if (!id) return corrected?.isCorrected ? refused("corrected-already") : done(undefined);
    await recordAudit(db, actor, corrected ? "term.corrected" : "term.recorded", { kind: "term_record", id }, { term: place.kind });
    return done(undefined);
  });
}
