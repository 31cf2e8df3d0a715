import { afterAll, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { addWalkEvidence } from "./collect-evidence.ts";
import { inviteToTrack } from "./invite-to-track.ts";
import { adviseStep, decideStep } from "./judge-step.ts";
import { addTrack } from "./make-track.ts";
import { readOwnWalk, readTrack } from "./read-own.ts";
import { startWalk } from "./start-walk.ts";
import { submitStep } from "./submit-step.ts";
import { tracksToDo } from "./tracks-to-do.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let samira: Person;
let marleen: Person;
let frank: Person;
let yvonne: Person;
let trackId = "";

beforeAll(async () => {
  setClock("2026-11-22");
  marleen = await newPerson(world.portal, { firstName: "Marleen", isManager: true });
  frank = await newPerson(world.portal, { firstName: "Frank", isManager: true });
  samira = await newPerson(world.portal, { firstName: "Samira", employment: { managerId: marleen.personId } });
  yvonne = await newPerson(world.portal, { firstName: "Yvonne", roles: [{ role: "hr", unitId: null }], employment: { managerId: marleen.personId } });
  await giveRole(world.system, { personId: yvonne.personId, role: "hr", unitId: null });
  const steps = [{ key: undefined, to: "LC", room: false, conditions: ["portfolio"] }];
  trackId = await addTrack(yvonne, { name: "Groeien", forWhom: "", category: null, start: "LB", steps }, "one");
});
afterAll(() => setClock());

const toDo = (person: Person) => inTenant(person, (db) => tracksToDo(db, person as unknown as SignedIn));
const start = async (person: Person) => (await ask(world.portal, "/", { as: await signIn(person) })).text();

async function submitted(by: Person): Promise<{ readonly walkId: string; readonly id: string }> {
  const { stepKey, walkId } = await ready(by);
  return { walkId, id: mustBeDone(await submitStep(by, walkId, stepKey)) };
}

async function ready(by: Person): Promise<{ readonly walkId: string; readonly stepKey: string }> {
  const [first] = (await readTrack(by, trackId)).track.content.steps;
  const walkId = mustBeDone(await startWalk(by, trackId, first!.key));
  const { step } = await readOwnWalk(by, walkId);
  expect((await toDo(by)).own).toEqual({ kind: "collect", walkId, missing: 1 });
  for (const { key } of step!.conditions) {
    mustBeDone(await addWalkEvidence(by, walkId, key, { title: "", text: "Wat ik leerde", link: "", existing: "", once: key }));
  }
  return { walkId, stepKey: step!.key };
}

it("H-32 Start leads somebody along their track: invited, to collect, to hand in, and to the decision for three weeks", async () => {
  mustBeDone(await inviteToTrack(marleen, { personId: samira.personId, trackId }));
  expect((await toDo(samira)).own).toEqual({ kind: "invited" });
  const { walkId, stepKey } = await ready(samira);
  expect((await toDo(samira)).own).toEqual({ kind: "ready", walkId });
  expect(await start(samira)).toContain(`/groeipaden/mijn/${walkId}`);
  const id = mustBeDone(await submitStep(samira, walkId, stepKey));
  expect((await toDo(samira)).own).toBeUndefined();
  mustBeDone(await decideStep(yvonne, id, { decision: "not-yet", reason: "Nog een half jaar" }));
  expect((await toDo(samira)).own).toEqual({ kind: "decided", submissionId: id, on: "2026-11-22" });
  setClock("2026-12-13");
  expect((await toDo(samira)).own).toEqual({ kind: "ready", walkId });
  setClock("2026-11-22");
});

it("H-32 what is handed in waits on Start for who decides and for the manager until they advised, and for nobody about themselves", async () => {
  const { id } = await submitted(yvonne);
  const waits = async (person: Person) => {
    const { toDecide, toAdvise } = await toDo(person);
    return [toDecide.map((each) => each.id), toAdvise.map((each) => each.id)];
  };
  expect([await waits(marleen), await waits(yvonne), await waits(frank), await waits(samira)]).toEqual([
    [[], [id]],
    [[], []],
    [[], []],
    [[], []],
  ]);
  expect(await start(marleen)).toContain(`/groeipaden/ingediend/${id}`);
  const colleague = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }], isManager: true });
  expect(await waits(colleague)).toEqual([[id], []]);
  mustBeDone(await adviseStep(marleen, id, { advice: "advised-yes", reason: "" }));
  expect([await waits(marleen), await waits(colleague)]).toEqual([
    [[], []],
    [[id], []],
  ]);
});
