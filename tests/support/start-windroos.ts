import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { type IncomingMessage, request } from "node:http";
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

/** Runs a command of the command line on a data folder, as somebody on the server would; answers what it printed. */
export function runCommand(dataDir: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, ["build/windroos.mjs", ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir, LOG_LEVEL: "error", ...env },
  });
}

/** Asks a page of a portal on a port. Names under localhost are known to browsers but not to every resolver, so the connection goes to 127.0.0.1. */
export function askPort(
  port: number,
  portal: string,
  pagePath: string,
  asked: { method?: "GET" | "POST"; cookie?: string; form?: Record<string, string> } = {},
): Promise<Response> {
  const host = `${portal}.localhost:${port}`;
  const method = asked.method ?? (asked.form ? "POST" : "GET");
  const body = asked.form ? new URLSearchParams(asked.form).toString() : undefined;
  const headers = {
    host,
    ...(asked.cookie ? { cookie: asked.cookie } : {}),
    ...(method === "POST" ? { origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: pagePath, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => resolve(asResponse(answer, Buffer.concat(chunks))));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function asResponse(answer: IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2) headers.append(answer.rawHeaders[index] as string, answer.rawHeaders[index + 1] as string);
  const status = answer.statusCode ?? 500;
  return new Response(status === 204 || status === 304 ? null : new Uint8Array(body), { status, headers });
}

/** The session cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] as string)
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}
