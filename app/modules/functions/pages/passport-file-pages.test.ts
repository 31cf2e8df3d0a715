import { beforeAll, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type Actor, type Portal, systemActor } from "#platform/web/actor.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { addDomain } from "../add-domain.ts";
import { addFunction } from "../add-function.ts";
import { findFunction } from "../function-table.ts";
import { exportPassports, fileFormats } from "../passport-file-export.ts";
import { confirmPassports, getPassportImport, uploadPassports } from "../passport-file-imports.ts";
import { publishFunction } from "../publish-function.ts";
import { tagKinds, tagSources } from "../tag-kind.ts";

const at = usePortal();
const ask = testWeb();
let as: string;

beforeAll(async () => {
  const editor = await newPerson(at.portal, { employment: null });
  mustBeDone(await giveRole(at.system, { personId: editor.personId, role: "functionEditor", unitId: null }));
  as = await signIn(editor);
});

function send(bytes: Buffer | string, name = "functies.csv") {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(Buffer.from(bytes as string))], name));
  return ask(at.portal, "/functiehuis/bestand", { as, body });
}
const pageOf = async (path: string) => (await ask(at.portal, path, { as })).text();
const shownOn = (page: string) => /name="shown" value="([^"]+)"/.exec(page)?.[1] ?? "";
const titled = (actor: Actor, title: string) =>
  inTenant(actor, async (db) => {
    const row = await db.selectFrom("functions").select("id").where("title", "=", title).executeTakeFirst();
    return row && findFunction(db, row.id);
  });

test("K-44 K-04 from a file that somebody filled in by hand to drafts, with what is refused and dropped by name", async () => {
  mustBeDone(await addUnit(at.system, { name: "De Horizon", kind: "school", parentId: null }));
  const sent = await send(
    'Titel;Schaal;Onderdeel;Domein;Kennis\nDocent <b>;LB;de horizon;Lesgeven;"wet; leerlijn | in grote lijn | gesprek | 3-2-2026"\nCoach;LC;De Horisont;Lesgeven;\n',
  );
  expect(sent.status).toBe(303);
  const path = sent.headers.get("location") ?? "";
  const page = await pageOf(path);
  for (const sentence of [
    "De kolom ‘Schaal’ hebben we weggelaten",
    "Het meest lijkt erop: De Horizon.",
    "Dit domein komt erbij: Lesgeven.",
    "kenmerken erbij: wet, leerlijn",
  ])
    expect(page).toContain(sentence);
  expect(page).not.toContain("Docent <b>");
  expect(await titled(at.system, "Docent <b>")).toBeUndefined();

  const confirm = () => ask(at.portal, `${path}/inlezen`, { as, form: { shown: shownOn(page) } });
  expect((await confirm()).status).toBe(303);
  expect((await confirm()).status).toBe(303);
  const made = await titled(at.system, "Docent <b>");
  expect(made).toMatchObject({ state: "draft", publishedVersion: null, isChanged: false });
  expect([made?.unitId === null, made?.domainIds.length]).toEqual([false, 1]);
  expect(made?.tags.map(({ label, explanation, source }) => [label, explanation, source])).toEqual([
    ["leerlijn", "in grote lijn", "talk"],
    ["wet", "", "import"],
  ]);
  expect(made?.tags[0]?.sourceOn).toBe("2026-02-03");
  expect(await titled(at.system, "Coach")).toBeUndefined();
  expect(await pageOf(path)).toContain("functies.csv is ingelezen");
  const stored = await inTenant(at.system, (db) => db.selectFrom("function_imports").select("content").execute());
  expect(JSON.stringify(stored)).not.toContain('"LB"');
});

async function fillHouse(portal: Portal): Promise<string> {
  const system = systemActor(portal);
  const [school, other] = [
    mustBeDone(await addUnit(system, { name: "De Verte", kind: "school", parentId: null })),
    mustBeDone(await addUnit(system, { name: "De Einder", kind: "school", parentId: null })),
  ];
  const unitId = mustBeDone(await addUnit(system, { name: "Bovenbouw", kind: "team", parentId: school }));
  mustBeDone(await addUnit(system, { name: "Bovenbouw", kind: "team", parentId: other }));
  const domainIds = [mustBeDone(await addDomain(system, "Zorg; en meer")), mustBeDone(await addDomain(system, "=Beheer"))];
  return mustBeDone(
    await addFunction(system, {
      title: '=Adviseur "zorg"',
      hr21Title: "Adviseur II",
      otherTitles: ["raad; en daad", "@zorg"],
      layer: "midden",
      unitId,
      domainIds,
      description: "Regel één\nRegel 'twee'; é",
      forOrganisation: "-5",
      forSociety: "'=x",
      dimensions: [0, 25, 50, 75, 100],
      escoUri: "http://data.europa.eu/esco/occupation/x",
      tags: tagKinds.map((kind, index) => ({
        kind,
        label: `${kind}; | \\ “${index}”`,
        explanation: index % 2 === 0 ? "op; twee\nregels | =1" : "",
        source: tagSources[index % tagSources.length] ?? "editor",
        sourceOn: asDate(`2025-01-0${index + 1}`),
        ...(kind === "technical" ? { escoUri: "http://data.europa.eu/esco/skill/y", isForeign: true } : {}),
      })),
    }),
  );
}

test("K-43 K-45 every format comes back as 0 changed, and makes the same house in another portal", async () => {
  const id = await fillHouse(at.portal);
  const whole = await exportPassports(at.system, "json", "F");
  for (const format of fileFormats) {
    const bytes = Buffer.from(await (await ask(at.portal, `/functiehuis/bestand/functies.${format}`, { as })).arrayBuffer());
    const sent = await send(bytes, `functies.${format}`);
    expect(await pageOf(sent.headers.get("location") ?? "")).toContain("0 veranderd");
  }
  const kept = await inTenant(at.system, (db) => findFunction(db, id));
  expect(kept).toMatchObject({ edition: 1, isChanged: false });

  const other = systemActor(await newPortal());
  for (const name of ["De Horizon", "De Verte", "De Einder"]) {
    const parentId = mustBeDone(await addUnit(other, { name, kind: "school", parentId: null }));
    if (name !== "De Horizon") mustBeDone(await addUnit(other, { name: "Bovenbouw", kind: "team", parentId }));
  }
  for (const format of ["xlsx", "csv"] as const) {
    const imported = mustBeDone(await uploadPassports(other, { name: `f.${format}`, mediaType: "", bytes: await exportPassports(at.system, format, "F") }));
    const { content } = await getPassportImport(other, imported);
    expect(content.problems).toEqual([]);
    if (format === "xlsx") mustBeDone(await confirmPassports(other, imported, content.mark));
    else expect([content.create.length, content.update.length]).toEqual([0, 0]);
  }
  expect(String(await exportPassports(other, "json", "F"))).toBe(String(whole));
});

test("K-12 of a published passport the file changes what is being written, never what is published", async () => {
  const domainIds = [mustBeDone(await addDomain(at.system, "Onderwijs"))];
  const tags = (["behaviour", "knowledge", "requirement", "course", "place"] as const).map((kind) => ({ kind, label: `kenmerk ${kind}` }));
  const id = mustBeDone(await addFunction(at.system, { title: "Mentor", domainIds, tags, forOrganisation: "a", forSociety: "b", description: "Oud." }));
  mustBeDone(await publishFunction(at.system, id));
  const path = (await send("titel;omschrijving;kennis\nmentor;Nieuw.;KENMERK knowledge; groepen\n")).headers.get("location") ?? "";
  const page = await pageOf(path);
  expect(page).toContain("omschrijving: van ‘Oud.’ naar ‘Nieuw.’");
  await ask(at.portal, `${path}/inlezen`, { as, form: { shown: shownOn(page) } });
  const kept = await titled(at.system, "Mentor");
  expect(kept).toMatchObject({ state: "published", publishedVersion: 1, isChanged: true, description: "Nieuw.", edition: 2 });
  expect(kept?.tags).toHaveLength(5);
  const version = await inTenant(at.system, (db) => db.selectFrom("passport_versions").select("content").where("function_id", "=", id).execute());
  expect(version.map((each) => (each.content as { description: string }).description)).toEqual(["Oud."]);
});

test("what changed since somebody looked is not written, and shown anew", async () => {
  const path = (await send("titel;laag\nTeamleider;midden\n")).headers.get("location") ?? "";
  const shown = shownOn(await pageOf(path));
  const id = mustBeDone(await addFunction(at.system, { title: "teamleider", layer: "boven" }));
  const answer = await ask(at.portal, `${path}/inlezen`, { as, form: { shown } });
  const page = await answer.text();
  expect([answer.status, page.includes("intussen veranderd"), page.includes("laag: van ‘boven’ naar ‘midden’")]).toEqual([422, true, true]);
  expect((await inTenant(at.system, (db) => findFunction(db, id)))?.layer).toBe("boven");
  expect((await ask(at.portal, `${path}/inlezen`, { as, form: { shown: shownOn(page) } })).status).toBe(303);
  expect((await inTenant(at.system, (db) => findFunction(db, id)))?.layer).toBe("midden");
  expect((await ask(at.portal, `${path}/weggooien`, { as, form: {} })).status).toBe(422);
});

test("a file that is thrown away does nothing any more", async () => {
  const path = (await send("titel\nConciërge\n")).headers.get("location") ?? "";
  const shown = shownOn(await pageOf(path));
  expect((await ask(at.portal, `${path}/weggooien`, { as, form: {} })).headers.get("location")).toBe("/functiehuis/bestand");
  expect((await ask(at.portal, `${path}/inlezen`, { as, form: { shown } })).status).toBe(422);
  expect(await titled(at.system, "Conciërge")).toBeUndefined();
});

test.each([
  ["", "", "Kies een bestand."],
  ["%PDF-1.7", "f.pdf", "Dit is geen Excel-werkmap, CSV of JSON."],
  ['titel\n"x', "f.csv", "breekt af op regel 2"],
  ["laag;domein\na;b", "f.csv", "De kolom ‘titel’ ontbreekt. We vonden: laag, domein."],
  ["{", "f.json", "Dit is geen JSON"],
])("a file that can not be read says so on the page where it was handed in: %j", async (bytes, name, sentence) => {
  const answer = await send(bytes, name);
  const page = await answer.text();
  expect([answer.status, page.includes(sentence), page.includes("<title>Fout: ")]).toEqual([422, true, true]);
});

test("the example can be read in as it is", async () => {
  const bytes = Buffer.from(await (await ask(at.portal, "/functiehuis/bestand/voorbeeld.xlsx", { as })).arrayBuffer());
  const id = mustBeDone(await uploadPassports(at.system, { name: "voorbeeld.xlsx", mediaType: "", bytes }));
  expect((await getPassportImport(at.system, id)).content).toMatchObject({ problems: [], notices: [], create: [{ row: 2 }] });
});

test("T02 a teacher sees no file of functions and hands none in", async () => {
  const id = mustBeDone(await uploadPassports(at.system, { name: "f.csv", mediaType: "", bytes: Buffer.from("titel\nX\n") }));
  const teacher = await signIn(await newPerson(at.portal));
  for (const path of ["", "/functies.json", "/voorbeeld.xlsx", `/${id}`])
    expect([path, (await ask(at.portal, `/functiehuis/bestand${path}`, { as: teacher })).status]).toEqual([path, 403]);
  expect((await ask(at.portal, `/functiehuis/bestand/${id}/inlezen`, { as: teacher, form: { shown: "x" } })).status).toBe(403);
  const atOneSchool = await newPerson(at.portal, { roles: [{ role: "hr", unitId: id }] });
  await expect(uploadPassports(atOneSchool, { name: "f.csv", mediaType: "", bytes: Buffer.from("titel\nX\n") })).rejects.toThrow();
});
