import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPort, cookieOf, type RunningWindroos, startWindroos } from "#tests/support/start-windroos.ts";
import { startedDataDir } from "#tests/support/started-data-dir.ts";

const folder = startedDataDir();
let server: RunningWindroos;

beforeAll(async () => {
  server = await startWindroos({ dataDir: folder.dataDir });
});
afterAll(async () => {
  await server?.end();
  folder.remove();
});

describe("a server that is asked to stop", () => {
  it("answers every request that it took, and ends with nothing wrong", async () => {
    const list = await (await askPort(server.port, "dewaterkant", "/dev")).text();
    const person = /\/dev\/als\/([0-9a-f-]{36})/.exec(list)?.[1] as string;
    const cookie = cookieOf(await askPort(server.port, "dewaterkant", `/dev/als/${person}`));
    let answered = 0;
    let isOver = false;
    const wrong: unknown[] = [];
    const asking = Array.from({ length: 20 }, async () => {
      while (!isOver) {
        const answer = await askPort(server.port, "dewaterkant", "/hulp", { cookie }).catch((error: NodeJS.ErrnoException) => error.code);
        if (typeof answer === "object" && answer.status === 200) answered += 1;
        else wrong.push(typeof answer === "object" ? answer.status : answer);
      }
    });
    await pause(700);
    const ending = server.end("SIGTERM");
    // Requests go on while the server says that it is not ready any more; those too are answered.
    await pause(300);
    const readiness = await askPort(server.port, "dewaterkant", "/readyz");
    await pause(200);
    isOver = true;
    await Promise.all(asking);
    const code = await ending;
    expect(readiness.status).toBe(503);
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(code).toBe(0);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
