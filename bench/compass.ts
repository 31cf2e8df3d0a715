import { type Tag } from "#modules/compass/match.ts";
import { SearchIndex } from "#modules/compass/search-index.ts";
import { TagIndex } from "#modules/compass/tag-index.ts";
import { defaultWeights } from "#modules/compass/match-weights.ts";
import { tagKinds } from "#modules/functions/tag-kind.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { openBenchWorld } from "./bench-world.ts";
import { measureEsco } from "./esco-import.ts";
import { fillHouse } from "./fill-house.ts";
import { measurePages } from "./measure-pages.ts";
import { median, percentile } from "./measure.ts";

// As many functions, tags and tags a function as ESCO has, and as skewed: a few tags stand nearly everywhere.
const sizes = [3_007, 10_000] as const;
const [allTags, meanTags, rounds] = [13_900, 41, 400];

/** One profile against all functions, beside a bare loop over the same postings; making the index; searching; the page with the picture; reading in ESCO. */
export async function run(): Promise<BenchResult> {
  // The part that measures the import in a process of its own.
  if (process.env["ESCO_FILES"]) return measureEsco();
  const parts = [measureMatching(), measureSearch(), await measurePage(), await measureEsco()];
  return { rows: parts.flatMap((part) => part.rows), budgets: parts.flatMap((part) => part.budgets) };
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

/** Words, words with an error and words that stand nowhere, over three thousand functions; two letters on each are what somebody types. */
function measureSearch(): BenchResult {
  const parts = ["beleid", "advies", "water", "jeugd", "zorg", "plan", "toets", "wet", "wijk", "taal", "bouw", "groen", "data", "recht"];
  const word = (seed: number) => `${parts[seed % 14]}${parts[Math.floor(seed / 14) % 14]}${["en", "ing", "er", "s"][seed % 4]}`;
  const index = new SearchIndex();
  for (let at = 0; at < sizes[0]; at += 1)
    index.put(`${at}`, [{ text: Array.from({ length: 40 }, (_, each) => word(at * 7 + each * each * 13)).join(" "), worth: 1 }]);
  const typed = ["adviseur jeugdzorg", "watrplan", "onvindbaarwoord", "wijk taal", "beleidsadvies", "rechtsdata", "bouwplannen"];
  const times = Array.from({ length: 20 }, () => typed.map((text) => time(() => index.find(text))))
    .slice(2)
    .flat();
  return {
    rows: [{ functions: sizes[0], search_p50_ms: median(times), search_p95_ms: percentile(times, 95) }],
    budgets: [budget("3,007 functions: p95 of a search, ms", percentile(times, 95), 5)],
  };
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
