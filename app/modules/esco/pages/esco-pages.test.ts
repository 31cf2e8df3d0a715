import { zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { openFiles } from "#platform/files/files.ts";
import { giveRole } from "#modules/people/public.ts";
import { occupation, release, skill } from "#tests/support/esco-release.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { importUploadedEsco } from "../esco-jobs.ts";
import { fieldsOfOccupations, skillGroupsOf } from "../esco-links.ts";

const at = usePortal();
const ask = testWeb();
const page = "/functiehuis/esco";
let as: string;

beforeAll(async () => {
  openFiles({ DATA_DIR: mkdtempSync(path.join(tmpdir(), "windroos-files-")) });
  const editor = await newPerson(at.portal, { employment: null });
  mustBeDone(await giveRole(at.system, { personId: editor.personId, role: "functionEditor", unitId: null }));
  as = await signIn(editor);
});

type Files = Readonly<Record<string, string | Uint8Array>>;
function send(files: Files) {
  const body = new FormData();
  for (const [name, content] of Object.entries(files)) body.append("files", new File([content as string], name));
  return ask(at.portal, page, { as, body });
}
const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));
const pageOf = async (address: string) => (await ask(at.portal, address, { as })).text();
async function readIn(): Promise<void> {
  const waiting = await inTenant(at.system, (db) => db.selectFrom("esco_uploads").select("id").where("ended_at", "is", null).execute());
  for (const { id } of waiting) await importUploadedEsco(at.system, id);
}

test("from the zip of ESCO to a function of one's own, in one step, and what a newer version changes", async () => {
  expect(await pageOf(page)).toContain("Er staat nog geen beroep in de bibliotheek");
  // Other files of the zip are left alone, wherever they would like to be.
  const zip = zipOf({ ...Object.fromEntries(Object.entries(release).map(([name, text]) => [`ESCO v1/${name}`, text])), "readme.txt": "x" });
  expect((await send({ "ESCO dataset.zip": zip })).headers.get("location")).toBe(page);
  const busy = await pageOf(page);
  expect([busy.includes("ESCO dataset.zip lezen"), busy.includes('name="files"')]).toEqual([true, false]);
  expect((await send({ "ESCO dataset.zip": zip })).status).toBe(422);
  await readIn();
  const read = await pageOf(page);
  for (const sentence of ["Beroepen: 2 nieuw, 0 veranderd, 0 verdwenen.", "ESCO-classificatie van de Europese Commissie"]) expect(read).toContain(sentence);
  expect(await inTenant(at.system, (db) => db.selectFrom("files").select("id").where("deleted_at", "is", null).execute())).toEqual([]);

  const found = await pageOf(`${page}?zoek=Bakkersgez`);
  expect([found.includes("ook: bakkersgezel"), found.includes("molenaar")]).toEqual([true, false]);
  const address = /href="(\/functiehuis\/esco\/[0-9a-f-]+)"/.exec(found)?.[1] ?? "";
  expect(await pageOf(address)).toContain("Maak hier een functie van");
  const made = await ask(at.portal, `${address}/functie`, { as, form: {} });
  expect([made.status, made.headers.get("location")?.startsWith("/functiehuis/")]).toEqual([303, true]);
  const again = await ask(at.portal, `${address}/functie`, { as, form: {} });
  const refusal = await again.text();
  expect([again.status, refusal.includes("Er is al een functie die zo heet"), refusal.includes(`href="${made.headers.get("location")}"`)]).toEqual([
    422,
    true,
    true,
  ]);

  const kept = await inTenant(at.system, async (db) => ({
    functions: await db.selectFrom("functions").select(["title", "other_titles", "state", "esco_uri"]).execute(),
    tags: await db
      .selectFrom("tags as t")
      .innerJoin("function_tags as f", "f.tag_id", "t.id")
      .select(["t.kind", "t.label", "t.esco_uri", "t.is_foreign", "f.source"])
      .orderBy("t.label")
      .execute(),
  }));
  expect(kept.functions).toEqual([{ title: "Bakker", other_titles: ["broodbakker", "bakkersgezel"], state: "draft", esco_uri: occupation("a") }]);
  expect(kept.tags).toEqual([
    { kind: "technical", label: "deeg kneden", esco_uri: skill("1"), is_foreign: false, source: "esco" },
    { kind: "knowledge", label: "kinds of grain", esco_uri: skill("2"), is_foreign: true, source: "esco" },
  ]);
  expect(await inTenant(at.system, (db) => skillGroupsOf(db, [skill("1"), "http://nowhere"]))).toEqual(
    new Map([[skill("1"), ["http://data.europa.eu/esco/skill/group-food"]]]),
  );
  expect((await inTenant(at.system, (db) => fieldsOfOccupations(db, [occupation("a")]))).get(occupation("a"))).toEqual([]);

  const newer = {
    ...release,
    "occupations_nl.csv": `conceptUri,preferredLabel,altLabels,description\n${occupation("a")},broodbakker,,Bakt.\n`,
    "occupationSkillRelations.csv": (release["occupationSkillRelations.csv"] as string).split("\n").slice(0, 3).join("\n"),
  };
  expect((await send(newer)).status).toBe(303);
  await readIn();
  expect(await pageOf(page)).toContain("Beroepen: 0 nieuw, 1 veranderd, 1 verdwenen.");
  expect(await inTenant(at.system, (db) => db.selectFrom("functions").select("title").execute())).toEqual([{ title: "Bakker" }]);
  expect(await pageOf(`${page}?zoek=molenaar`)).toContain("Geen beroep voor");
});

test("a mistake in the files is one sentence with file and line, and nothing of them is read in", async () => {
  const before = await inTenant(at.system, (db) => db.selectFrom("esco_occupations").select(["uri", "label", "gone_since"]).orderBy("uri").execute());
  const broken = {
    ...release,
    "occupationSkillRelations.csv": `${release["occupationSkillRelations.csv"]}${occupation("b")},optional,knowledge,${skill("x")}\n`,
  };
  await send({ "esco.zip": zipOf(broken) });
  await readIn();
  expect(await pageOf(page)).toContain("occupationSkillRelations.csv, regel 5: deze regel noemt");
  expect(await inTenant(at.system, (db) => db.selectFrom("esco_occupations").select(["uri", "label", "gone_since"]).orderBy("uri").execute())).toEqual(before);
});

test("files of two versions under one name are refused", async () => {
  await send({ "esco.zip": zipOf({ ...release, "old/occupations_nl.csv": "x" }) });
  await readIn();
  expect(await pageOf(page)).toContain("esco.zip: het bestand occupations_nl.csv is er twee keer bij");
});

const bomb = zipSync({ "occupations_nl.csv": [new Uint8Array(30_000_000), { level: 9 }] });
test.each<[string, Files, string]>([
  ["nothing", { "": "" }, "Kies een bestand."],
  ["another zip", { "a.zip": zipOf({ "a.csv": "x" }) }, "Hier is geen bestand van ESCO bij"],
  ["another CSV", { "people.csv": "naam\nAnna\n" }, "Hier is geen bestand van ESCO bij"],
  ["a zip that is cut off", { "a.zip": zipOf(release).subarray(0, 300) }, "Dit zipbestand is beschadigd"],
  ["a zip with a way out of its folder", { "a.zip": zipOf({ "../../occupations_nl.csv": "x" }) }, "Dit zipbestand is beschadigd"],
  ["a bomb", { "a.zip": bomb }, "meer dan we kunnen inlezen"],
  ["a zip beside files", { "a.zip": zipOf(release), "occupations_nl.csv": "x" }, "óf één zip"],
])("%s is refused on the page itself", async (_, files, sentence) => {
  const answer = await send(files);
  const html = await answer.text();
  expect([answer.status, html.includes(sentence), html.includes("<title>Fout: ")]).toEqual([422, true, true]);
});

test("T02 a teacher has no library", async () => {
  const teacher = await signIn(await newPerson(at.portal));
  expect((await ask(at.portal, page, { as: teacher })).status).toBe(403);
});
