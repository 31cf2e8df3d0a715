import { mustBeDone } from "#platform/errors/outcome.ts";
import { findRulesOfToday, recordPolicyHours, taskPolicyForm } from "#modules/entitlements/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** What HR recorded for all and for the school; nothing where the rules of an employer know no minimum. */
export async function addSmallTaskPolicy(hr: SmallWorldPerson, school: string, say: Say): Promise<void> {
  if (!findRulesOfToday(hr.portal)?.startsWith("cao-vo")) return;
  const form = {
    year: "this",
    category: "OP",
    own: "50",
    other: "33",
    "other-note": say("Ontwikkeltijd op dinsdag"),
    consultation: say("Besproken met de PMR"),
  };
  mustBeDone(await recordPolicyHours(hr, taskPolicyForm.parse({ ...form, once: "small policy" })));
  mustBeDone(await recordPolicyHours(hr, taskPolicyForm.parse({ ...form, unitId: school, own: "60", once: "small policy of the school" })));
}
