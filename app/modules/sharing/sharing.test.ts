import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { employPerson } from "#modules/people/public.ts";
import { listMyLooks } from "./list-looks.ts";
import { maySee } from "./may-see.ts";
import { recordLook } from "./record-look.ts";
import type { Subject } from "./share.ts";
import { share, unshare } from "./share-subject.ts";
import { withdrawShare } from "./withdraw-share.ts";

const world = usePortal();
const day = asDate("2026-11-22");
let plans = 0;
const newSubject = (): Subject => ({ kind: "personal-plan", id: `00000000-0000-7000-8000-${String((plans += 1)).padStart(12, "0")}` });

async function samiraAndHerManager() {
  const marleen = await newPerson(world.portal, { firstName: "Marleen" });
  const samira = await newPerson(world.portal, { firstName: "Samira", employment: { managerId: marleen.personId } });
  const sees = (viewer: typeof marleen, subject: Subject, on = day) => inTenant(world, (db) => maySee(db, viewer, samira.personId, subject, on));
  return { marleen, samira, sees };
}

describe("P-46 sharing with the manager", () => {
  it("shows nothing before, all at once after, and nothing again when it is withdrawn", async () => {
    const { marleen, samira, sees } = await samiraAndHerManager();
    const plan = newSubject();
    expect(await sees(marleen, plan)).toBe(false);
    await inTenant(world, (db) => share(db, samira, plan, { to: "manager" }));
    expect(await sees(marleen, plan)).toBe(true);
    expect(await sees(marleen, newSubject())).toBe(false);
    await inTenant(world, (db) => unshare(db, samira, plan));
    expect(await sees(marleen, plan)).toBe(false);
    expect(await sees(samira, plan)).toBe(true);
  });

  it("T02 follows who is manager today: the one of before sees nothing", async () => {
    const { marleen, samira, sees } = await samiraAndHerManager();
    const plan = newSubject();
    await inTenant(world, (db) => share(db, samira, plan, { to: "manager" }));
    const piet = await newPerson(world.portal, { firstName: "Piet" });
    await inTenant(world, (db) =>
      db
        .updateTable("employments")
        .set({ ends_on: asDate("2026-11-21") })
        .where("person_id", "=", samira.personId)
        .execute(),
    );
    mustBeDone(
      await employPerson(world.system, {
        personId: samira.personId,
        unitId: null,
        category: "OP",
        fteE4: 8000,
        functionTitle: "",
        managerId: piet.personId,
        startsOn: day,
      }),
    );
    expect([await sees(marleen, plan), await sees(piet, plan)]).toEqual([false, true]);
  });

  it("twice is one share, and somebody else can not withdraw it", async () => {
    const { marleen, samira, sees } = await samiraAndHerManager();
    const plan = newSubject();
    for (const until of [null, asDate("2026-12-31")]) await inTenant(world, (db) => share(db, samira, plan, { to: "manager" }, until));
    const { shares } = await listMyLooks(samira, 1);
    expect(shares.map((each) => [each.audience, each.until])).toEqual([["manager", "2026-12-31"]]);
    expect(await sees(marleen, plan, asDate("2027-01-01"))).toBe(false);
    await expect(withdrawShare(marleen, shares[0]?.id ?? "")).rejects.toThrow(NotFound);
    await withdrawShare(samira, shares[0]?.id ?? "");
    expect(await sees(marleen, plan)).toBe(false);
    const lines = await inTenant(world, (db) => db.selectFrom("audit_entries").select("action").where("subject_id", "=", plan.id).orderBy("at").execute());
    expect(lines.map((line) => line.action)).toEqual(["share.given", "share.given", "share.withdrawn"]);
  });
});

describe("P-46 the list of who looked", () => {
  it("names who looked at what and when, newest first, and only to the owner", async () => {
    const { marleen, samira } = await samiraAndHerManager();
    const plan = newSubject();
    setClock("2026-11-22T09:00:00Z");
    await inTenant(world, (db) => recordLook(db, marleen, samira.personId, plan));
    setClock("2026-11-22T09:10:00Z");
    await inTenant(world, (db) => recordLook(db, marleen, samira.personId, plan));
    setClock("2026-11-22T10:00:00Z");
    await inTenant(world, (db) => recordLook(db, marleen, samira.personId, { kind: "person", id: samira.personId }));
    await inTenant(world, (db) => recordLook(db, samira, samira.personId, plan));
    setClock();
    const { looks, total } = await listMyLooks(samira, 1);
    expect(looks.map((look) => look.subjectKind)).toEqual(["person", "personal-plan"]);
    expect([total, looks[0]?.viewer]).toEqual([2, expect.stringContaining("Marleen")]);
    expect((await listMyLooks(marleen, 1)).total).toBe(0);
  });

  it("can not be changed or shortened", async () => {
    const { marleen, samira } = await samiraAndHerManager();
    await inTenant(world, (db) => recordLook(db, marleen, samira.personId, newSubject()));
    await expect(inTenant(world, (db) => db.deleteFrom("looks").where("owner_id", "=", samira.personId).execute())).rejects.toThrow(
      /permission denied|append-only/,
    );
    await expect(
      inTenant(world, (db) => db.updateTable("looks").set({ viewer_id: samira.personId }).where("owner_id", "=", samira.personId).execute()),
    ).rejects.toThrow(/permission denied|append-only/);
  });
});
