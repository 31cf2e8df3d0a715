import { commands } from "./commands.ts";
import { runCommand } from "./run-command.ts";

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
});
