import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

/** @example median([3, 1, 2]) // 2 */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] ?? Number.NaN;
}

/** Seconds of processor time that a process has used, all its threads together. */
export function cpuSecondsOf(pid: number): number {
  if (process.platform === "linux") {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / clockTicks();
  }
  const [minutes = "0", seconds = "0"] = execFileSync("ps", ["-o", "time=", "-p", String(pid)], { encoding: "utf8" })
    .trim()
    .split(":")
    .slice(-2);
  return Number(minutes) * 60 + Number(seconds);
}

let ticks: number | undefined;
function clockTicks(): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).trim());
  return ticks;
}

export type Load = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
  readonly cpuMsPerRequest: number;
};

/** Asks one address over a number of connections for some seconds; counts the processor time of the server meanwhile. */
export async function load(options: { url: string; host: string; cookie?: string; pid: number; connections: number; seconds: number }): Promise<Load> {
  const before = cpuSecondsOf(options.pid);
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: options.url,
        connections: options.connections,
        duration: options.seconds,
        headers: { host: options.host, ...(options.cookie ? { cookie: options.cookie } : {}) },
      },
      (error, found) => (error ? reject(error as Error) : resolve(found)),
    );
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const used = cpuSecondsOf(options.pid) - before;
  const requests = result.requests.total;
  return {
    requests,
    perSecond: result.requests.average,
    p50: median(times),
    p95: percentile(times, 95),
    failed: result.non2xx + result.errors,
    cpuMsPerRequest: (used * 1000) / Math.max(1, requests),
  };
}
