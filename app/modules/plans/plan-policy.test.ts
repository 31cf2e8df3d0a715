import { describe, expect, it } from "vitest";
import type { Actor, PersonId, Portal, Role } from "#platform/web/actor.ts";
import { findVersionFor, planPolicy, readableVersions } from "./plan-policy.ts";
import { aPlan, aVersion, marleen, samira } from "./stand-in-plan.ts";

const actor = (personId: PersonId | null, roles: Role[] = [], kind: Actor["kind"] = "person"): Actor => ({
  portal: {} as Portal,
  personId,
  kind,
  roles: roles.map((role) => ({ role, unitId: null })),
  isManager: personId === marleen,
  language: "nl",
});
const someone = "youssef" as PersonId;
const plan = aPlan(aVersion());

const actors = {
  "the employee": actor(samira),
  "the manager": actor(marleen),
  "a manager of another team": { ...actor(someone), isManager: true },
  "a colleague": actor(someone),
  HR: actor(someone, ["hr"]),
  "an administrator": actor(someone, ["tenantAdmin"]),
  "a school leader": actor(someone, ["schoolLead", "board", "finance", "council", "functionEditor"]),
  "a visitor": actor(null, [], "visitor"),
  "a job": actor(null, [], "system"),
  "the command line": actor(null, [], "operator"),
};
const may = {
  write: (who: Actor) => planPolicy.write(who, plan),
  submit: (who: Actor) => planPolicy.submit(who, plan),
  reopen: (who: Actor) => planPolicy.reopen(who, plan),
  "read a draft": (who: Actor) => planPolicy.read(who, plan, aVersion()),
  "read what was submitted": (who: Actor) => planPolicy.read(who, plan, aVersion({ state: "submitted" })),
  "read what was agreed": (who: Actor) => planPolicy.read(who, plan, aVersion({ state: "agreed" })),
  agree: (who: Actor) => planPolicy.agree(who, plan),
  "give back": (who: Actor) => planPolicy.giveBack(who, plan),
  "see the due date": (who: Actor) => planPolicy.seeDueDate(who, plan),
};

const allowed: Record<keyof typeof actors, (keyof typeof may)[]> = {
  "the employee": ["write", "submit", "reopen", "read a draft", "read what was submitted", "read what was agreed", "see the due date"],
  "the manager": ["read what was submitted", "read what was agreed", "agree", "give back", "see the due date"],
  "a manager of another team": [],
  "a colleague": [],
  HR: ["see the due date"],
  "an administrator": [],
  "a school leader": [],
  "a visitor": [],
  "a job": [],
  "the command line": [],
};

describe("who may do what with a plan", () => {
  it.each(Object.keys(actors) as (keyof typeof actors)[])("H-45 %s", (name) => {
    const mayDo = (Object.keys(may) as (keyof typeof may)[]).filter((deed) => may[deed](actors[name]));
    expect(mayDo).toEqual(allowed[name]);
  });

  it("H-45 nobody agrees to an own plan, also not who is named as the own manager", () => {
    const own = { personId: marleen, managerIds: [marleen] };
    expect([planPolicy.agree(actor(marleen), own), planPolicy.giveBack(actor(marleen), own)]).toEqual([false, false]);
  });

  it("H-45 each of two managers may read, agree and give back what was submitted", () => {
    const shared = { personId: samira, managerIds: [marleen, someone] };
    const submitted = aVersion({ state: "submitted" });
    for (const who of [actor(marleen), actor(someone)])
      expect([planPolicy.read(who, shared, submitted), planPolicy.agree(who, shared), planPolicy.giveBack(who, shared)]).toEqual([true, true, true]);
    expect(planPolicy.agree(actor("kees" as PersonId), shared)).toBe(false);
  });

  it("a plan without a manager is nobody's to agree on, also not a visitor's", () => {
    const orphan = { personId: samira, managerIds: [] };
    for (const who of Object.values(actors)) expect(planPolicy.agree(who, orphan)).toBe(false);
  });

  it("H-45 the manager reads the agreed version while the employee writes the next one", () => {
    const two = aPlan(aVersion({ state: "agreed" }), aVersion({ number: 2 }));
    expect(readableVersions(actor(marleen), two).map(({ number }) => number)).toEqual([1]);
    expect(findVersionFor(actor(samira), two)?.number).toBe(2);
    expect(findVersionFor(actor(marleen), two)?.number).toBe(1);
    expect(findVersionFor(actor(marleen), aPlan(aVersion({ state: "agreed" }), aVersion({ number: 2, state: "submitted" })))?.number).toBe(2);
    expect(findVersionFor(actor(someone), two)).toBeUndefined();
  });
});
