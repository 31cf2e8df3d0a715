import path from "node:path";
import { type EscoImported, escoProblemSentence, escoWords, importEsco } from "#modules/esco/public.ts";
import { systemActor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { type Command, CommandProblem, type Io } from "./command.ts";
import { readArgs, required } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

export const escoImport: Command = {
  name: "esco import",
  summary: "reads the official ESCO files into the library of a portal",
  usage: "--portal NAME DIR [--json]",
  details: [
    "DIR holds the unpacked CSV files; they are found by their names and read by their headers, in any language.",
    "All of it is read or nothing. Reading newer files changes what they changed, and keeps what they dropped.",
    "Ends with exit code 1 when a file can not be read, and names the file and the line.",
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, { portal: { type: "string" }, json: { type: "boolean" } }, 1);
    const name = required("--portal", values.portal);
    const folder = path.resolve(required("the DIR to read", positionals[0]));
    return withWindroos(io, async () => {
      const outcome = await importEsco(systemActor(await portalNamed(name), "operator"), folder);
      if ("refused" in outcome) throw new CommandProblem(escoProblemSentence(words(escoWords, { language: "en", sector: "vo" }), outcome.refused));
      if (values.json) io.out(JSON.stringify(outcome.done));
      else tell(io, outcome.done);
      return 0;
    });
  },
};

function tell(io: Io, { occupations, skills, relations, nameless }: EscoImported): void {
  io.out(`Occupations: ${occupations.added} new, ${occupations.changed} changed, ${occupations.gone} gone. ${relations} relations.`);
  io.out(`Skills: ${skills.added} new, ${skills.changed} changed, ${skills.gone} gone.`);
  for (const uri of nameless) io.err(`${uri} has no name in these files and is left out.`);
  io.out("This service uses the ESCO classification of the European Commission.");
}
