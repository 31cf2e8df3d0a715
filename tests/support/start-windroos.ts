import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type RunningWindroos = {
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  readonly output: () => string;
  /** Sends a signal and waits until the process is gone; answers its exit code. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** A data folder of its own for a test, removed by `remove`. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), "windroos-"));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Starts the built product as a process of its own on a free port and waits until it serves. */
export async function startWindroos(options: { dataDir: string; env?: Record<string, string> }): Promise<RunningWindroos> {
  const child = spawn(process.execPath, ["build/main.mjs"], {
    env: { PATH: process.env["PATH"], DATA_DIR: options.dataDir, PORT: "0", LOG_LEVEL: "info", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /serving on port (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`the server ended with ${code} before it served:\n${output}`)));
  });
  return { port, pid: child.pid as number, dataDir: options.dataDir, output: () => output, end: (signal = "SIGTERM") => endChild(child, signal, ended) };
}

function endChild(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  return ended;
}

/** Asks a page of a portal on a port, with the Host header of the portal. Cookies are passed by hand. */
export function askPort(port: number, portal: string, pagePath: string, init: RequestInit & { cookie?: string } = {}): Promise<Response> {
  const host = `${portal}.localhost:${port}`;
  const headers = new Headers(init.headers);
  if (init.cookie) headers.set("cookie", init.cookie);
  if (init.method === "POST") headers.set("origin", `http://${host}`);
  return fetch(`http://${host}${pagePath}`, { redirect: "manual", ...init, headers });
}

/** The session cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] as string)
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}
