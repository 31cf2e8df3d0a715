import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageProblem } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/**
 * Options and positionals of a command, or a problem in words. Numbers and choices are read with `wholeNumber` and `oneOf`.
 *
 * @example const { values, positionals } = readArgs(args, { json: { type: "boolean" } }, 1);
 */
export function readArgs<const O extends Options>(args: readonly string[], options: O, positionals = 0): Parsed<O> {
  const parsed = parse(args, options);
  if (parsed.positionals.length > positionals) throw new UsageProblem(`I do not know what to do with "${parsed.positionals[positionals]}".`);
  return parsed;
}

function parse<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own words, up to where it starts to explain how to escape a dash.
    throw new UsageProblem(`${(error as Error).message.split(". ")[0]}.`);
  }
}

/** A value that must be there. */
export function required(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === "") throw new UsageProblem(`Give ${name}.`);
  return value;
}

/** A whole number between two bounds. @example wholeNumber("--people", values.people, { least: 1, most: 1_000_000 }) */
export function wholeNumber(name: string, value: string | undefined, bounds: { readonly least: number; readonly most: number }): number {
  const text = required(name, value);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= bounds.least && number <= bounds.most))
    throw new UsageProblem(`${name} is a whole number from ${bounds.least} to ${bounds.most}, not "${text}".`);
  return number;
}

/** One of a few words. @example oneOf("--storage", values.storage, ["shared", "own"]) */
export function oneOf<const T extends string>(name: string, value: string | undefined, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageProblem(`${name} is one of: ${choices.join(", ")}.`);
  return found;
}
