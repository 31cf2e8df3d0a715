import { expect, it } from "vitest";
import { professionalRegister } from "../professional-register.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { entitlementSummary } from "#modules/entitlements/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
const typed = { title: "Cursus breuken", kind: "course", learningClass: "", category: "", hours: "6", "cost-registration": "250", chargedTo: "right" };

it("H-61 an activity says whether it counts for the register, and the own right is spent on it as on any other", async () => {
  const samira = await newPerson(world.portal);
  const token = await signIn(samira);
  const send = async (path: string, form: Record<string, string>) => expect((await ask(world.portal, path, { as: token, form })).status, path).toBe(303);
  const checkbox = async (path: string) => /<input[^>]*name="isRegistered"[^>]*>/.exec(await (await ask(world.portal, path, { as: token })).text())?.[0];

  expect(await checkbox("/plan/activiteit/nieuw")).not.toContain("checked");
  await send("/plan/activiteit/nieuw", { ...typed, isRegistered: "yes" });
  const activity = await inTenant(samira, (db) => db.selectFrom("activities").select(["id", "is_registered"]).executeTakeFirstOrThrow());
  expect(activity.is_registered).toBe(true);
  expect(await checkbox(`/plan/activiteit/${activity.id}`)).toContain("checked");

  const booking = { on: today(), activityId: activity.id, description: "", hours: "6", money: "250", chargedTo: "right", once: "registered" };
  await send("/mijn-recht/boeken", booking);
  expect(await inTenant(samira, (db) => entitlementSummary(db, samira))).toMatchObject({ hours: { used: 600 }, money: { used: 25_000 } });

  await send("/plan/activiteit/nieuw", { ...typed, title: "Vakblad lezen", hours: "1" });
  const page = async (path: string) => (await ask(world.portal, path, { as: token })).text();
  const [plan, filtered, print] = await Promise.all([page("/plan"), page("/plan?register=ja"), page("/plan/afdrukken")]);
  expect([plan.includes(">Vakblad lezen</a>"), plan.includes("Telt mee voor het lerarenregister")]).toEqual([true, true]);
  expect([filtered.includes(">Cursus breuken</a>"), filtered.includes(">Vakblad lezen</a>"), filtered.includes("Recht voor")]).toEqual([true, false, false]);
  expect(print).toContain("Telt mee voor het lerarenregister");

  await send(`/plan/activiteit/${activity.id}`, typed);
  expect(await checkbox(`/plan/activiteit/${activity.id}`)).not.toContain("checked");
});

it("H-61 schools know the register of teachers, a municipality none, until an administrator names one", () => {
  const named = (sector: "vo" | "gov", settings: Record<string, unknown> = {}) => professionalRegister({ sector, settings });
  expect([named("vo"), named("gov"), named("gov", { professionalRegister: "kwaliteitsregister jeugd" }), named("vo", { professionalRegister: "" })]).toEqual([
    "lerarenregister",
    null,
    "kwaliteitsregister jeugd",
    null,
  ]);
});
