import { readFileSync } from "node:fs";
import path from "node:path";
import { type RankingQuality, rankingTruth, type ResemblanceScore, scoreResemblance } from "#modules/compass/public.ts";
import { escoProblemSentence, escoWords, readEsco } from "#modules/esco/public.ts";
import { words } from "#platform/words/words.ts";
import { type Command, CommandProblem, type Io } from "./command.ts";
import { readArgs, required } from "./read-args.ts";

export const compassBenchmark: Command = {
  name: "compass benchmark",
  summary: 'scores how well "resembles" finds functions that are known to be related',
  usage: "--esco DIR --truth FILE [--ablation] [--json]",
  details: [
    "DIR holds the official CSV files of ESCO. FILE is JSON: a code for each occupation, and the related codes of each code.",
    "Beside the score stand a count of shared skills, Jaccard, and the score with passports of 12 and of 25 tags; --ablation leaves out each kind in turn.",
    "Needs no database. Ends with exit code 1 when a file can not be read.",
  ],
  run: async (args, io) => {
    const options = { esco: { type: "string" }, truth: { type: "string" }, ablation: { type: "boolean" }, json: { type: "boolean" } } as const;
    const { values } = readArgs(args, options);
    const [folder, file] = [path.resolve(required("--esco", values.esco)), path.resolve(required("--truth", values.truth))];
    const truth = readTruth(file);
    const read = await readEsco(folder);
    if (!read.ok) throw new CommandProblem(escoProblemSentence(words(escoWords, { language: "en", sector: "vo" }), read.problem));
    const score = scoreResemblance(read.esco, truth, { ablation: values.ablation ?? false });
    if (values.json) io.out(JSON.stringify(score, (_key, value: unknown) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value)));
    else tell(io, score);
    return 0;
  },
};

function readTruth(file: string) {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new CommandProblem(`${path.basename(file)} can not be read as JSON: ${(error as Error).message}`);
  }
  const parsed = rankingTruth.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CommandProblem(`${path.basename(file)}, at ${issue?.path.join(".") || "the top"}: ${issue?.message ?? "is not as it should be"}.`);
}

function tell(io: Io, score: ResemblanceScore): void {
  const line = (name: string, { recall10, ndcg10, mrr }: RankingQuality) =>
    io.out(`${name.padEnd(24)} recall@10 ${recall10.toFixed(4)}   nDCG@10 ${ndcg10.toFixed(4)}   MRR ${mrr.toFixed(4)}`);
  io.out(`${score.n} codes`);
  line("resembles", score);
  for (const [size, quality] of Object.entries(score.trimmed)) line(`  with ${size} tags`, quality);
  for (const [kind, quality] of Object.entries(score.without ?? {})) line(`  without ${kind}`, quality);
  line("shared skills", score.baselines.overlap);
  line("Jaccard", score.baselines.jaccard);
}
