import { afterEach, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { findFormDraft } from "./form-draft-table.ts";
import { saveFormDraft } from "./save-form-draft.ts";
import { tidyFormDrafts } from "./tidy-form-drafts.ts";

const world = usePortal();
afterEach(() => setClock());

it("a half-written form goes ninety days after somebody last typed in it, and not before", async () => {
  const samira = await newPerson(world.portal);
  const other = await newPerson(await newPortal());
  setClock("2026-09-01");
  for (const person of [samira, other])
    for (const form of ["activity:new", "goal:new"]) mustBeDone(await saveFormDraft(person, form, { title: "Nog niet af", tab: "1" }, 0));
  setClock("2026-09-02");
  mustBeDone(await saveFormDraft(samira, "goal:new", { title: "Verder getypt", tab: "1" }, 1));
  const kept = (person: typeof samira) =>
    inTenant(person, async (db) =>
      [await findFormDraft(db, person.personId, "activity:new"), await findFormDraft(db, person.personId, "goal:new")].map(Boolean),
    );
  setClock("2026-11-30");
  await tidyFormDrafts(world.system);
  expect(await kept(samira)).toEqual([true, true]);
  setClock("2026-12-01");
  await tidyFormDrafts(world.system);
  expect(await kept(samira)).toEqual([false, true]);
  // Each portal tidies its own.
  expect(await kept(other)).toEqual([true, true]);
});
