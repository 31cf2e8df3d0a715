import { mustBeDone } from "#platform/errors/outcome.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { recordPolicyHours, taskPolicyForm } from "#modules/entitlements/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

type WorldPolicy = { readonly on: string; readonly by: string; readonly unit?: string; readonly form: Readonly<Record<string, string>> };

const consultation = "Besproken met de personeelsgeleding van de medezeggenschapsraad op 9 juni 2026";

/** The task policy of De Waterkant names 50 hours for teachers, so 33 are pointed out elsewhere; De Vuurtoren made its own division. */
export const waterkantTaskPolicies: readonly WorldPolicy[] = [
  {
    on: "2026-08-24",
    by: "yvonne",
    form: {
      category: "OP",
      own: "50",
      preparation: "20",
      "preparation-note": "Sectietijd op dinsdagmiddag, half uur per week",
      other: "13",
      "other-note": "Twee studiedagen waarvan je de invulling zelf kiest",
      consultation,
    },
  },
  { on: "2026-08-24", by: "yvonne", form: { category: "OOP", own: "40", consultation } },
  {
    on: "2026-09-14",
    by: "yvonne",
    unit: "toren",
    form: { category: "OP", own: "60", other: "23", "other-note": "Ontwikkeldagen in oktober, januari en april", consultation },
  },
];

export async function addTaskPolicies(
  portal: Portal,
  people: ReadonlyMap<string, WorldPerson>,
  units: Readonly<Record<string, string>>,
  list: readonly WorldPolicy[],
): Promise<void> {
  await liveThrough(
    list.map(({ on, by, unit, form }) => [
      on,
      async () => {
        const hr = { ...personActor(portal, people.get(by)?.personId as PersonId), roles: [{ role: "hr", unitId: null }] } as const;
        const typed = taskPolicyForm.parse({ year: "this", unitId: unit ? units[unit] : "", ...form, once: `${on} ${form["category"]} ${unit ?? ""}` });
        mustBeDone(await recordPolicyHours(hr, typed));
      },
    ]),
  );
}
