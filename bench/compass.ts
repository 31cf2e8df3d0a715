import { type Tag } from "#modules/compass/match.ts";
import { TagIndex } from "#modules/compass/tag-index.ts";
import { defaultWeights } from "#modules/compass/match-weights.ts";
import { tagKinds } from "#modules/functions/tag-kind.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { openBenchWorld } from "./bench-world.ts";
import { fillHouse } from "./fill-house.ts";
import { measurePages } from "./measure-pages.ts";
import { median, percentile } from "./measure.ts";

// As many functions, tags and tags a function as ESCO has, and as skewed: a few tags stand nearly everywhere.
const sizes = [3_007, 10_000] as const;
const [allTags, meanTags, rounds] = [13_900, 41, 400];

/** One profile against all functions, beside a bare loop over the same postings; making the index; and the page with the picture. */
export async function run(): Promise<BenchResult> {
  const matching = measureMatching();
  const page = await measurePage();
  return { rows: [...matching.rows, ...page.rows], budgets: [...matching.budgets, ...page.budgets] };
}

async function measurePage(): Promise<BenchResult> {
  const world = await openBenchWorld({ people: 50, portals: 1 });
  try {
    await fillHouse(world.portal, 50);
    return await measurePages(world, [{ name: "compass (50 functions)", path: "/kompas", who: "teacher" }], async () => undefined);
  } finally {
    await world.close();
  }
}

function measureMatching(): BenchResult {
  const found = sizes.map(measure);
  const [esco, large] = found;
  if (!esco || !large) throw new Error("two sizes are measured");
  const perFunction = (each: Measured) => each.p50_ms / each.functions;
  return {
    rows: found,
    budgets: [
      budget("3,007 functions: profile ÷ bare loop", esco.ratio, 2),
      budget("3,007 functions: p95 of a profile, ms", esco.p95_ms, 3),
      budget("3,007 functions: index, seconds", esco.index_s, 1),
      budget("3,007 functions: index, MB", esco.index_mb, 60),
      budget("time per function, 10,000 ÷ 3,007", perFunction(large) / perFunction(esco), 1),
    ],
  };
}

type Measured = {
  readonly functions: number;
  readonly index_s: number;
  readonly index_mb: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly floor_ms: number;
  readonly ratio: number;
  readonly best_50_ms: number;
};

function measure(count: number): Measured {
  const random = randomFrom(count);
  const functions = Array.from({ length: count }, (_, number) => ({ id: `f${number}`, tags: someTags(random) }));
  const profiles = Array.from({ length: rounds }, (_, number) => functions[(number * 97) % count]?.tags ?? []);
  const before = process.memoryUsage();
  const began = performance.now();
  const index = new TagIndex();
  for (const each of functions) index.put(each);
  const seconds = (performance.now() - began) / 1000;
  const after = process.memoryUsage();
  const bare = bareLoop(functions);
  const [ours, floor]: [number[], number[]] = [[], []];
  // In turns, so that both meet the same noise; the first tenth warms both up.
  for (const [round, profile] of profiles.entries()) {
    const mine = time(() => index.tenths(profile));
    const theirs = time(() => bare(profile));
    if (round > rounds / 10) {
      ours.push(mine);
      floor.push(theirs);
    }
  }
  return {
    functions: count,
    index_s: seconds,
    index_mb: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1024 / 1024,
    p50_ms: median(ours),
    p95_ms: percentile(ours, 95),
    floor_ms: median(floor),
    ratio: median(ours) / median(floor),
    best_50_ms: median(profiles.map((profile) => time(() => index.matches(profile, 50)))),
  };
}

/** The floor: the same postings in typed arrays, the share of each function, and nothing else: no ids, no order. */
function bareLoop(functions: readonly { readonly tags: readonly Tag[] }[]): (profile: readonly Tag[]) => Float64Array {
  const holders = new Map<string, number[]>();
  functions.forEach(({ tags }, place) => {
    for (const { id } of tags) holders.set(id, [...(holders.get(id) ?? []), place]);
  });
  const postings = new Map([...holders].map(([id, places]) => [id, Int32Array.from(places)]));
  const totals = Int32Array.from(functions, ({ tags }) => tags.reduce((sum, tag) => sum + defaultWeights[tag.kind], 0));
  const [shared, scores] = [new Int32Array(functions.length), new Float64Array(functions.length)];
  return (profile) => {
    shared.fill(0);
    let mine = 0;
    for (const { id, kind } of profile) {
      const weight = defaultWeights[kind];
      mine += weight;
      for (const place of postings.get(id) ?? []) shared[place] = (shared[place] as number) + weight;
    }
    for (let place = 0; place < scores.length; place += 1) {
      const both = shared[place] as number;
      scores[place] = both / (mine + (totals[place] as number) - both);
    }
    return scores;
  };
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function someTags(random: () => number): Tag[] {
  const count = Math.round(meanTags * (0.4 + 1.2 * random()));
  const numbers = new Set(Array.from({ length: count }, () => Math.floor(allTags * random() ** 4)));
  return [...numbers].map((number) => ({ id: `tag-${number}`, kind: tagKinds[number % tagKinds.length] as Tag["kind"] }));
}

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
