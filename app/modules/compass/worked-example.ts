import { matchOf, type Tag } from "./match.ts";
import type { MatchWeights } from "./match-weights.ts";

export type ExampleRow = { readonly part: "shared" | "missing" | "surplus"; readonly tags: number; readonly halves: number };
export type WorkedExample = { readonly rows: readonly ExampleRow[]; readonly all: number; readonly tenths: number };

/** A match worked out step by step, in half points, for who wants to recompute it. */
export function workedExample(mine: readonly Tag[], theirs: readonly Tag[], weights: MatchWeights): WorkedExample {
  const match = matchOf(mine, theirs, weights);
  const weigh = (tags: readonly Tag[]) => tags.reduce((sum, tag) => sum + weights[tag.kind], 0);
  const row = (part: ExampleRow["part"], tags: readonly Tag[]) => ({ part, tags: tags.filter((tag) => weights[tag.kind] > 0).length, halves: weigh(tags) });
  const rows = [
    row(
      "shared",
      match.shared.map((each) => each.tag),
    ),
    row(
      "missing",
      match.missing.map((each) => each.tag),
    ),
    row("surplus", match.surplus),
  ];
  return { rows, all: rows.reduce((sum, each) => sum + each.halves, 0), tenths: match.tenths };
}
