import { closeYears, type PersonForecast, previewClosing, type YearForecast } from "#modules/entitlements/public.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { systemActor } from "#platform/web/actor.ts";
import { type Command, type Io } from "./command.ts";
import { readArgs, required } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

export const entitlementsClose: Command = {
  name: "entitlements close",
  summary: "closes the years of a portal that are over, or shows what closing would do",
  usage: "--portal NAME [--dry-run [--people]] [--json]",
  details: [
    "The product does this by itself every night; a year is closed once its days of grace are over.",
    "--dry-run closes nothing and shows sums of every open year.",
    "--people adds a line for each person with what lapses and what goes over, by the id in the address of their page and not by name.",
    "The audit trail keeps that they were listed.",
  ],
  run: async (args, io) => {
    const { values } = readArgs(args, { portal: { type: "string" }, "dry-run": { type: "boolean" }, people: { type: "boolean" }, json: { type: "boolean" } });
    const name = required("--portal", values.portal);
    return withWindroos(io, async () => {
      const actor = systemActor(await portalNamed(name), "operator");
      if (values["dry-run"]) {
        const people: PersonForecast[] = [];
        const years = await previewClosing(actor, values.people ? (one) => people.push(one) : undefined);
        tell(io, years, people, values.json ?? false);
      } else {
        const closed = await closeYears(actor);
        io.out(values.json ? JSON.stringify({ closed }) : `Closed: ${closed}.`);
      }
      return 0;
    });
  },
};

function tell(io: Io, years: readonly YearForecast[], people: readonly PersonForecast[], json: boolean): void {
  const of = (year: YearForecast): PersonForecast[] => people.filter(({ label }) => label === year.label);
  if (json) return io.out(JSON.stringify(years.map((year) => (people.length > 0 ? { ...year, perPerson: of(year) } : year))));
  if (years.length === 0) io.out("No year is open.");
  for (const year of years) {
    io.out(`${year.label}: ${year.people} people, ${year.peopleWhoLose} of whom lose something.`);
    io.out(`  ${inWords(year).join("\n  ")}`);
    for (const one of of(year)) io.out(`  ${one.personId}: ${inWords(one).join(", ")}`);
  }
}

function inWords({ lapses, carries }: Pick<YearForecast, "lapses" | "carries">): string[] {
  const said = ({ hours, money }: YearForecast["lapses"]): string => `${formatHours("en", hours)} and ${formatMoney("en", money)}`;
  return [`lapses ${said(lapses)}`, `goes over ${said(carries)}`];
}
