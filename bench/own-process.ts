import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs a benchmark of this program in a process of its own, told by the environment what to do, and answers its rows. */
export async function runInProcess<Row>(bench: string, env: Readonly<Record<string, string>>): Promise<Row[]> {
  const all = { PATH: process.env["PATH"], LOG_LEVEL: "error", ...env };
  const running = spawn(process.execPath, [process.argv[1] ?? "", bench, "--json"], { env: all, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  running.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => running.once("exit", resolve));
  if (code !== 0) throw new Error(`${bench} ended with ${String(code)}`);
  return (JSON.parse(output) as { rows: Row[] }).rows;
}

/** The most memory this process has held. Not what getrusage says: a child begins there with the peak of the process that made it. */
export function peakMegabytes(): number {
  const peak = process.platform === "linux" ? /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}
