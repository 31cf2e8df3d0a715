import type { Command } from "./command.ts";

/** The list of commands, as `./windroos help` prints it. */
export function helpOnAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    "Windroos, the command line. The web server may run meanwhile, or not.",
    "",
    ...commands.map((command) => `  ./windroos ${command.name.padEnd(width)}${command.summary}`),
    "",
    "./windroos help COMMAND tells more of one command. With --json an answer is for another program to read.",
    "Exit code: 0 done, 1 refused or something is wrong, 2 used wrongly.",
    "Settings come from the environment, as for npm start; .env.example lists them.",
  ].join("\n");
}

/** The help on one command. */
export function helpOf(command: Command): string {
  const use = `./windroos ${command.name} ${command.usage}`.trimEnd();
  return [use, "", `  ${command.summary}.`, ...(command.details ?? []).map((line) => `  ${line}`)].join("\n");
}
