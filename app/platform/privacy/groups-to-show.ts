import { fewest } from "./protect-counts.ts";

/** A group within another, such as a school within a board; `people` counts who is in it or in any group below it. */
export type CountedGroup = { readonly id: string; readonly parentId: string | null; readonly people: number };

/**
 * The groups of which figures may be shown: those of five people or more, and of them only so many that nobody can subtract those that are
 * shown from the one they lie in and be left with one to four people. What then has to go are the smallest; of equal ones all, because
 * which of them came first in a list says nothing.
 *
 * @example groupsToShow([{ id: "board", parentId: null, people: 22 }, { id: "a", parentId: "board", people: 13 }, { id: "b", parentId: "board", people: 6 }, { id: "c", parentId: "board", people: 3 }])
 * // board and a: with b, who is left would be the three of c
 */
export function groupsToShow(groups: readonly CountedGroup[]): ReadonlySet<string> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const shown = new Set(groups.filter(({ people }) => people >= fewest).map(({ id }) => id));
  for (;;) {
    const within = Map.groupBy(
      groups.filter(({ id }) => shown.has(id)),
      (group) => nearestShown(group, byId, shown),
    );
    const hidden = [...within].flatMap(([parent, parts]) => tooTelling(byId.get(parent ?? "")?.people, parts));
    if (hidden.length === 0) return shown;
    for (const id of hidden) shown.delete(id);
  }
}

function nearestShown({ parentId }: CountedGroup, byId: ReadonlyMap<string, CountedGroup>, shown: ReadonlySet<string>): string | undefined {
  for (let at = parentId === null ? undefined : byId.get(parentId); at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (shown.has(at.id)) return at.id;
  }
  return undefined;
}

/** The smallest of the parts, when what they leave of the whole is somebody but fewer than five. */
function tooTelling(whole: number | undefined, parts: readonly CountedGroup[]): readonly string[] {
  if (whole === undefined) return [];
  const left = whole - parts.reduce((sum, { people }) => sum + people, 0);
  if (left === 0 || left >= fewest) return [];
  const smallest = Math.min(...parts.map(({ people }) => people));
  return parts.filter(({ people }) => people === smallest).map(({ id }) => id);
}
