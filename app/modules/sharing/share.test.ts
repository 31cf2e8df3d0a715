import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { maySeeBy, type Share } from "./share.ts";

const day = asDate("2026-11-22");
const nobody = { isManager: false, isTeamMate: false };
const manager = { isManager: true, isTeamMate: false };
const mate = { isManager: false, isTeamMate: true };
const share = (audience: Share["audience"], more: Partial<Share> = {}): Share => ({ audience, audienceId: null, until: null, withdrawnAt: null, ...more });

describe("P-46 sharing", () => {
  it.each([
    ["nothing shared, for the manager", [], manager, false],
    ["nothing shared, for a team mate", [], mate, false],
    ["with the manager, for the manager", [share("manager")], manager, true],
    ["with the manager, for a team mate", [share("manager")], mate, false],
    ["with the manager, for anybody else", [share("manager")], nobody, false],
    ["with the teams, for a team mate", [share("teams")], mate, true],
    ["with the teams, for the manager who is in none of them", [share("teams")], manager, false],
    ["with the organisation, for anybody", [share("organisation")], nobody, true],
    ["with one person, for them", [share("person", { audienceId: "viewer" })], nobody, true],
    ["with one person, for the manager", [share("person", { audienceId: "someone" })], manager, false],
    ["on its last day", [share("manager", { until: day })], manager, true],
    ["the day after its last", [share("manager", { until: asDate("2026-11-21") })], manager, false],
    ["withdrawn", [share("organisation", { withdrawnAt: new Date("2026-11-22T08:00:00Z") })], manager, false],
  ] as const)("%s: %s", (_title, shares, relation, may) => {
    expect(maySeeBy(shares, "viewer", "owner", relation, day)).toBe(may);
  });

  it("the owner always sees what is theirs", () => {
    expect(maySeeBy([], "owner", "owner", nobody, day)).toBe(true);
  });

  const anyShare = fc.record({
    audience: fc.constantFrom("person", "manager", "teams", "organisation"),
    audienceId: fc.constantFrom(null, "viewer", "someone"),
    until: fc.constantFrom(null, asDate("2026-11-21"), day, asDate("2027-01-01")),
    withdrawnAt: fc.constantFrom(null, new Date("2026-11-22T08:00:00Z")),
  }) as fc.Arbitrary<Share>;
  const anyRelation = fc.record({ isManager: fc.boolean(), isTeamMate: fc.boolean() });

  it("after everything is withdrawn nobody but the owner sees anything, whatever was shared", () => {
    fc.assert(
      fc.property(fc.array(anyShare), anyRelation, (shares, relation) => {
        const withdrawn = shares.map((each) => ({ ...each, withdrawnAt: new Date("2026-11-22T09:00:00Z") }));
        return !maySeeBy(withdrawn, "viewer", "owner", relation, day);
      }),
    );
  });

  it("one more share never closes what another one opens", () => {
    fc.assert(
      fc.property(fc.array(anyShare), anyShare, anyRelation, (shares, more, relation) => {
        const before = maySeeBy(shares, "viewer", "owner", relation, day);
        return !before || maySeeBy([...shares, more], "viewer", "owner", relation, day);
      }),
    );
  });
});
