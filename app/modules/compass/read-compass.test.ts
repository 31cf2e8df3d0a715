import { describe, expect, test } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addDomain, addFunction, type NewTag, publishFunction } from "#modules/functions/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { forgetHouses } from "./compass-house.ts";
import { readCompass } from "./read-compass.ts";

const filled = { forOrganisation: "Leerlingen leren", forSociety: "Iedereen doet mee" };
const must: readonly NewTag[] = [
  { kind: "requirement", label: "lesbevoegdheid" },
  { kind: "course", label: "didactiek" },
  { kind: "place", label: "school" },
];

describe("the compass of someone", () => {
  const world = usePortal();
  let domain: string;

  async function publish(title: string, tags: readonly NewTag[]): Promise<string> {
    domain ??= mustBeDone(await addDomain(world.system, "Onderwijs"));
    const id = mustBeDone(await addFunction(world.system, { title, ...filled, domainIds: [domain], tags: [...must, ...tags] }));
    mustBeDone(await publishFunction(world.system, id));
    return id;
  }

  test("K-14 OQ-02 begins with the passport of the function in the employment, without typing anything", async () => {
    await publish("Docent biologie", [
      { kind: "knowledge", label: "biologie" },
      { kind: "behaviour", label: "samenwerken" },
    ]);
    const near = await publish("Docent natuurkunde", [
      { kind: "knowledge", label: "natuurkunde" },
      { kind: "behaviour", label: "samenwerken" },
    ]);
    const eva = await newPerson(world.portal, { employment: { functionTitle: "docent  Biologie" } });
    const compass = await readCompass(eva);
    expect(compass.profile.start?.passport.title).toBe("Docent biologie");
    expect(compass.profile.tags.map((tag) => tag.label)).toEqual(["biologie", "didactiek", "lesbevoegdheid", "samenwerken", "school"]);
    // Shared: samenwerken 6, didactiek 2, lesbevoegdheid 1; either: those and twice knowledge 4.
    expect(compass.entries).toMatchObject([{ id: near, tenths: Math.round((9 * 1000) / 17), shared: ["samenwerken", "didactiek", "lesbevoegdheid"] }]);
  });

  test("what is published is in the compass of every process on the next visit, and a process that forgot everything sees the same", async () => {
    const eva = await newPerson(world.portal, { employment: { functionTitle: "docent biologie" } });
    await readCompass(eva);
    const late = await publish("Toa", [
      { kind: "technical", label: "proeven klaarzetten" },
      { kind: "knowledge", label: "biologie" },
    ]);
    const seen = (await readCompass(eva)).entries;
    expect(seen.map((entry) => entry.id)).toContain(late);
    forgetHouses();
    expect((await readCompass(eva)).entries).toEqual(seen);
  });

  test("OQ-42 a function that is still being filled stands in the list without a match", async () => {
    const draft = mustBeDone(await addFunction(world.system, { title: "Mediathecaris" }));
    const eva = await newPerson(world.portal, { employment: { functionTitle: "docent biologie" } });
    expect((await readCompass(eva)).entries.at(-1)).toMatchObject({ id: draft, tenths: null, shared: [] });
  });

  test("K-31 every function stands in the middle of its own compass, and two functions agree on how alike they are", async () => {
    const eva = await newPerson(world.portal, { employment: { functionTitle: "docent biologie" } });
    const own = await readCompass(eva);
    const other = own.entries.find((entry) => entry.title === "Docent natuurkunde");
    const around = await readCompass(eva, other?.id);
    expect(around.centre?.passport.title).toBe("Docent natuurkunde");
    expect(around.entries.find((entry) => entry.title === "Docent biologie")?.tenths).toBe(other?.tenths);
  });
});
