import { makeSector } from "#worlds/sector.ts";
import { type Command, CommandProblem } from "./command.ts";
import { readArgs, wholeNumber } from "./read-args.ts";
import { withWindroos } from "./with-windroos.ts";

export const worldSector: Command = {
  name: "world sector",
  summary: "fills demo portals with many made-up people, to measure growth",
  usage: "--people N --portals M [--json]",
  details: [
    "The portals are called sector-0001 and on; those that are there already are left alone.",
    "Not in production: everybody could sign in as anyone in them.",
  ],
  run: async (args, io) => {
    const { values } = readArgs(args, { people: { type: "string" }, portals: { type: "string" }, json: { type: "boolean" } });
    const size = {
      people: wholeNumber("--people", values.people, { least: 1, most: 1_000_000 }),
      portals: wholeNumber("--portals", values.portals, { least: 1, most: 9_999 }),
    };
    return withWindroos(io, async (config) => {
      if (config.MODE === "production")
        throw new CommandProblem("A world of made-up people does not belong in production. Set MODE=demo or MODE=development on another DATA_DIR.");
      const began = performance.now();
      const made = await makeSector(size, (portals) => {
        if (portals % 25 === 0) io.err(`${portals} of ${size.portals} portals`);
      });
      const seconds = (performance.now() - began) / 1000;
      io.out(values.json ? JSON.stringify({ ...made, seconds }) : `Made ${made.people} people in ${made.portals} portals in ${seconds.toFixed(1)} s.`);
      return 0;
    });
  },
};
