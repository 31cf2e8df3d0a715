import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { systemActor } from "#platform/web/actor.ts";
import { escoFolder, group, occupation, release, skill } from "#tests/support/esco-release.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { importEsco } from "./import-esco.ts";

const world = usePortal();
let place: ReturnType<typeof escoFolder>;
beforeEach(() => {
  place = escoFolder();
});
afterEach(() => place.remove());

const operator = () => systemActor(world.portal, "operator");
const library = () =>
  inTenant(operator(), async (db) => ({
    skills: (
      await sql<{ uri: string; label: string; label_kind: string; original_label: string; groups: string[]; isGone: boolean }>`
      select uri, label, label_kind, original_label, groups, gone_since is not null as "isGone" from esco_skills order by uri`.execute(db)
    ).rows,
    occupations: (
      await sql<{ uri: string; label: string; essential: string[]; isGone: boolean }>`
      select o.uri, o.label, array(select s.uri from esco_skills s where s.id = any(o.essential) order by 1) as essential, gone_since is not null as "isGone"
      from esco_occupations o order by uri`.execute(db)
    ).rows,
    releases: (await sql<{ n: number }>`select count(*)::int as n from esco_releases`.execute(db)).rows[0]?.n,
  }));

describe("the library of ESCO", () => {
  it("holds occupations with their skills, and every address that ESCO gave them", async () => {
    expect(mustBeDone(await importEsco(operator(), place.folder))).toMatchObject({ occupations: { added: 2 }, skills: { added: 2 }, relations: 3 });
    const { occupations, skills } = await library();
    expect(occupations.map(({ uri, label, essential }) => [uri, label, essential])).toEqual([
      [occupation("a"), "bakker", [skill("1")]],
      [occupation("b"), "molenaar", [skill("2")]],
    ]);
    expect(skills[0]).toMatchObject({ uri: skill("1"), label: "deeg kneden", label_kind: "own", original_label: "knead dough", groups: [group("food")] });
  });

  it("calls a skill by its Dutch name, else by its group, else by the name of the files", async () => {
    place.without("foodSkillsCollection_nl.csv");
    mustBeDone(await importEsco(operator(), place.folder));
    expect((await library()).skills.map((each) => [each.label, each.label_kind, each.original_label])).toEqual([
      ["voedsel bereiden", "group", "knead dough"],
      ["kinds of grain", "foreign", "kinds of grain"],
    ]);
  });

  it("is the same after the same files once more", async () => {
    mustBeDone(await importEsco(operator(), place.folder));
    const before = await library();
    expect(mustBeDone(await importEsco(operator(), place.folder))).toMatchObject({
      occupations: { added: 0, changed: 0, gone: 0 },
      skills: { added: 0, changed: 0, gone: 0 },
    });
    expect(await library()).toEqual({ ...before, releases: Number(before.releases) + 1 });
  });

  it("follows newer files, keeps what they dropped marked as gone, and takes it back when it returns", async () => {
    mustBeDone(await importEsco(operator(), place.folder));
    place.write("occupations_nl.csv", `conceptUri,preferredLabel,altLabels,description\n${occupation("a")},broodbakker,,Bakt.\n`);
    place.write("occupationSkillRelations.csv", (release["occupationSkillRelations.csv"] as string).split("\n").slice(0, 3).join("\n"));
    expect(mustBeDone(await importEsco(operator(), place.folder)).occupations).toEqual({ added: 0, changed: 1, gone: 1 });
    expect((await library()).occupations.map(({ label, isGone }) => [label, isGone])).toEqual([
      ["broodbakker", false],
      ["molenaar", true],
    ]);
    place.write("occupations_nl.csv", release["occupations_nl.csv"] as string);
    place.write("occupationSkillRelations.csv", release["occupationSkillRelations.csv"] as string);
    expect(mustBeDone(await importEsco(operator(), place.folder)).occupations).toEqual({ added: 0, changed: 2, gone: 0 });
  });

  it("is not touched by files with a mistake in the last line", async () => {
    mustBeDone(await importEsco(operator(), place.folder));
    const before = await library();
    place.write("occupations_nl.csv", (release["occupations_nl.csv"] as string).replace("bakker", "banketbakker"));
    place.write("occupationSkillRelations.csv", `${release["occupationSkillRelations.csv"]}${occupation("b")},optional,knowledge,${skill("x")}\n`);
    expect(await importEsco(operator(), place.folder)).toMatchObject({ refused: { reason: "unknown-uri", line: 5 } });
    expect(await library()).toEqual(before);
  });

  it("X-03 of one portal is not there in another", async () => {
    mustBeDone(await importEsco(operator(), place.folder));
    const other = await newPortal();
    expect(await inTenant({ portal: other }, (db) => db.selectFrom("esco_occupations").select("id").execute())).toEqual([]);
  });

  it("is not filled by somebody who edits no functions", async () => {
    const person = await newPerson(world.portal);
    await expect(importEsco({ ...person, roles: [{ role: "schoolLead", unitId: null }] }, place.folder)).rejects.toThrow();
  });
});
