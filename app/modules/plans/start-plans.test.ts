import { describe, expect, it } from "vitest";
import { hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { findPlanRow } from "./plan-table.ts";
import { startPlan } from "./start-plan.ts";
import { startPlans, type StartedPlan } from "./start-plans.ts";

const world = usePortal();
const planOf = (personId: string): StartedPlan => ({
  personId,
  question: "Hoe stel ik denkvragen?",
  goal: "Elke les een denkvraag",
  activities: [{ title: "Netwerkdag", kind: "networkMeeting", hours: hundredthHours(600), from: asDate("2027-02-12") }],
});

describe("plans of many people at once", () => {
  it("the audit trail says of each plan that it was begun; who had one keeps it and gets no line", async () => {
    const [samira, noor, daan] = [await newPerson(world.portal), await newPerson(world.portal), await newPerson(world.portal)];
    await startPlan(daan);
    await startPlans(
      world.system,
      [samira, noor, daan].map(({ personId }) => planOf(personId)),
    );
    const begun = await inTenant(world, async (db) => {
      const rows = await Promise.all([samira, noor, daan].map(({ personId }) => findPlanRow(db, personId)));
      const lines = await db.selectFrom("audit_entries").select(["subject_id", "actor_kind"]).where("action", "=", "plan.started").execute();
      return rows.map((row) => lines.filter((line) => line.subject_id === row?.id).map((line) => line.actor_kind));
    });
    expect(begun).toEqual([["system"], ["system"], ["person"]]);
  });

  it("no person can do it, an administrator neither", async () => {
    const administrator = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] });
    expect(() => startPlans(administrator, [planOf(administrator.personId)])).toThrow(NotAllowed);
  });
});
