import { beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { makeWaterkant } from "./waterkant.ts";

useTestDatabase();
let portal: Portal;

beforeAll(async () => {
  await makeWaterkant();
  portal = (await findPortalByName("dewaterkant"))!;
});

describe("the demo school foundation", () => {
  it("H-08 has a theme and a goal of a team that people added who may, each with its line in the audit trail", async () => {
    const lines = await inTenant({ portal }, (db) =>
      db
        .selectFrom("audit_entries as a")
        .innerJoin("goals as g", "g.id", "a.subject_id")
        .innerJoin("persons as p", "p.id", "a.actor_id")
        .select(["a.action", "g.level", "p.first_name"])
        .where("g.person_id", "is", null)
        .orderBy("g.level")
        .execute(),
    );
    expect(lines).toEqual([
      { action: "goal.added", level: "school", first_name: "Rob" },
      { action: "goal.added", level: "team", first_name: "Marleen" },
    ]);
  });

  it("H-09 has a project team of people of both schools", async () => {
    const members = await inTenant({ portal }, (db) =>
      db
        .selectFrom("team_memberships as m")
        .innerJoin("organisation_units as u", "u.id", "m.unit_id")
        .innerJoin("employments as e", "e.person_id", "m.person_id")
        .innerJoin("organisation_units as of", "of.id", "e.unit_id")
        .innerJoin("organisation_units as school", "school.id", "of.parent_id")
        .select("school.name")
        .where("u.name", "=", "Taal in elke les")
        .execute(),
    );
    expect(members.length).toBeGreaterThanOrEqual(4);
    expect(new Set(members.map(({ name }) => name))).toEqual(new Set(["Het Anker", "De Vuurtoren"]));
  });

  it("has the mails in its outbox that its plans would have sent", async () => {
    const mails = await inTenant({ portal }, (db) => db.selectFrom("outbox_mails").select("kind").where("kind", "like", "plan-%").execute());
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(["plan-submitted", "plan-agreed"]));
  });
});
