import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { makeFeed, recordTerm } from "#modules/terms/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** Frameworks that were adopted and put right once, and a calendar that the employee reads elsewhere. */
export async function addSmallTerms(employee: SmallWorldPerson, board: SmallWorldPerson, say: Say): Promise<void> {
  const place = { kind: "framework", unitId: null };
  const record = {
    doneOn: today(),
    holdsFrom: today(),
    evidence: say("Verslag van de vergadering"),
    consultation: { on: today(), who: say("De raad"), outcome: "agreed" },
  } as const;
  mustBeDone(await recordTerm(board, { ...place, correctsId: null, onceKey: "small world" }, record));
  await makeFeed(employee as SignedIn, false);
}
