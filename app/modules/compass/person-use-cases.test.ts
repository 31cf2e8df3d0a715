import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { Actor, PersonId, SignedIn } from "#platform/web/actor.ts";
import { tagsProposed } from "#modules/events.ts";
import { listOwnActivities } from "#modules/plans/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { addPathStep, changePathStep, movePathStep, removePathStep } from "./change-path.ts";
import { addProfileTag, answerGuide, answerProposal, chooseStart, finishGuide, removeProfileTag, resetProfile } from "./change-profile.ts";
import { guideChange } from "./guide-change.ts";
import { pathForm, stepForm } from "./path-form.ts";
import { planOffer } from "./plan-offer.ts";
import { putInPlan } from "./put-in-plan.ts";
import { readCompass } from "./read-compass.ts";
import { readMatch } from "./read-match.ts";
import { readPath } from "./read-path.ts";
import { letGoFunction, saveFunction } from "./save-function.ts";
import { publishFunctions } from "./stand-in-house.ts";

type Person = Actor & { personId: PersonId };
const asSignedIn = (person: Person) => person as unknown as SignedIn;
const unknown = "00000000-0000-7000-8000-000000000000";

const world = usePortal();
let functions: ReadonlyMap<string, string>;
let eva: Person;
let bram: Person;

const idOf = (title: string) => functions.get(title) ?? "";
const tagOf = async (label: string) => (await readCompass(eva)).house.tags().find((tag) => tag.label === label)?.id ?? "";
const labels = async (person = eva) => (await readCompass(person)).profile.tags.map((tag) => tag.label);

beforeAll(async () => {
  functions = await publishFunctions(world.system, [
    {
      title: "Adviseur",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["interest", "mensen"],
      ],
    },
    {
      title: "Jurist",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["technical", "besluiten schrijven"],
      ],
    },
    {
      title: "Hovenier",
      domain: "Buiten",
      tags: [
        ["technical", "snoeien"],
        ["interest", "groen"],
        ["knowledge", "planten"],
      ],
    },
    {
      title: "Groenadviseur",
      domain: "Buiten",
      tags: [
        ["behaviour", "luisteren"],
        ["interest", "groen"],
        ["knowledge", "planten"],
      ],
    },
  ]);
  [eva, bram] = [
    await newPerson(world.portal, { employment: { functionTitle: "adviseur" } }),
    await newPerson(world.portal, { employment: { functionTitle: "adviseur" } }),
  ];
});

describe("the own profile", () => {
  test("K-14 loses and gains tags one by one, and every step can be taken back", async () => {
    const [recht, groen] = [await tagOf("recht"), await tagOf("groen")];
    const begun = await labels();
    await addProfileTag(eva, groen);
    await addProfileTag(eva, groen);
    await removeProfileTag(eva, recht);
    const changed = await readCompass(eva);
    expect(changed.profile.tags.find((tag) => tag.label === "groen")?.from).toBe("self");
    expect(changed.profile.removed.map((tag) => tag.label)).toEqual(["recht"]);
    expect(await labels()).toEqual(
      begun
        .filter((label) => label !== "recht")
        .concat("groen")
        .toSorted(),
    );
    await addProfileTag(eva, recht);
    await removeProfileTag(eva, groen);
    expect(await labels()).toEqual(begun);
    expect((await readCompass(eva)).kept.changes).toEqual([]);
  });

  test("OQ-01 of somebody is theirs: another person with the same function sees nothing of it", async () => {
    await addProfileTag(eva, await tagOf("snoeien"));
    expect(await labels(bram)).not.toContain("snoeien");
    await resetProfile(eva);
    expect(await labels()).toEqual(await labels(bram));
  });

  test("begins with another function when somebody says so, and never with one that is not there", async () => {
    await chooseStart(eva, idOf("Hovenier"));
    expect(await labels()).toContain("snoeien");
    await expect(chooseStart(eva, unknown)).rejects.toThrow();
    await chooseStart(eva, null);
    expect(await labels()).not.toContain("snoeien");
    await expect(addProfileTag(eva, unknown)).rejects.toThrow();
  });

  test("OQ-07 a test proposes, the person says yes or no, and what they said already stays as it was", async () => {
    const [groen, planten, recht] = [await tagOf("groen"), await tagOf("planten"), await tagOf("recht")];
    await removeProfileTag(eva, recht);
    await inTenant(world, (db) =>
      tell(db, world.system, tagsProposed, {
        personId: eva.personId,
        source: "test",
        tags: [{ tagId: groen }, { kind: "knowledge", label: "Planten " }, { kind: "knowledge", label: "sterrenkunde" }, { tagId: recht }],
      }),
    );
    const before = await readCompass(eva);
    expect(before.profile.proposed.map((tag) => tag.label).toSorted()).toEqual(["groen", "planten"]);
    expect(before.profile.removed.map((tag) => tag.label)).toEqual(["recht"]);
    await answerProposal(eva, groen, "yes");
    await answerProposal(eva, planten, "no");
    // Answered already, in another tab.
    await answerProposal(eva, planten, "yes");
    const after = await readCompass(eva);
    expect([after.profile.proposed, after.profile.tags.find((tag) => tag.id === groen)?.from]).toEqual([[], "test"]);
    expect(after.profile.tags.some((tag) => tag.id === planten)).toBe(false);
    await resetProfile(eva);
  });

  test("K-15 the guide adds and takes away, the last answer counts, and the matches move", async () => {
    const [groen, planten, recht] = [await tagOf("groen"), await tagOf("planten"), await tagOf("recht")];
    await answerGuide(eva, { chosen: [groen, planten], left: [], does: "add" });
    await answerGuide(eva, { chosen: [groen], left: [planten], does: "add" });
    await answerGuide(eva, { chosen: [recht], left: [], does: "remove" });
    await finishGuide(eva);
    const { house, profile, kept } = await readCompass(eva);
    expect(kept.guidedOn).not.toBeNull();
    const change = guideChange(house, profile.start, kept.changes);
    expect([change.added, change.removed].map((tags) => tags.map((tag) => tag.label))).toEqual([["groen"], ["recht"]]);
    const moved = new Map(change.moved.map((each) => [each.title, each.after - each.before]));
    expect(moved.get("Groenadviseur")).toBeGreaterThan(0);
    expect(moved.get("Jurist")).toBeLessThan(0);
    await resetProfile(eva);
  });
});

describe("what somebody keeps", () => {
  test("K-24 a function saved twice is saved once, for oneself alone, and can be let go twice", async () => {
    await saveFunction(eva, idOf("Jurist"));
    await saveFunction(eva, idOf("Jurist"));
    expect([...(await readCompass(eva)).kept.savedIds]).toEqual([idOf("Jurist")]);
    expect((await readCompass(bram)).kept.savedIds.size).toBe(0);
    await letGoFunction(eva, idOf("Jurist"));
    await letGoFunction(eva, idOf("Jurist"));
    expect((await readCompass(eva)).kept.savedIds.size).toBe(0);
    await expect(saveFunction(eva, unknown)).rejects.toThrow();
  });

  test("K-23 steps are strung in one's own order, with a goal, and nobody else reaches them", async () => {
    const note = (text: string) => ({ way: "talk", functionId: null, note: text, isGoal: false }) as const;
    mustBeDone(await addPathStep(eva, note("koffie met een jurist")));
    mustBeDone(await addPathStep(eva, { way: "function", functionId: idOf("Jurist"), note: "", isGoal: true }));
    mustBeDone(await addPathStep(eva, note("koffie met een jurist")));
    const [first, second, ...others] = (await readPath(asSignedIn(eva))).steps;
    expect([first?.note, second?.isGoal, others]).toEqual(["koffie met een jurist", true, []]);
    await movePathStep(eva, second?.id ?? "", "up");
    await movePathStep(eva, second?.id ?? "", "up");
    mustBeDone(await changePathStep(eva, first?.id ?? "", { note: "eerst koffie", isGoal: false }));
    expect(await changePathStep(eva, first?.id ?? "", { note: " ", isGoal: false })).toEqual({ refused: "path-step-empty" });
    expect((await readPath(asSignedIn(eva))).steps.map((step) => step.note)).toEqual(["", "eerst koffie"]);
    await expect(removePathStep(bram, first?.id ?? "")).rejects.toThrow();
    await removePathStep(eva, first?.id ?? "");
    expect((await readPath(asSignedIn(eva))).steps).toHaveLength(1);
  });

  test("K-23 a path has one goal: choosing another step moves it, for oneself alone", async () => {
    const goal = (functionId: string) => ({ way: "function", functionId, note: "", isGoal: true }) as const;
    const goals = async (person: Person) => (await readPath(asSignedIn(person))).steps.flatMap((step) => (step.isGoal ? [step.functionId] : []));
    for (const title of ["Jurist", "Hovenier"]) mustBeDone(await addPathStep(bram, goal(idOf(title))));
    mustBeDone(await addPathStep(eva, goal(idOf("Groenadviseur"))));
    expect(await goals(bram)).toEqual([idOf("Hovenier")]);
    const first = (await readPath(asSignedIn(bram))).steps[0];
    mustBeDone(await changePathStep(bram, first?.id ?? "", { note: "toch", isGoal: true }));
    expect([await goals(bram), await goals(eva)]).toEqual([[idOf("Jurist")], [idOf("Groenadviseur")]]);
    mustBeDone(await changePathStep(bram, first?.id ?? "", { note: "toch niet", isGoal: false }));
    expect(await goals(bram)).toEqual([]);
  });

  test("K-23 a step whose note has only signs that nobody sees says nothing", async () => {
    const unseen = "\u200B \u2060\uFEFF";
    expect(await addPathStep(bram, { way: "talk", functionId: null, note: unseen, isGoal: false })).toEqual({ refused: "path-step-empty" });
    expect(pathForm.safeParse({ way: "talk", note: unseen }).error?.issues.map((issue) => issue.message)).toEqual(["where-or-what"]);
    expect(pathForm.parse({ way: "talk", functionId: idOf("Jurist"), note: unseen }).note).toBe("");
    expect(stepForm.parse({ note: " koffie \n met Eva " }).note).toBe("koffie \n met Eva");
  });

  test("OQ-04 nothing of what somebody explores is in the audit trail", async () => {
    await saveFunction(eva, idOf("Jurist"));
    const rows = await inTenant(world, (db) => db.selectFrom("audit_entries").select("action").where("actor_id", "=", eva.personId).execute());
    expect(rows.map((row) => row.action)).toEqual([]);
  });
});

describe("the match with one function", () => {
  test("K-20 says where it stands among the others, and who comes before and after it", async () => {
    const jurist = await readMatch(asSignedIn(eva), idOf("Jurist"));
    expect(jurist.place).toMatchObject({ number: 1, total: 3, next: { title: "Groenadviseur" } });
    expect(jurist.place?.previous).toBeUndefined();
    expect(jurist.match?.missing[0]?.tag.id).toBe(await tagOf("besluiten schrijven"));
  });

  test("K-49 names functions between that fit better than the step at once", async () => {
    const hovenier = await readMatch(asSignedIn(eva), idOf("Hovenier"));
    expect(hovenier.between.map((each) => each.id)).toEqual([idOf("Groenadviseur")]);
    expect(hovenier.between[0]?.fromHere).toBeGreaterThan(hovenier.match?.tenths ?? 0);
  });

  test("K-19 beside it stands how the two passports resemble each other, as a sum; not with one's own", async () => {
    const { resemblance } = await readMatch(asSignedIn(eva), idOf("Jurist"));
    expect(resemblance?.tenths).toBeGreaterThan(0);
    expect(resemblance?.parts.reduce((sum, part) => sum + part.tenths, 0)).toBe(resemblance?.tenths);
    expect((await readMatch(asSignedIn(eva), idOf("Adviseur"))).resemblance).toBeUndefined();
  });

  test("of who has no function in the house and no tags has no percentage", async () => {
    const nobody = await newPerson(world.portal, { employment: { functionTitle: "sterrenkundige" } });
    const found = await readMatch(asSignedIn(nobody), idOf("Jurist"));
    expect([found.match, found.between]).toEqual([undefined, []]);
    expect(found.target.passport.title).toBe("Jurist");
  });
});

describe("putting something in the plan", () => {
  const typed = { kind: "course", goalId: "", servesMe: "Zo leer ik besluiten schrijven." } as const;

  test("K-21 makes one activity of a form sent twice, and begins a plan where there is none", async () => {
    const once = randomUUID();
    const first = mustBeDone(await putInPlan(asSignedIn(bram), { ...typed, title: "Helder schrijven volgen", once }));
    expect(mustBeDone(await putInPlan(asSignedIn(bram), { ...typed, title: "Helder schrijven volgen", once }))).toBe(first);
    const planned = await inTenant(world, (db) => listOwnActivities(db, bram.personId));
    expect(planned.map((activity) => activity.title)).toEqual(["Helder schrijven volgen"]);
  });

  test("K-21 offers the courses that help with a tag, the form that fits a way, and nothing for a tag of nobody", async () => {
    const { house } = await readCompass(eva);
    const course = await tagOf("basiscursus");
    expect(planOffer(house, { tagId: course })).toMatchObject({ from: "tag", kind: "course", courses: [{ label: "basiscursus" }] });
    expect(planOffer(house, { tagId: await tagOf("recht") })).toMatchObject({ kind: "literature", courses: [] });
    expect(planOffer(house, { way: "shadowing" })).toMatchObject({ from: "way", kind: "jobShadowing" });
    expect([planOffer(house, { tagId: unknown }), planOffer(house, { way: "liften" })]).toEqual([undefined, undefined]);
  });
});
