import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { answerCarry, askToCarry, keepAccounting } from "#modules/entitlements/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** What the end of a year is about: a wish that was agreed on, one that waits, and a year that was accounted for. */
export async function addSmallYearEnd(employee: SmallWorldPerson, manager: SmallWorldPerson, say: Say): Promise<void> {
  const wish = (hours: number, onceKey: string) =>
    askToCarry(employee, { yearStart: today(), hours: hundredthHours(hours), money: cents(0), reason: say("Voor een studiedag"), onceKey });
  mustBeDone(await answerCarry(manager, mustBeDone(await wish(400, "small wish")), "agreed"));
  mustBeDone(await wish(600, "small wish again"));
  await inTenant(employee, (db) => keepAccounting(db, manager, { personId: employee.personId, withId: manager.personId, on: today() }));
}
