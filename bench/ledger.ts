import { randomUUID } from "node:crypto";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type Actor, type PersonId, type Portal, systemActor } from "#platform/web/actor.ts";
import { bookUse, entitlementSummary } from "#modules/entitlements/public.ts";
import { addPerson, employPerson } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import type { BenchResult } from "./bench-result.ts";
import { median, percentile } from "./measure.ts";

const rounds = 3;
const atOnce = 20;
// More than anybody books in a year; each booking reads those before it, so this is the worst of the year and not its mean.
const onOne = 300;
const spreadOver = 1000;

type Timed = { readonly perSecond: number; readonly p50: number; readonly p95: number };
type Round = { readonly one: Timed; readonly oneFloor: Timed; readonly spread: Timed; readonly spreadFloor: Timed };

/**
 * Bookings straight through the use case, twenty at the same moment: all on one person, who can only be served one after the
 * other, and spread over a thousand people. The floor is as many plain inserts of the same row, each in a transaction of its
 * own under the same row-level security, without a rule, a lock or an audit line.
 */
export async function run(): Promise<BenchResult> {
  const { dataDir, remove } = temporaryDataDir();
  const { close } = await openWindroos({ PATH: process.env["PATH"], DATA_DIR: dataDir, LOG_LEVEL: "error" });
  try {
    const portal = mustBeDone(await createPortal({ name: `bench-${randomUUID().slice(0, 8)}`, title: "Bench", sector: "vo", storage: "shared" }));
    const people = await makePeople(portal, spreadOver);
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1) found.push(await measure(portal, people));
    return summary(found);
  } finally {
    await close();
    remove();
  }
}

async function measure(portal: Portal, people: readonly Actor[]): Promise<Round> {
  const [one] = await makePeople(portal, 1);
  if (!one) throw new Error("nobody to book for");
  const onOnePerson = Array.from({ length: onOne }, () => one);
  const round = {
    one: await timed(onOnePerson, book),
    oneFloor: await timed(onOnePerson, plainInsert(await makeAccount(portal))),
    spread: await timed(people, book),
    spreadFloor: await timed(people, plainInsert(await makeAccount(portal))),
  };
  await mustHaveBooked(one, onOne);
  return round;
}

/** Every second, and how long each waited, with so many at the same moment. */
async function timed(actors: readonly Actor[], work: (actor: Actor) => Promise<void>): Promise<Timed> {
  const waiting = [...actors];
  const waits: number[] = [];
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let actor = waiting.pop(); actor; actor = waiting.pop()) {
      const from = performance.now();
      await work(actor);
      waits.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { perSecond: (actors.length * 1000) / (performance.now() - began), p50: median(waits), p95: percentile(waits, 95) };
}

async function book(actor: Actor): Promise<void> {
  mustBeDone(
    await bookUse(actor, {
      hours: hundredthHours(0),
      money: cents(1),
      on: today(),
      description: "Intervisie",
      activityId: null,
      chargedTo: "right",
      onceKey: randomUUID(),
    }),
  );
}

function plainInsert(account: string): (actor: Actor) => Promise<void> {
  return (actor) =>
    inTenant(actor, async (db) => {
      const row = {
        account_id: account,
        kind: "use",
        hundredth_hours: 0,
        cents: 1,
        booked_on: today(),
        description: "Intervisie",
        made_by: actor.personId,
        once_key: randomUUID(),
      };
      await db.insertInto("ledger_entries").values(row).execute();
    });
}

/** People with a right, granted before anything is timed. */
async function makePeople(portal: Portal, count: number): Promise<readonly Actor[]> {
  const system = systemActor(portal, "operator");
  const made: Actor[] = [];
  for (let number = 0; number < count; number += 1) {
    const email = `${randomUUID()}@school.example`;
    const personId = mustBeDone(await addPerson(system, { firstName: "Bo", infix: "", lastName: "Bank", email }));
    mustBeDone(
      await employPerson(system, {
        personId,
        unitId: null,
        category: "OP",
        fteE4: 10_000,
        functionTitle: "docent",
        managerId: null,
        startsOn: asDate("2015-08-01"),
      }),
    );
    const actor: Actor = { portal, personId, kind: "person", roles: [], isManager: false, language: "nl" };
    await inTenant(actor, (db) => entitlementSummary(db, actor));
    made.push(actor);
  }
  return made;
}

/** An account of a year long ago, whose entries nobody reads again. */
async function makeAccount(portal: Portal): Promise<string> {
  const [someone] = await makePeople(portal, 1);
  const owner = someone?.personId as PersonId;
  const made = await inTenant({ portal }, (db) =>
    db
      .insertInto("entitlement_accounts")
      .values({ person_id: owner, starts_on: "2000-08-01", ends_on: "2001-07-31", label: "2000–2001" })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return made.id;
}

// A fast ledger that lost a booking would be worth nothing.
async function mustHaveBooked(actor: Actor, bookings: number): Promise<void> {
  const { money } = await inTenant(actor, (db) => entitlementSummary(db, actor));
  if (money.used !== bookings || money.free !== 60_000 - bookings) throw new Error(`${bookings} bookings of a cent left ${money.free} of 60,000`);
}

function summary(found: readonly Round[]): BenchResult {
  const of = (pick: (round: Round) => Timed, what: string, floor?: (round: Round) => Timed) => {
    const perSecond = median(found.map((round) => pick(round).perSecond));
    const ratio = floor ? median(found.map((round) => floor(round).perSecond / pick(round).perSecond)) : 1;
    return {
      what,
      per_second: perSecond,
      p50_ms: median(found.map((round) => pick(round).p50)),
      p95_ms: median(found.map((round) => pick(round).p95)),
      floor_ratio: ratio,
    };
  };
  const one = of(
    (round) => round.one,
    `${onOne} bookings on one person`,
    (round) => round.oneFloor,
  );
  const spread = of(
    (round) => round.spread,
    `${spreadOver} bookings over ${spreadOver} people`,
    (round) => round.spreadFloor,
  );
  const rows = [one, of((round) => round.oneFloor, "floor: as many plain inserts"), spread, of((round) => round.spreadFloor, "floor: as many plain inserts")];
  // The issue sets no budget for this one: the figures are for comparing with the run before.
  return { rows, budgets: [] };
}
