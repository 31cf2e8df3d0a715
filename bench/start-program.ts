import { spawn } from "node:child_process";

export type Program = { readonly port: number; readonly pid: number; readonly end: () => Promise<void> };

/** Starts a program that says "serving on port N", and waits for that. */
export async function startProgram(file: string, env: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, [file], { env: { PATH: process.env["PATH"], ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /serving on port (\d+)/.exec(output)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`${file} ended before it served:\n${output}`)));
  });
  return {
    port,
    pid: child.pid as number,
    end: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
