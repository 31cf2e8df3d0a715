import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { addUnit } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { addDomain } from "./add-domain.ts";
import { addFunction, type NewTag } from "./add-function.ts";
import { archiveFunction, bringBackFunction } from "./archive-function.ts";
import { callAlso } from "./call-also.ts";
import { endDomain, moveDomain, renameDomain } from "./change-domain.ts";
import { changeFunction, type FunctionFacts } from "./change-function.ts";
import { changeMany } from "./change-many.ts";
import { changeTag, linkCourse, unlinkCourse } from "./change-tag.ts";
import { findFunction, type KeptFunction } from "./function-table.ts";
import { listChanged } from "./list-changed.ts";
import { mergeTags } from "./merge-tags.ts";
import { passportVersion } from "./passport-version.ts";
import { pinFunction, unpinFunction } from "./pin-function.ts";
import { publishFunction } from "./publish-function.ts";
import { placeOnLines, putTag, takeTag } from "./put-tag.ts";

const world = usePortal();
let editor: Actor;
let unitId = "";
let teaching = "";
let care = "";
let count = 0;

const tags: NewTag[] = [
  { kind: "behaviour", label: "Luisteren", explanation: "Je hoort wat iemand niet zegt." },
  { kind: "knowledge", label: "Vakdidactiek", source: "survey" },
  { kind: "requirement", label: "Bevoegdheid" },
  { kind: "course", label: "Coachen in de klas" },
];
const full = (title: string) => ({
  title,
  unitId,
  domainIds: [teaching],
  forOrganisation: "Nieuwe collega’s blijven.",
  forSociety: "Er staat iemand voor de klas.",
  tags,
});
const begin = async (wanted: Partial<ReturnType<typeof full>> = {}) => mustBeDone(await addFunction(editor, { ...full(`Functie ${(count += 1)}`), ...wanted }));
const publish = async (wanted: Partial<ReturnType<typeof full>> = {}) => {
  const id = await begin(wanted);
  mustBeDone(await publishFunction(editor, id));
  return id;
};
const read = (id: string) => inTenant(world, (db) => findFunction(db, id)) as Promise<KeptFunction>;
const changed = (since: number) => inTenant(world, (db) => listChanged(db, since));
const revision = async () => (await changed(0)).revision;
const factsOf = (kept: KeptFunction): FunctionFacts => kept;
const versions = (id: string) =>
  inTenant(world, (db) => db.selectFrom("passport_versions").select(["number", "content"]).where("function_id", "=", id).orderBy("number").execute());

beforeAll(async () => {
  editor = await newPerson(world.portal, { roles: [{ role: "functionEditor", unitId: null }] });
  unitId = mustBeDone(await addUnit(world.system, { kind: "school", name: "Noord", parentId: null }));
  teaching = mustBeDone(await addDomain(editor, "Onderwijs"));
  care = mustBeDone(await addDomain(editor, "Zorg"));
});

describe("a passport", () => {
  it("K-12 is begun, changed, published, archived and taken back, and others see each step of it", async () => {
    let known = await revision();
    const seen = async (id: string) => {
      const changes = await changed(known);
      known = changes.revision;
      return changes.functions.filter((each) => each.id === id).map(({ state, passport }) => [state, passport.title]);
    };
    const id = await begin({ title: "Schoolopleider" });
    expect(await seen(id)).toEqual([["unfilled", "Schoolopleider"]]);
    mustBeDone(await publishFunction(editor, id));
    expect(await seen(id)).toEqual([["published", "Schoolopleider"]]);
    mustBeDone(await changeFunction(editor, id, { ...factsOf(await read(id)), title: "Opleider" }, 1));
    expect([await seen(id), (await read(id)).isChanged]).toEqual([[], true]);
    mustBeDone(await publishFunction(editor, id));
    expect([await seen(id), (await read(id)).isChanged]).toEqual([[["published", "Opleider"]], false]);
    mustBeDone(await archiveFunction(editor, id));
    mustBeDone(await archiveFunction(editor, id));
    expect(await seen(id)).toEqual([["gone", "Opleider"]]);
    mustBeDone(await bringBackFunction(editor, id));
    expect(await seen(id)).toEqual([["published", "Opleider"]]);
    expect((await versions(id)).map((version) => (version.content as { title: string }).title)).toEqual(["Schoolopleider", "Opleider"]);
  });

  it("K-02 is not published while a kind is empty, and twice is once", async () => {
    const id = await begin({ tags: tags.slice(0, 2), domainIds: [] });
    expect(await publishFunction(editor, id)).toEqual({ refused: { reason: "empty", kinds: ["place", "requirements", "courses"] } });
    const filled = await publish();
    expect([await publishFunction(editor, filled), (await versions(filled)).length]).toEqual([{ done: 1 }, 1]);
  });

  it("K-53 who minds it and until when hold at once, and change nothing of what it says", async () => {
    const id = await publish();
    const ownerId = editor.personId;
    // The role in the database and not in the actor decides who can own one.
    expect(await changeFunction(editor, id, { ...factsOf(await read(id)), ownerId }, 1)).toEqual({ refused: "owner-unknown" });
    mustBeDone(await changeFunction(editor, id, { ...factsOf(await read(id)), checkBefore: asDate("2026-12-01") }, 1));
    const kept = await read(id);
    expect([kept.checkBefore, kept.isChanged, kept.edition]).toEqual(["2026-12-01", false, 2]);
  });

  it("is not overwritten by an editor who opened it before another one saved", async () => {
    const id = await begin();
    const opened = await read(id);
    const save = (field: string) => changeFunction(editor, id, { ...factsOf(opened), field }, opened.edition);
    const answers = await Promise.all([save("Begeleiding"), save("Onderzoek")]);
    expect(answers.filter((answer) => "done" in answer)).toHaveLength(1);
    expect(answers).toContainEqual({ refused: "changed-meanwhile" });
    // Sent twice is saved once and refused never.
    const field = (await read(id)).field;
    expect(await save(field)).toEqual({ done: undefined });
  });

  it("does not take the title of another one, and comes back only while its title is free", async () => {
    const [one, other] = [await begin({ title: "Roostermaker" }), await begin({ title: "Conciërge" })];
    expect(await changeFunction(editor, other, { ...factsOf(await read(other)), title: "roostermaker" }, 1)).toEqual({ refused: "title-taken" });
    mustBeDone(await archiveFunction(editor, one));
    mustBeDone(await changeFunction(editor, other, { ...factsOf(await read(other)), title: "Roostermaker" }, 1));
    expect(await bringBackFunction(editor, one)).toEqual({ refused: "title-taken" });
    expect(await putTag(editor, one, { kind: "core", label: "Netjes", explanation: "", source: "talk", sourceOn: asDate("2026-11-01") })).toEqual({
      refused: "archived",
    });
  });

  it("K-08 keeps of each tag where it comes from and since when, and of a changed one no more than the change", async () => {
    const id = await publish();
    const put = (explanation: string) =>
      putTag(editor, id, { kind: "core", label: "Samenwerken", explanation, source: "talk", sourceOn: asDate("2026-11-01") });
    const tagId = mustBeDone(await put("Samen bereiden jullie voor."));
    mustBeDone(await put("Samen kijken jullie na."));
    const kept = await read(id);
    expect(kept.tags.find((tag) => tag.tagId === tagId)).toMatchObject({ explanation: "Samen kijken jullie na.", source: "talk", sourceOn: "2026-11-01" });
    expect([kept.isChanged, kept.tags.length]).toEqual([true, 5]);
    mustBeDone(await takeTag(editor, id, tagId));
    mustBeDone(await takeTag(editor, id, tagId));
    mustBeDone(await placeOnLines(editor, id, [10, 20, 30, 40, 50]));
    expect([(await read(id)).tags.length, (await read(id)).dimensions]).toEqual([4, [10, 20, 30, 40, 50]]);
  });

  it("K-18 a pin is seen at once, and is not one to itself", async () => {
    const [id, other] = [await publish(), await publish()];
    const known = await revision();
    mustBeDone(await pinFunction(editor, id, other));
    mustBeDone(await pinFunction(editor, id, other));
    expect((await changed(known)).functions.map((each) => [each.id, each.pins])).toEqual([[id, [other]]]);
    expect(await pinFunction(editor, id, id)).toEqual({ refused: "itself" });
    mustBeDone(await unpinFunction(editor, id, other));
    expect((await changed(known)).functions[0]?.pins).toEqual([]);
  });

  it("K-04 holds nothing of pay, neither while it is written nor once it is published", async () => {
    const id = await publish();
    const keys = (value: unknown): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keys(inner)])
        : [];
    const [version] = await versions(id);
    const all = [...keys(version?.content), ...keys(await read(id))];
    expect(all).toContain("hr21Title");
    expect(all.filter((key) => /schaal|salar|scale|pay/i.test(key))).toEqual([]);
  });
});

describe("domains", () => {
  it("K-29 have an order that one changes, and one name each", async () => {
    const third = mustBeDone(await addDomain(editor, "Bedrijfsvoering"));
    await moveDomain(editor, third, "up");
    await moveDomain(editor, teaching, "up");
    const order = (await changed(0)).domains.filter((each) => !each.isEnded).toSorted((a, b) => a.place - b.place);
    expect(order.map((each) => each.id)).toEqual([teaching, third, care]);
    expect(await renameDomain(editor, third, "zorg")).toEqual({ refused: "name-taken" });
    mustBeDone(await endDomain(editor, third, null));
    mustBeDone(await endDomain(editor, third, null));
  });

  it("one in use ends only when its functions have somewhere to go, also those that are published", async () => {
    const old = mustBeDone(await addDomain(editor, "Oud"));
    const id = await publish({ domainIds: [old, care] });
    mustBeDone(await changeFunction(editor, id, { ...factsOf(await read(id)), title: "Nog niet af" }, 1));
    expect(await endDomain(editor, old, null)).toEqual({ refused: { reason: "in-use", functions: 1 } });
    const known = await revision();
    mustBeDone(await endDomain(editor, old, teaching));
    const changes = await changed(known);
    expect(changes.domains).toMatchObject([{ id: old, isEnded: true }]);
    expect(changes.functions.map((each) => [each.id, each.passport.domainIds.toSorted()])).toEqual([[id, [teaching, care].toSorted()]]);
    // What the editor was still writing stayed unpublished.
    expect([changes.functions[0]?.passport.title === "Nog niet af", (await read(id)).isChanged, (await read(id)).title]).toEqual([false, true, "Nog niet af"]);
  });
});

describe("tags", () => {
  const tagOf = async (id: string, label: string) => (await read(id)).tags.find((tag) => tag.label === label)?.tagId ?? "";

  it("a new name shows on every passport at once, and is not that of another of its kind", async () => {
    const id = await publish({ tags: [...tags, { kind: "interest", label: "Tuinieren" }, { kind: "interest", label: "Koken" }] });
    const [garden, cooking] = [await tagOf(id, "Tuinieren"), await tagOf(id, "Koken")];
    const known = await revision();
    mustBeDone(await changeTag(editor, garden, { label: "Groen", webAddress: "" }));
    expect((await changed(known)).tags.map((tag) => [tag.id, tag.label])).toEqual([[garden, "Groen"]]);
    expect([(await changed(known)).functions, (await read(id)).isChanged]).toEqual([[], false]);
    expect(await changeTag(editor, garden, { label: "koken", webAddress: "" })).toEqual({ refused: { reason: "name-taken", by: cooking } });
  });

  it("K-21 a course helps with a tag, and a course helps with no course", async () => {
    const id = await publish();
    const [listening, course] = [await tagOf(id, "Luisteren"), await tagOf(id, "Coachen in de klas")];
    const known = await revision();
    expect(await linkCourse(editor, listening, "coachen in de klas")).toEqual({ done: course });
    expect((await changed(known)).tags.map((tag) => [tag.id, tag.courses])).toEqual([[listening, [course]]]);
    expect(await linkCourse(editor, course, "Iets anders")).toEqual({ refused: "is-a-course" });
    await unlinkCourse(editor, listening, course);
    expect((await changed(known)).tags.find((tag) => tag.id === listening)?.courses).toEqual([]);
  });

  it("merging moves them on passports and with courses, and what was published stays as it was read", async () => {
    const double: NewTag = { kind: "behaviour", label: "Luister", explanation: "" };
    const [both, one] = [await publish({ tags: [...tags, double] }), await publish({ tags: [...tags.slice(1), double] })];
    const [gone, kept] = [await tagOf(both, "Luister"), await tagOf(both, "Luisteren")];
    mustBeDone(await linkCourse(editor, gone, "Coachen in de klas"));
    const before = await versions(one);
    const known = await revision();
    mustBeDone(await mergeTags(editor, gone, kept));
    mustBeDone(await mergeTags(editor, gone, kept));
    expect((await read(both)).tags.filter((tag) => tag.kind === "behaviour").map((tag) => [tag.tagId, tag.explanation])).toEqual([
      [kept, "Je hoort wat iemand niet zegt."],
    ]);
    expect((await read(one)).tags.filter((tag) => tag.kind === "behaviour").map((tag) => tag.tagId)).toEqual([kept]);
    expect(await versions(one)).toEqual(before);
    expect(passportVersion.parse(before[0]?.content).tags.map((tag) => tag.label)).toContain("Luister");
    const changes = await changed(known);
    expect(changes.functions).toEqual([]);
    expect(changes.tags.find((tag) => tag.id === gone)?.mergedInto).toBe(kept);
    expect(changes.tags.find((tag) => tag.id === kept)?.courses).toHaveLength(1);
    expect(await mergeTags(editor, kept, gone)).toEqual({ refused: "already-merged" });
    expect(await mergeTags(editor, kept, await tagOf(both, "Vakdidactiek"))).toEqual({ refused: "kinds-differ" });
    // A tag that was merged before follows on, so that nobody has to follow twice.
    const third = mustBeDone(
      await putTag(editor, both, { kind: "behaviour", label: "Aandacht geven", explanation: "", source: "talk", sourceOn: asDate("2026-11-01") }),
    );
    mustBeDone(await mergeTags(editor, kept, third));
    expect((await changed(known)).tags.filter((tag) => [gone, kept].includes(tag.id)).map((tag) => tag.mergedInto)).toEqual([third, third]);
  });
});

describe("many at once", () => {
  let ids: string[] = [];
  beforeEach(async () => {
    ids = [await begin(), await publish(), await begin({ tags: [] })];
    mustBeDone(await archiveFunction(editor, await begin()));
  });

  it("change what can be changed, and say of the others why not", async () => {
    const answer = mustBeDone(await changeMany(editor, ids, { do: "publish" }));
    expect([answer.changed, answer.unchanged]).toMatchObject([
      1,
      [{ id: ids[2], why: { reason: "empty", kinds: ["competences", "knowledge", "requirements", "courses"] } }],
    ]);
    mustBeDone(await archiveFunction(editor, ids[0] as string));
    const checked = mustBeDone(await changeMany(editor, ids, { do: "check", checkBefore: asDate("2027-08-01") }));
    expect([checked.changed, checked.unchanged]).toMatchObject([2, [{ id: ids[0], why: { reason: "archived" } }]]);
    expect((await read(ids[1] as string)).isChanged).toBe(false);
  });

  it("get and lose a domain or a tag, and who has that already is not counted", async () => {
    expect(mustBeDone(await changeMany(editor, ids, { do: "addDomain", domainId: care })).changed).toBe(3);
    expect(mustBeDone(await changeMany(editor, ids, { do: "addDomain", domainId: care })).changed).toBe(0);
    expect(mustBeDone(await changeMany(editor, ids, { do: "removeDomain", domainId: teaching })).changed).toBe(3);
    expect(mustBeDone(await changeMany(editor, ids, { do: "addTag", kind: "behaviour", label: "luisteren" })).changed).toBe(1);
    expect(mustBeDone(await changeMany(editor, ids, { do: "removeTag", kind: "behaviour", label: "Luisteren" })).changed).toBe(3);
    const kept = await read(ids[1] as string);
    expect([kept.domainIds, kept.isChanged, kept.tags.length]).toEqual([[care], true, 3]);
    expect(await changeMany(editor, ids, { do: "unit", unitId: teaching })).toEqual({ refused: "unit-unknown" });
    expect(mustBeDone(await changeMany(editor, ids, { do: "archive" })).changed).toBe(3);
  });
});

it("K-10 a title from an employment becomes another name of a function, once", async () => {
  const id = await begin();
  mustBeDone(await callAlso(editor, id, "Opleider in de school"));
  mustBeDone(await callAlso(editor, id, "opleider in de school"));
  expect((await read(id)).otherTitles).toEqual(["Opleider in de school"]);
});

it("K-12 somebody who does not keep passports changes nothing", async () => {
  const somebody = await newPerson(world.portal);
  await expect(addDomain(somebody, "Van mij")).rejects.toThrow(NotAllowed);
  await expect(archiveFunction(somebody, teaching)).rejects.toThrow(NotAllowed);
});
