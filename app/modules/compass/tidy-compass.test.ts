import { expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { addFunction } from "#modules/functions/public.ts";
import { reportLeaving } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { tidyCompass } from "./tidy-compass.ts";

const world = usePortal();

test("OQ-01 what somebody explored goes a month after their last day, and not a day sooner", async () => {
  const functionId = mustBeDone(await addFunction(world.system, { title: "Decaan" }));
  const [stays, justLeft, longGone] = [await newPerson(world.portal), await newPerson(world.portal), await newPerson(world.portal)];
  for (const { personId } of [stays, justLeft, longGone])
    await inTenant(world.system, (db) => db.insertInto("saved_functions").values({ person_id: personId, function_id: functionId }).execute());
  mustBeDone(await reportLeaving(world.system, justLeft.personId, addDays(today(), -30)));
  mustBeDone(await reportLeaving(world.system, longGone.personId, addDays(today(), -31)));
  await tidyCompass(world.system);
  const left = await inTenant(world.system, (db) => db.selectFrom("saved_functions").select("person_id").execute());
  expect(left.map((row) => row.person_id).toSorted()).toEqual([stays.personId, justLeft.personId].toSorted());
});
