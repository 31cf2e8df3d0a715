import { spawn } from "node:child_process";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { PostgresProblem } from "./postgres-problem.ts";
import type { ServerUser } from "./server-user.ts";

/** The environment without the PG… settings of the person who starts us: they would steer our server. */
export function serverEnvironment(binaries: PostgresBinaries): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(kept), LANG: "C", LC_ALL: "C", TZ: "UTC", ...binaries.environment };
}

/** Runs one of the server's programs to its end; rejects with what it wrote when it fails. */
export function runProgram(user: ServerUser, binaries: PostgresBinaries, name: "initdb" | "pgCtl", args: string[]): Promise<void> {
  const { program, args: all, options } = user.command(binaries[name], args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, all, {
      ...options,
      env: serverEnvironment(binaries),
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
    });
    const said: Buffer[] = [];
    child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new PostgresProblem("does-not-start", `${name} ended with ${code ?? signal}: ${Buffer.concat(said).toString().trim()}`));
    });
  });
}
