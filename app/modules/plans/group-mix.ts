import { groupsToShow } from "#platform/privacy/groups-to-show.ts";
import { fewest, inSteps } from "#platform/privacy/protect-counts.ts";
import { roughMix } from "./learning-mix.ts";

/** Hours of 70, 20 and 10 in what people agreed on, and of how many people. */
export type MixSum = { readonly people: number; readonly hours: readonly [number, number, number] };

/** A mix as it may be shown: percentages and people in steps of five. Undefined: too few plans, or it would give another group away. */
export type ShownMix = { readonly people: number; readonly percents: readonly [number, number, number] };

type Unit = { readonly id: string; readonly name: string; readonly parentId: string | null };
export type UnitMix = { readonly id: string; readonly name: string; readonly mix: ShownMix | undefined };
/** A part of the organisation with the parts directly below it. */
export type MixBranch = UnitMix & { readonly below: readonly UnitMix[] };

/** The mix of one group of people, such as a team. */
export function shownMix(sum: MixSum): ShownMix | undefined {
  const percents = sum.people < fewest ? undefined : roughMix(sum.hours);
  return percents && { people: inSteps([sum.people])[0] ?? fewest, percents };
}

/**
 * H-12: the mix of these units and of what hangs directly below each, in an order in which parents come first. Each person counts in one unit
 * and in everything above it. What is shown is chosen over the whole tree of them, so that no part can be found by subtracting.
 */
export function mixBranches(roots: readonly string[], units: readonly Unit[], own: ReadonlyMap<string, MixSum>): readonly MixBranch[] {
  const sums = new Map(units.map(({ id }) => [id, own.get(id) ?? nobody]));
  for (const { id, parentId } of units.toReversed())
    if (parentId !== null && sums.has(parentId)) sums.set(parentId, added(sums.get(parentId) ?? nobody, sums.get(id) ?? nobody));
  const inSight = units.filter(({ id, parentId }) => roots.includes(id) || (parentId !== null && roots.includes(parentId)));
  const shown = groupsToShow(
    inSight.map(({ id, parentId }) => ({ id, parentId: parentId !== null && roots.includes(parentId) ? parentId : null, people: sums.get(id)?.people ?? 0 })),
  );
  const mixOf = ({ id, name }: Unit): UnitMix => ({ id, name, mix: shown.has(id) ? shownMix(sums.get(id) ?? nobody) : undefined });
  return inSight
    .filter(({ id }) => roots.includes(id))
    .map((root) => ({ ...mixOf(root), below: inSight.filter(({ parentId }) => parentId === root.id).map(mixOf) }));
}

const nobody: MixSum = { people: 0, hours: [0, 0, 0] };

function added(one: MixSum, other: MixSum): MixSum {
  return {
    people: one.people + other.people,
    hours: [one.hours[0] + other.hours[0], one.hours[1] + other.hours[1], one.hours[2] + other.hours[2]],
  };
}
