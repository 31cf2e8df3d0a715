import { existsSync } from "node:fs";
import path from "node:path";
import {
  fileProblemSentence,
  type FileProblem,
  findLastImport,
  importFromPath,
  type ImportPlan,
  importWords,
  problemSentence,
} from "#modules/people/public.ts";
import { systemActor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { type Command, CommandProblem, type Io } from "./command.ts";
import { readArgs, required } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

const t = words(importWords, { language: "en", sector: "vo" });

export const peopleImport: Command = {
  name: "people import",
  summary: "reads a staff workbook: makes who is new, changes who differs, names every bad cell",
  usage: "--portal NAME FILE.xlsx [--dry-run] [--json]",
  details: [
    "Four columns suffice: voornaam, tussenvoegsel, achternaam, email. Reading the same file twice changes nothing the second time.",
    "The good rows are taken in all together or not at all; refused rows are left out and named.",
    "Ends with exit code 1 when nothing of the file can be read.",
  ],
  run: async (args, io) => {
    const options = { portal: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
    const { values, positionals } = readArgs(args, options, 1);
    const name = required("--portal", values.portal);
    const file = path.resolve(required("the FILE to read", positionals[0]));
    if (!existsSync(file)) throw new CommandProblem(`There is no file ${file}.`);
    return withWindroos(io, async () => {
      const actor = systemActor(await portalNamed(name), "operator");
      const before = await findLastImport(actor);
      const outcome = await importFromPath(actor, file, { dryRun: values["dry-run"] ?? false });
      if ("refused" in outcome) return refuse(io, outcome.refused, values.json ?? false);
      if (before && !values.json) io.err(`A workbook was read into this portal before, on ${before.toISOString().slice(0, 10)}.`);
      tell(io, outcome.done, values);
      return 0;
    });
  },
};

function tell(io: Io, plan: ImportPlan, { json, "dry-run": dryRun }: { json?: boolean; "dry-run"?: boolean }): void {
  if (json) {
    const refused = plan.refused.map(({ row, column, reason }) => ({ row, column, reason }));
    io.out(JSON.stringify({ created: plan.create.length, updated: plan.update.length, refused }));
    return;
  }
  for (const problem of plan.refused) io.out(`row ${problem.row}, ${problem.column}: ${problemSentence(t, problem)}`);
  const will = dryRun ? "would be " : "";
  const rows = new Set(plan.refused.map((problem) => problem.row)).size;
  io.out(`${plan.create.length} ${will}created, ${plan.update.length} ${will}updated, ${plan.unchanged.length} unchanged, ${rows} rows refused.`);
}

/** A file of which nothing can be read has one refusal, of no row. */
function refuse(io: Io, problem: FileProblem, json: boolean): number {
  if (json) io.out(JSON.stringify({ created: 0, updated: 0, refused: [{ row: null, column: null, reason: problem.reason }] }));
  io.err(fileProblemSentence(t, problem));
  return 1;
}
