import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { PersonId, Portal, Role } from "#platform/web/actor.ts";
import { type NewRecord, recordTerm } from "#modules/terms/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

/** One term that was kept, on the day on which somebody recorded it. */
export type WorldTerm = {
  readonly on: string;
  readonly by: string;
  readonly role: Role;
  readonly kind: string;
  readonly unit?: string;
  readonly evidence: string;
  readonly holdsFrom?: string;
  readonly consulted?: readonly [on: string, who: string];
};

/** Records what a demo world did of its terms, each on its own day. */
export async function addWorldTerms(
  portal: Portal,
  people: ReadonlyMap<string, WorldPerson>,
  units: Readonly<Record<string, string>>,
  terms: readonly WorldTerm[],
): Promise<void> {
  await liveThrough(
    terms.map((term) => [
      term.on,
      async () => {
        const unitId = term.unit === undefined ? null : (units[term.unit] ?? null);
        const actor = { ...personActor(portal, people.get(term.by)?.personId as PersonId), roles: [{ role: term.role, unitId: unitId }] };
        const place = { kind: term.kind, unitId, correctsId: null, onceKey: `${term.kind} ${term.unit ?? ""} ${term.on}` };
        mustBeDone(await recordTerm(actor, place, recordOf(term)));
      },
    ]),
  );
}

function recordOf({ on, evidence, holdsFrom, consulted }: WorldTerm): NewRecord {
  const consultation = consulted ? ({ on: asDate(consulted[0]), who: consulted[1], outcome: "agreed" } as const) : null;
  return { doneOn: asDate(on), holdsFrom: holdsFrom ? asDate(holdsFrom) : null, evidence, consultation };
}

const council = "PMR: N. de Wit en B. Vermeer";

export const waterkantTerms: readonly WorldTerm[] = [
  {
    on: "2022-06-14",
    by: "hendrik",
    role: "board",
    kind: "framework",
    evidence: "Kaders 2022–2026, vastgesteld in de bestuursvergadering, punt 4",
    holdsFrom: "2022-08-01",
    consulted: ["2022-05-31", "P(G)MR, voltallig"],
  },
  {
    on: "2026-06-16",
    by: "hendrik",
    role: "board",
    kind: "framework",
    evidence: "Kaders 2026–2030, vastgesteld in de bestuursvergadering, punt 6",
    holdsFrom: "2026-08-01",
    consulted: ["2026-06-02", "P(G)MR, voltallig"],
  },
  { on: "2025-06-24", by: "hendrik", role: "board", kind: "account", evidence: "Jaarverslag 2024, hoofdstuk 5" },
  { on: "2025-09-30", by: "inge", role: "schoolLead", kind: "collective-plan", unit: "toren", evidence: "Plan 2025–2026", consulted: ["2025-09-23", council] },
  { on: "2026-10-06", by: "rob", role: "schoolLead", kind: "collective-plan", unit: "anker", evidence: "Plan 2026–2027", consulted: ["2026-09-29", council] },
];

export const lindewaardTerms: readonly WorldTerm[] = [
  { on: "2026-05-19", by: "agnes", role: "board", kind: "account", evidence: "Jaarstukken 2025, paragraaf bedrijfsvoering" },
];
