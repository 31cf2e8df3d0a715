import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import { askPort, cookieOf, type RunningWindroos, runCommand, startWindroos } from "#tests/support/start-windroos.ts";
import { startedDataDir } from "#tests/support/started-data-dir.ts";

const folder = startedDataDir();
const portal = "dewaterkant";
let server: RunningWindroos;

beforeAll(async () => {
  server = await startWindroos({ dataDir: folder.dataDir });
});
afterAll(async () => {
  await server?.end();
  folder.remove();
});

type Booker = { readonly person: string; cookie: string; readonly acknowledged: string[] };

describe("a machine that stops in the middle of bookings", () => {
  it("X-12 has kept every booking that it acknowledged, once, in a chain that holds", async () => {
    const bookers = await signInSome(8);
    let isOver = false;
    const booking = bookers.map((booker) => bookUntil(booker, () => isOver));
    await pause(2500);
    const postgres = Number(readFileSync(path.join(folder.dataDir, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(postgres, "SIGKILL");
    await server.end("SIGKILL");
    isOver = true;
    await Promise.all(booking);
    const acknowledged = bookers.flatMap((booker) => booker.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(20);

    server = await startWindroos({ dataDir: folder.dataDir });
    for (const booker of bookers) {
      booker.cookie = cookieOf(await askPort(server.port, portal, booker.person));
      const kept = await (await askPort(server.port, portal, "/mijn-recht/boekingen.csv", { cookie: booker.cookie })).text();
      for (const mark of booker.acknowledged) expect(kept.split(mark).length - 1, mark).toBe(1);
    }
    expect(runCommand(folder.dataDir, ["verify", "--portal", portal])).toMatch(/\d/);
  });
});

async function signInSome(count: number): Promise<Booker[]> {
  const list = await (await askPort(server.port, portal, "/dev")).text();
  const teachers = [...list.matchAll(/(\/dev\/als\/[0-9a-f-]{36})"[^<]*>[^<]*<\/a>(?:(?!<\/tr>).)*?docent/gs)].map((match) => match[1] as string);
  return Promise.all(
    teachers.slice(0, count).map(async (person) => ({ person, cookie: cookieOf(await askPort(server.port, portal, person)), acknowledged: [] })),
  );
}

async function bookUntil(booker: Booker, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const mark = randomUUID();
    const form = {
      once: randomUUID(),
      hours: "0,25",
      money: "0",
      on: formatDate("nl", today()),
      activityId: "",
      description: mark,
      chargedTo: "right",
      evidenceLink: "",
      evidenceText: "",
    };
    const answer = await askPort(server.port, portal, "/mijn-recht/boeken", { cookie: booker.cookie, form }).catch(() => undefined);
    if (!answer) return;
    if (answer.status === 303) booker.acknowledged.push(mark);
    // What is free runs out for who works few hours; that is a refusal and not a loss.
    else if (answer.status !== 422) return;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
