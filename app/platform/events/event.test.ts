import { describe, expect, it } from "vitest";
import { inTenant } from "../database/in-tenant.ts";
import { usePortal } from "#tests/support/test-portal.ts";
import { defineEvent, onEvent, tell } from "./event.ts";

const world = usePortal();

describe("an event", () => {
  it("reaches its listeners in the order in which they registered, with what it carries", async () => {
    const bellRung = defineEvent<{ times: number }>("bell.rung");
    const heard: string[] = [];
    onEvent(bellRung, async (_db, _actor, { times }) => void heard.push(`first ${times}`));
    onEvent(bellRung, async () => void heard.push("second"));
    await inTenant(world, (db) => tell(db, world.system, bellRung, { times: 3 }));
    expect(heard).toEqual(["first 3", "second"]);
  });

  it("shows its listeners what was written before it, and takes everything back when one of them throws", async () => {
    const unitMade = defineEvent<{ name: string }>("unit.made");
    let seen = 0;
    onEvent(unitMade, async (db, _actor, { name }) => {
      seen = (await db.selectFrom("organisation_units").select("id").where("name", "=", name).execute()).length;
      throw new Error("no");
    });
    const work = inTenant(world, async (db) => {
      await db.insertInto("organisation_units").values({ kind: "team", name: "Team dat niet blijft" }).execute();
      await tell(db, world.system, unitMade, { name: "Team dat niet blijft" });
    });
    await expect(work).rejects.toThrow("no");
    const left = await inTenant(world, (db) => db.selectFrom("organisation_units").select("id").where("name", "=", "Team dat niet blijft").execute());
    expect([seen, left.length]).toEqual([1, 0]);
  });
});
