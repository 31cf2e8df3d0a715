import { inTenant } from "#platform/database/in-tenant.ts";
import { peopleNames } from "#modules/people/public.ts";
import { type Initiative, initiativePolicy, type InitiativeTab, type SignedInActor } from "./initiative.ts";
import { countReports, listInitiatives, type ListedInitiative, listMembers, listUpdates, type Update } from "./initiative-table.ts";
import { placesInPlan, type PlacesInPlan } from "./place-in-plan.ts";
import { openInitiative, surroundingsOf } from "./viewer.ts";

export type InitiativeList = { readonly initiatives: readonly (ListedInitiative & { readonly by: string; readonly unit: string | undefined })[] };

/** The initiatives one may see, under a tab. */
export function readInitiatives(actor: SignedInActor, tab: InitiativeTab): Promise<InitiativeList> {
  return inTenant(actor, async (db) => {
    const { reach, units } = await surroundingsOf(db, actor);
    const found = await listInitiatives(db, { actor, reach }, tab);
    const names = await peopleNames(
      db,
      found.map(({ startedBy }) => startedBy),
    );
    const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name;
    return { initiatives: found.map((each) => ({ ...each, by: names.get(each.startedBy) ?? "", unit: unitName(each.unitId) })) };
  });
}

/** The parts of the organisation that one may start something for. */
export function readOwnReach(actor: SignedInActor): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return inTenant(actor, async (db) => {
    const { reach, units } = await surroundingsOf(db, actor);
    return units.filter(({ id }) => reach.has(id)).map(({ id, name }) => ({ id, name }));
  });
}

export type InitiativePage = {
  readonly initiative: Initiative;
  readonly by: string;
  readonly unit: string | undefined;
  readonly members: readonly string[];
  readonly updates: readonly (Update & { readonly by: string })[];
  /** For HR: how many people said that it does not belong here. */
  readonly reports: number;
  readonly inPlan: PlacesInPlan;
  readonly may: Readonly<Record<"join" | "leave" | "write" | "change" | "close" | "report" | "guard", boolean>>;
};

export function readInitiative(actor: SignedInActor, id: string): Promise<InitiativePage> {
  return inTenant(actor, async (db) => {
    const { viewer, initiative, units } = await openInitiative(db, actor, id);
    const guards = initiativePolicy.guard(actor);
    const [members, updates, reports] = await Promise.all([listMembers(db, id), listUpdates(db, id), guards ? countReports(db, id) : 0]);
    const [names, inPlan] = await Promise.all([
      peopleNames(db, [initiative.startedBy, ...members, ...updates.map(({ personId }) => personId)]),
      placesInPlan(db, actor.personId, id),
    ]);
    const name = (personId: string) => names.get(personId) ?? "";
    const { join, leave, write, change, close, report } = initiativePolicy;
    return {
      initiative,
      by: name(initiative.startedBy),
      unit: units.find((unit) => unit.id === initiative.unitId)?.name,
      members: members.map(name),
      updates: updates.map((update) => ({ ...update, by: name(update.personId) })),
      reports,
      inPlan,
      may: {
        join: join(viewer, initiative),
        leave: leave(viewer, initiative),
        write: write(viewer, initiative),
        change: change(viewer, initiative),
        close: close(viewer, initiative),
        report: report(viewer, initiative),
        guard: guards,
      },
    };
  });
}
