import { beforeAll, describe, expect, it } from "vitest";
import { ownerPool } from "#platform/database/databases.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { listChanged } from "#modules/functions/public.ts";
import { findPortalByName, listPortals } from "#modules/portals/public.ts";
import { allRoutes } from "#app/web.ts";
import { everyPathOf } from "#tests/support/route-paths.ts";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { makeDemoWorlds } from "./make-demo-worlds.ts";

useTestDatabase();
const ask = testWeb();
let school: Portal;
let town: Portal;

beforeAll(async () => {
  await makeDemoWorlds();
  school = (await findPortalByName("dewaterkant"))!;
  town = (await findPortalByName("lindewaard"))!;
});

describe("the demo world of a school foundation", () => {
  it("X-09 has two schools, sixty people or more, several teams, somebody in every role and plans in every state", async () => {
    const found = await inTenant({ portal: school }, readWorld);
    expect([school.sector, school.storage]).toEqual(["vo", "shared"]);
    expect(found.people).toBeGreaterThanOrEqual(60);
    expect(found.units.filter((kind) => kind === "school")).toHaveLength(2);
    expect(found.units.filter((kind) => kind === "team").length).toBeGreaterThanOrEqual(4);
    expect(found.units).toContain("project");
    expect(found.roles).toEqual(["board", "council", "finance", "functionEditor", "hr", "schoolLead", "tenantAdmin"]);
    expect(found.managers).toBeGreaterThanOrEqual(4);
    expect(found.categories).toEqual(["MGT", "OOP", "OP"]);
    expect(found.planStates).toEqual(["agreed", "draft", "submitted"]);
  });
});

describe("the demo world of a municipality", () => {
  it("X-09 X-03 has a database of its own, and not one row of it stands in the shared one", async () => {
    expect([town.sector, town.storage]).toEqual(["gov", "own"]);
    expect(town.databaseName).not.toBe(school.databaseName);
    const found = await inTenant({ portal: town }, readWorld);
    expect(found.people).toBeGreaterThan(10);
    expect(found.functions).toBeGreaterThanOrEqual(10);
    const tables = await ownerPool().query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'portals'",
    );
    const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*)::int as found from ${name} where tenant_id = $1`);
    const { rows } = await ownerPool().query<{ name: string; found: number }>(counts.join(" union all "), [town.id]);
    expect(rows.filter((row) => row.found > 0)).toEqual([]);
  });

  it("K-54 K-10 has at least ten published functions in at least four parts of the organisation, and some that are being filled", async () => {
    const { functions, domains } = await inTenant({ portal: town }, (db) => listChanged(db, 0));
    const published = functions.filter((each) => each.state === "published");
    expect(published.length).toBeGreaterThanOrEqual(10);
    expect(new Set(published.map((each) => each.passport.unitId)).size).toBeGreaterThanOrEqual(4);
    expect(functions.some((each) => each.state === "unfilled")).toBe(true);
    expect(domains).toHaveLength(4);
  });

  it("X-09 X-11 no page of it speaks of a school, nor of the agreement of secondary schools", async () => {
    const readers = await inTenant({ portal: town }, async (db) => {
      const withRole = await db.selectFrom("role_assignments").select(["person_id", "role"]).where("role", "in", ["hr", "tenantAdmin"]).execute();
      const managed = await db
        .selectFrom("employments")
        .select(["person_id", "manager_id"])
        .where("manager_id", "is not", null)
        .limit(1)
        .executeTakeFirstOrThrow();
      return [...withRole.map((row) => row.person_id), managed.person_id, managed.manager_id as string] as PersonId[];
    });
    const spoken: string[] = [];
    let pages = 0;
    for (const personId of readers) {
      const token = await signIn({ portal: town, personId });
      for (const path of await pathsOf(town, personId)) {
        const answer = await ask(town, path, { as: token });
        if (answer.status !== 200 || !answer.headers.get("content-type")?.includes("text/html")) continue;
        pages += 1;
        const text = (await answer.text()).replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ");
        spoken.push(
          ...[...text.matchAll(/.{0,40}(\bcao\b|school|leerling|docent|leraar|onderwijs|\b17\.[1-8](?!\d)).{0,30}/gi)].map(([words]) => `${path}: ${words}`),
        );
      }
    }
    expect(pages).toBeGreaterThan(80);
    expect([...new Set(spoken)]).toEqual([]);
  });
});

describe("demo worlds", () => {
  it("X-09 are made once, and what people did in them stays", async () => {
    await makeDemoWorlds();
    expect((await listPortals()).map((portal) => portal.name).toSorted()).toEqual(["dewaterkant", "lindewaard"]);
    expect((await inTenant({ portal: town }, readWorld)).people).toBeLessThan(30);
  });
});

async function readWorld(db: TenantDb) {
  const list = async (table: "role_assignments" | "organisation_units" | "employments" | "personal_plans", column: string): Promise<string[]> =>
    (
      await db
        .selectFrom(table as "employments")
        .select(column as "category")
        .execute()
    ).map((row) => String((row as Record<string, unknown>)[column]));
  const several = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
  const managers = await list("employments", "manager_id");
  return {
    people: (await db.selectFrom("persons").select("id").execute()).length,
    units: await list("organisation_units", "kind"),
    roles: several(await list("role_assignments", "role")),
    categories: several(await list("employments", "category")),
    functions: several(await list("employments", "function_title")).length,
    managers: several(managers.filter((id) => id !== "null")).length,
    planStates: several(await list("personal_plans", "state")),
  };
}

/** Every page for which this world has a row. */
async function pathsOf(portal: Portal, first: string): Promise<string[]> {
  const paths: string[] = [];
  for (const route of allRoutes.filter((each) => each.method === "GET" && !each.demoOnly && !each.developmentOnly)) {
    paths.push(...(await everyPathOf(route, { portal }, { set: "eigen-regels", taal: "nl", term: "account" }, first).catch(() => [])).slice(0, 3));
  }
  return paths;
}
