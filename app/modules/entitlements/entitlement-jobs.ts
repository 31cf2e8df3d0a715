import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { announceLapses } from "./announce-lapses.ts";
import { closeYears } from "./close-years.ts";
import { listAccountHolders } from "./account-table.ts";
import { countRights } from "./count-rights.ts";
import { lockLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { previousYear } from "./school-year.ts";

/** Brings the ledgers of these people up to date, each in a transaction of its own: one person's trouble stops nobody else's. */
export const catchUpJob = defineJob({
  name: "entitlements.catch-up",
  payload: z.object({ personIds: z.array(z.uuid()).max(500) }),
  run: (actor, { personIds }) => catchUpAll(actor, personIds),
});

/**
 * Every night, and so on the first of a year: everybody has their right, also who never looks. Whoever had an account last year or
 * this one is gone through; the change of an employment gave each person their first.
 */
export const catchUpEverybodyJob = defineJob({ name: "entitlements.catch-up-everybody", payload: z.object({}), run: catchUpEverybody, every: "30 2 * * *" });

/** Every night: a year is closed on the first night after its days of grace, at any size; a night that was missed is made up for in the next. */
export const closeYearsJob = defineJob({
  name: "entitlements.close-years",
  payload: z.object({}),
  run: async (actor) => void (await closeYears(actor)),
  every: "15 1 * * *",
});

/** Every night in the last two months of a year; each person hears of a year once. */
export const announceLapsesJob = defineJob({ name: "entitlements.announce-lapses", payload: z.object({}), run: announceLapses, every: "45 4 * * *" });

/** Every night, and once when somebody looks before the first night. */
export const countRightsJob = defineJob({ name: "entitlements.count", payload: z.object({}), run: countRights, every: "5 5 * * *" });

async function catchUpAll(actor: Actor, personIds: readonly string[]): Promise<void> {
  const rules = rulesInForce(actor.portal, today());
  if (rules.ruleSet.kind === "off") return;
  for (const personId of personIds) await inTenant(actor, (db) => lockLedger(db, actor, personId, rules));
}

async function catchUpEverybody(actor: Actor): Promise<void> {
  const since = previousYear(rulesInForce(actor.portal, today()).year).start;
  for (let after: string | undefined; ;) {
    const page: string[] = await inTenant(actor, (db) => listAccountHolders(db, since, after, 500));
    await catchUpAll(actor, page);
    after = page.at(-1);
    if (!after) return;
  }
}
