/** How a step of a path is taken (K-49). */
export const pathWays = ["function", "training", "joinIn", "shadowing", "exchange", "talk"] as const;
export type PathWay = (typeof pathWays)[number];
/** Ways to find out in practice what a function is like. */
export const findingWays = ["joinIn", "shadowing", "exchange", "talk"] as const satisfies readonly PathWay[];

/** A step of the path that somebody strings together; there are no paths made beforehand (K-23, OQ-11). */
export type PathStep = {
  readonly id: string;
  readonly way: PathWay;
  readonly functionId: string | null;
  readonly note: string;
  readonly isGoal: boolean;
};

export type Direction = "up" | "down";

/** The order of the ids after one is moved one place; the same when it stands at that end already. @example movedIn(["a", "b"], "b", "up") // ["b", "a"] */
export function movedIn(ids: readonly string[], id: string, direction: Direction): readonly string[] {
  const from = ids.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const moved = [...ids];
  [moved[from], moved[to]] = [moved[to] as string, moved[from] as string];
  return moved;
}
