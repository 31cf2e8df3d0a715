import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPort, cookieOf, type RunningWindroos, startWindroos, temporaryDataDir } from "#tests/support/start-windroos.ts";

const folder = temporaryDataDir();
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
    let stopped = false;
    const wrong: unknown[] = [];
    const asking = Array.from({ length: 20 }, async () => {
      while (!stopped) {
        try {
          const answer = await askPort(server.port, "dewaterkant", "/", { cookie });
          await answer.text();
          if (answer.status === 200) answered += 1;
          else wrong.push(answer.status);
        } catch (error) {
          // Refused at the door after the stop is fair: nothing was taken. Cut off in the middle is not.
          if (codeOf(error) !== "ECONNREFUSED") wrong.push(codeOf(error));
          return;
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const code = await server.end("SIGTERM");
    stopped = true;
    await Promise.all(asking);
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(code).toBe(0);
  });
});

function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string } }).cause;
  return cause?.code ?? String(error);
}
