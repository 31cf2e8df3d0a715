import { errorFields, log } from "#platform/log/log.ts";
import { type Command, CommandProblem, type Io, UsageProblem } from "./command.ts";
import { helpOf, helpOnAll } from "./help.ts";

/**
 * Does what was typed after `./windroos` and answers the exit code.
 *
 * @example await runCommand(commands, ["portal", "list", "--json"], io) // 0
 */
export async function runCommand(commands: readonly Command[], typed: readonly string[], io: Io): Promise<number> {
  const asksHelp = typed.length === 0 || typed[0] === "help" || typed[0] === "--help" || typed[0] === "-h";
  if (asksHelp) return help(commands, typed.slice(1), io);
  const command = findCommand(commands, typed);
  if (!command) {
    io.err(`There is no command "${typed.slice(0, 2).join(" ")}". "./windroos help" lists the commands.`);
    return 2;
  }
  const args = typed.slice(command.name.split(" ").length);
  if (args.includes("--help") || args.includes("-h")) return help(commands, [command.name], io);
  return runOne(command, args, io);
}

async function runOne(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof UsageProblem) {
      io.err(`${error.message}\nUse it like this: ./windroos ${command.name} ${command.usage}`);
      return 2;
    }
    if (error instanceof CommandProblem) {
      io.err(error.message);
      return 1;
    }
    log.error("command.broken", { command: command.name, ...errorFields(error) });
    io.err(`The command did not finish: ${(error as Error).message}`);
    return 1;
  }
}

function help(commands: readonly Command[], asked: readonly string[], io: Io): number {
  if (asked.length === 0) {
    io.out(helpOnAll(commands));
    return 0;
  }
  const command = findCommand(
    commands,
    asked.flatMap((word) => word.split(" ")),
  );
  if (command) io.out(helpOf(command));
  else io.err(`There is no command "${asked.join(" ")}". "./windroos help" lists the commands.`);
  return command ? 0 : 2;
}

/** The command whose words what was typed begins with; names have one word or two. */
function findCommand(commands: readonly Command[], typed: readonly string[]): Command | undefined {
  return commands.find((command) => command.name.split(" ").every((word, index) => typed[index] === word));
}
