import { closeYears, previewClosing, type YearForecast } from "#modules/entitlements/public.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { systemActor } from "#platform/web/actor.ts";
import { type Command, type Io } from "./command.ts";
import { readArgs, required } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

export const entitlementsClose: Command = {
  name: "entitlements close",
  summary: "closes the years of a portal that are over, or shows what closing would do",
  usage: "--portal NAME [--dry-run] [--json]",
  details: [
    "The product does this by itself every night; a year is closed once its days of grace are over.",
    "--dry-run writes nothing and shows sums of every open year, without names: what lapses is told to the employee alone.",
  ],
  run: async (args, io) => {
    const { values } = readArgs(args, { portal: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } });
    const name = required("--portal", values.portal);
    return withWindroos(io, async () => {
      const actor = systemActor(await portalNamed(name), "operator");
      if (values["dry-run"]) tell(io, await previewClosing(actor), values.json ?? false);
      else {
        const closed = await closeYears(actor);
        io.out(values.json ? JSON.stringify({ closed }) : `Closed: ${closed}.`);
      }
      return 0;
    });
  },
};

function tell(io: Io, years: readonly YearForecast[], json: boolean): void {
  if (json) return io.out(JSON.stringify(years));
  if (years.length === 0) io.out("No year is open.");
  for (const { label, people, peopleWhoLose, lapses, carries } of years) {
    io.out(`${label}: ${people} people, ${peopleWhoLose} of whom lose something.`);
    io.out(`  lapses ${formatHours("en", lapses.hours)} and ${formatMoney("en", lapses.money)}`);
    io.out(`  goes over ${formatHours("en", carries.hours)} and ${formatMoney("en", carries.money)}`);
  }
}
