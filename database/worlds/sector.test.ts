import { describe, expect, it } from "vitest";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { makeSector } from "./sector.ts";
import { sectorStaff } from "./sector-staff.ts";

useTestDatabase();

describe("the staff of an employer in a world of size", () => {
  it.each([1, 2, 16, 121, 400])("of %i people counts exactly that many, each with an address and number of their own", (size) => {
    const { staff } = sectorStaff(3, size, "vo");
    expect(staff.create).toHaveLength(size);
    expect(new Set(staff.create.map((someone) => someone.email)).size).toBe(size);
    expect(staff.create.filter((someone) => someone.name.lastName === "" || someone.name.firstName === "")).toEqual([]);
  });

  it("has a manager for everybody but the first, and teams of fifteen at most", () => {
    const { staff } = sectorStaff(3, 400, "vo");
    expect(staff.create.filter((someone) => someone.employment?.manager === null).map((someone) => someone.row)).toEqual([1]);
    const teams = Map.groupBy(
      staff.create.filter((someone) => someone.joins),
      (someone) => JSON.stringify(someone.joins),
    );
    expect(Math.max(...[...teams.values()].map((members) => members.length))).toBe(15);
  });

  it("X-11 speaks no school words in a municipality", () => {
    const { staff } = sectorStaff(10, 200, "gov");
    expect(
      JSON.stringify([staff.newUnits.map((unit) => [unit.kind, unit.name]), staff.create.map((someone) => someone.employment?.functionTitle)]),
    ).not.toMatch(/school|docent|rector|vestiging|onderwijs/i);
  });
});

describe("a world of size", () => {
  it("spreads its people over its portals, and a second run adds nobody", async () => {
    expect(await makeSector({ people: 70, portals: 3 })).toEqual({ people: 70, portals: 3 });
    expect(await makeSector({ people: 70, portals: 3 })).toEqual({ people: 0, portals: 3 });
    const sizes: number[] = [];
    for (const name of ["sector-0001", "sector-0002", "sector-0003"]) {
      const portal = await findPortalByName(name);
      if (!portal) throw new Error(`${name} is not there`);
      const found = await inTenant({ portal }, readAll);
      sizes.push(found.people);
      expect(found.roles).toEqual(["hr", "schoolLead", "tenantAdmin"]);
      expect(found.plans).toBe(found.people);
      // Who leads has no right of their own in the article.
      expect(found.ledgers).toBe(found.people - found.leaders);
    }
    expect(sizes).toEqual([24, 23, 23]);
  });
});

async function readAll(db: TenantDb) {
  const count = (rows: readonly unknown[]) => rows.length;
  return {
    people: count(await db.selectFrom("persons").select("id").execute()),
    leaders: count(await db.selectFrom("employments").select("id").where("category", "=", "MGT").execute()),
    plans: count(await db.selectFrom("personal_plans").select("id").execute()),
    ledgers: count(await db.selectFrom("ledger_entries").select("id").where("kind", "=", "grant").execute()),
    roles: (await db.selectFrom("role_assignments").select("role").orderBy("role").execute()).map((row) => row.role),
  };
}
