import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { askPort, cookieOf, type RunningWindroos, startWindroos } from "#tests/support/start-windroos.ts";
import { startedDataDir } from "#tests/support/started-data-dir.ts";

const folder = startedDataDir();
const people = 3000;
let server: RunningWindroos;

beforeAll(async () => {
  server = await startWindroos({ dataDir: folder.dataDir, env: { LOG_LEVEL: "debug" } });
});
afterAll(async () => {
  await server?.end();
  folder.remove();
});

it("an import whose process is killed half way leaves nobody behind, and is done whole by the next process", async () => {
  const list = await (await askPort(server.port, "dewaterkant", "/dev")).text();
  const administrator = /\/dev\/als\/([0-9a-f-]{36})">Yvonne Scholte</.exec(list)?.[1] ?? "";
  const cookie = cookieOf(await askPort(server.port, "dewaterkant", `/dev/als/${administrator}`));
  const page = await upload(cookie);
  await untilPage(page, cookie, /Wat gaat er gebeuren/);
  const asked = await (await askPort(server.port, "dewaterkant", `${page}/bevestigen`, { cookie })).text();
  const shown = /name="shown" value="([^"]+)"/.exec(asked)?.[1] ?? "";
  await askPort(server.port, "dewaterkant", `${page}/bevestigen`, { cookie, form: { shown } });
  await pause(400);
  await server.end("SIGKILL");
  expect(server.output(), "the import was over before the process was killed").not.toMatch(/"event":"jobs.done"[^\n]*"job":"people.import.run"/);

  server = await startWindroos({ dataDir: folder.dataDir });
  await untilPage(page, cookie, /is ingelezen/);
  const found = await (await askPort(server.port, "dewaterkant", "/mensen?zoek=gedood", { cookie })).text();
  expect(found).toMatch(new RegExp(`${people.toString().replace("000", ".000")}|${people}`));
});

async function upload(cookie: string): Promise<string> {
  const rows = Array.from({ length: people }, (_, at) => ["Kim", null, `Gedood-${at}`, `gedood.${at}@dewaterkant.example`, "OP", 1]);
  const bytes = await writeWorkbook([{ name: "Personeel", rows: [["voornaam", "tussenvoegsel", "achternaam", "email", "categorie", "fte"], ...rows] }]);
  const mark = "----windroos";
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="staff.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]);
  const host = `dewaterkant.localhost:${server.port}`;
  const headers = { host, cookie, origin: `http://${host}`, "content-type": `multipart/form-data; boundary=${mark}`, "content-length": body.length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path: "/mensen/import", method: "POST", headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.headers.location ?? ""));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

async function untilPage(page: string, cookie: string, shows: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (shows.test(await (await askPort(server.port, "dewaterkant", page, { cookie })).text())) return;
    await pause(400);
  }
  throw new Error(`${page} never showed ${String(shows)}:\n${server.output().slice(-2000)}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
