import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPort, cookieOf, type RunningWindroos, startWindroos } from "#tests/support/start-windroos.ts";
import { startedDataDir } from "#tests/support/started-data-dir.ts";

const folder = startedDataDir();
let first: RunningWindroos;
let second: RunningWindroos;
let person: string;

beforeAll(async () => {
  first = await startWindroos({ dataDir: folder.dataDir });
  second = await startWindroos({ dataDir: folder.dataDir });
  const list = await (await askPort(first.port, "dewaterkant", "/dev")).text();
  person = /\/dev\/als\/([0-9a-f-]{36})/.exec(list)?.[1] as string;
});
afterAll(async () => {
  await second?.end();
  await first?.end();
  folder.remove();
});

describe("two web processes on one database", () => {
  it("serve one session: signed in at the first, known at the second, signed out at both", async () => {
    const cookie = cookieOf(await askPort(first.port, "dewaterkant", `/dev/als/${person}`));
    for (const server of [first, second, first]) expect((await askPort(server.port, "dewaterkant", "/", { cookie })).status).toBe(200);
    expect((await askPort(second.port, "dewaterkant", "/uitloggen", { method: "POST", cookie })).status).toBe(303);
    expect((await askPort(first.port, "dewaterkant", "/", { cookie })).status).toBe(303);
  });

  it("T01 give a session of one portal no entry to another", async () => {
    const cookie = cookieOf(await askPort(first.port, "dewaterkant", `/dev/als/${person}`));
    expect((await askPort(second.port, "lindewaard", "/", { cookie })).status).toBe(303);
  });

  it("show what is published through one in the compass of the other on the next page", async () => {
    const personOf = async (name: string) =>
      new RegExp(`/dev/als/([0-9a-f-]{36})"[^>]*>${name}`).exec(await (await askPort(first.port, "dewaterkant", "/dev")).text())?.[1] as string;
    const [editor, teacher] = [await personOf("Bas"), await personOf("Samira")];
    const asEditor = cookieOf(await askPort(first.port, "dewaterkant", `/dev/als/${editor}`));
    const asTeacher = cookieOf(await askPort(second.port, "dewaterkant", `/dev/als/${teacher}`));
    const seen = async () => (await askPort(second.port, "dewaterkant", "/kompas", { cookie: asTeacher })).text();
    expect(await seen()).toContain("Conciërge");
    const house = await (await askPort(first.port, "dewaterkant", "/functiehuis?zoek=concierge", { cookie: asEditor })).text();
    const path = /href="(\/functiehuis\/[0-9a-f-]{36})"/.exec(house)?.[1] as string;
    expect((await askPort(first.port, "dewaterkant", `${path}/archief`, { method: "POST", cookie: asEditor })).status).toBe(303);
    expect(await seen()).not.toContain("Conciërge");
    expect((await askPort(first.port, "dewaterkant", `${path}/archief/terug`, { method: "POST", cookie: asEditor })).status).toBe(303);
    expect(await seen()).toContain("Conciërge");
  });

  it("leave the database running for each other, and nothing when both have stopped", async () => {
    expect(await first.end()).toBe(0);
    expect((await askPort(second.port, "dewaterkant", "/readyz")).status).toBe(200);
    expect(await second.end()).toBe(0);
  });
});
