import { afterEach, beforeEach, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { bookAssigned } from "./book-assigned.ts";
import { bookUse } from "./book-use.ts";
import { closeYears } from "./close-years.ts";
import { countRights } from "./count-rights.ts";
import { readRightsOverview } from "./read-rights-overview.ts";

const world = usePortal();
const ask = testWeb();
const running = { year: "running", unitId: "", page: 1 } as const;
beforeEach(() => setClock("2026-11-22"));
afterEach(() => setClock());

it("H-64 H-73 the overview adds up what everybody's own ledger says, of five people or more, and says what the minimum is", async () => {
  const board = mustBeDone(await addUnit(world.system, { kind: "board", name: "Bestuur", parentId: null }));
  const [anchor, buoy] = [
    mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: board })),
    mustBeDone(await addUnit(world.system, { kind: "school", name: "De Boei", parentId: board })),
  ];
  const staff = (count: number, unitId: string, fteE4: number) =>
    Promise.all(Array.from({ length: count }, () => newPerson(world.portal, { employment: { unitId, fteE4 } })));
  const people = [...(await staff(6, anchor, 10_000)), ...(await staff(3, buoy, 5000))];
  for (const [index, person] of people.entries())
    mustBeDone(
      await bookUse(person, {
        on: asDate("2026-11-20"),
        description: "",
        hours: hundredthHours(4000),
        money: cents(0),
        activityId: null,
        chargedTo: index === 0 ? "assigned" : "right",
        onceKey: `k${index}`,
      }),
    );
  const assigned = { on: asDate("2026-11-20"), description: "BHV", hours: hundredthHours(800), money: cents(0), chargedTo: "assigned", onceKey: "a" } as const;
  mustBeDone(await inTenant(world, (db) => bookAssigned(db, world.system, { ...assigned, personId: people[0]!.personId })));
  const hr = (await newPerson(world.portal, { employment: null, roles: [{ role: "hr", unitId: null }] })) as unknown as SignedIn;
  expect((await readRightsOverview(hr, running)).countedOn).toBeUndefined();
  for (const _ of [1, 2]) await countRights(world.system);

  const { total, perCategory, units, top, countedOn } = await readRightsOverview(hr, running);
  expect(countedOn).toBe("2026-11-22");
  // Six whole rights and three halves; eight of them used forty hours. Only what was assigned to the ninth did the employer pay.
  expect(total).toMatchObject({
    people: 9,
    granted: { hours: 6 * 8300 + 3 * 4150, money: 6 * 60_000 + 3 * 30_000 },
    used: { hours: 8 * 4000, money: 0 },
    employer: { hours: 800 },
  });
  expect(perCategory).toMatchObject([
    { category: "OP", full: { hours: { amount: 8300 }, money: { amount: 60_000 } } },
    { category: "OOP", sums: undefined },
  ]);
  // Three people at De Boei are too few, and Het Anker would give them away.
  expect([top!, ...units].map(({ name, sums }) => [name, sums?.people])).toEqual([
    ["Bestuur", 9],
    ["De Boei", undefined],
    ["Het Anker", undefined],
  ]);

  const employee = await signIn(people[0]!);
  expect((await ask(world.portal, "/rechten/overzicht", { as: employee })).status).toBe(403);
  const council = await newPerson(world.portal, { employment: null });
  mustBeDone(await giveRole(world.system, { personId: council.personId, role: "council", unitId: null }).then((id) => ({ done: id })));
  const page = await (await ask(world.portal, "/rechten/overzicht", { as: await signIn(council) })).text();
  for (const part of ["83 uur", "artikel 17.4 lid 1", "50%", "Geteld in de nacht van 22 november 2026"]) expect(page).toContain(part);
  for (const { personId } of people) expect(page).not.toContain(personId);

  setClock("2027-09-01");
  await closeYears(world.system);
  await countRights(world.system);
  const closed = await readRightsOverview(hr, { ...running, year: "last" });
  expect(closed.total.lapsed).toEqual({ hours: total.granted.hours - total.used.hours, money: total.granted.money });
});
