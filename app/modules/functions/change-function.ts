import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse } from "./function-house.ts";
import { columnsOf, findFunction, type KeptFunction, writeDomains } from "./function-table.ts";
import { markChanged } from "./mark-changed.ts";
import type { FunctionType, PassportTexts } from "./passport.ts";
import { passportContent } from "./passport-version.ts";
import { isTitleTaken } from "./title-taken.ts";
import { whyNotPlaced, type WhyNotPlaced } from "./why-not-placed.ts";

export type FunctionFacts = PassportTexts & {
  readonly type: FunctionType;
  readonly unitId: string | null;
  readonly domainIds: readonly string[];
  readonly ownerId: string | null;
  readonly checkBefore: DateString | null;
};
export type WhyNotChanged = "archived" | "changed-meanwhile" | "title-taken" | WhyNotPlaced;

/**
 * Changes the texts of a passport and where it belongs, and who minds it until when. The last two hold at once; the others are read by
 * everybody from the next time it is published. `edition` is the one that the editor had before them.
 */
export function changeFunction(actor: Actor, id: string, facts: FunctionFacts, edition: number): Promise<Outcome<void, WhyNotChanged>> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, id, { lock: true })) ?? notFound();
    if (isSame(kept, facts)) return done(undefined);
    const problem = await whyNotChangeable(db, kept, facts, edition);
    if (problem) return refused(problem);
    await write(db, kept, facts);
    if (!isSameContent(kept, facts)) await markChanged(db, [id]);
    await record(db, actor, "function.changed", { kind: "function", id });
    return done(undefined);
  });
}

async function whyNotChangeable(db: TenantDb, kept: KeptFunction, facts: FunctionFacts, edition: number): Promise<WhyNotChanged | undefined> {
  if (kept.state === "archived") return "archived";
  if (kept.edition !== edition) return "changed-meanwhile";
  if (await isTitleTaken(db, facts, kept.id)) return "title-taken";
  return whyNotPlaced(db, facts, kept);
}

async function write(db: TenantDb, kept: KeptFunction, facts: FunctionFacts): Promise<void> {
  await db
    .updateTable("functions")
    .set({
      ...columnsOf(facts),
      type: facts.type,
      unit_id: facts.unitId,
      owner_id: facts.ownerId,
      check_before: facts.checkBefore,
      edition: kept.edition + 1,
    })
    .where("id", "=", kept.id)
    .execute();
  await writeDomains(db, kept.id, facts.domainIds);
}

function isSame(kept: KeptFunction, facts: FunctionFacts): boolean {
  return isSameContent(kept, facts) && kept.ownerId === facts.ownerId && kept.checkBefore === facts.checkBefore;
}

function isSameContent(kept: KeptFunction, facts: FunctionFacts): boolean {
  const text = (each: KeptFunction) => JSON.stringify(passportContent({ ...each, domainIds: each.domainIds.toSorted() }));
  return text(kept) === text({ ...kept, ...facts });
}
