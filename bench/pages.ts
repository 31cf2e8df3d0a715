import { type BenchResult, budget } from "./bench-result.ts";
import { openBenchWorld } from "./bench-world.ts";
import { weighFirstLoad } from "./first-load.ts";
import { type MeasuredPage, measurePages } from "./measure-pages.ts";

const pages: readonly MeasuredPage[] = [
  { name: "start", path: "/", who: "teacher" },
  { name: "plan", path: "/plan", who: "teacher" },
  { name: "team (50 people)", path: "/team", who: "manager" },
  { name: "people list (50 rows)", path: "/mensen", who: "hr" },
];

/** Signed-in pages against a floor of the same rows as JSON; round trips; and what a first and a repeat visit weigh. */
export async function run(): Promise<BenchResult> {
  const world = await openBenchWorld({ people: 500, portals: 3 });
  try {
    const weigh = (port: number) => weighFirstLoad(`http://meetportaal.localhost:${port}/`, `/dev/als/${world.people.teacher.personId}`);
    const { rows, budgets, also: weights } = await measurePages(world, pages, weigh);
    return {
      rows,
      budgets: [
        ...budgets,
        budget("first load of Start, KB", weights.firstKb, 150),
        budget("first load of Start, requests", weights.firstRequests, 12),
        budget("repeat visit, KB", weights.repeatKb, 30),
      ],
    };
  } finally {
    await world.close();
  }
}
