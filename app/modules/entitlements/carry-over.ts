import { type HoursAndMoney, nothing } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { getPerson, listManagersOf } from "#modules/people/public.ts";
import { listAccountYears, lockAccount } from "./account-table.ts";
import type { CarryRequest } from "./carry.ts";
import { findCarryRequest, insertCarryAnswer, insertCarryRequest, listOwnCarryRequests } from "./carry-table.ts";
import { balance } from "./ledger.ts";
import { mailCarry } from "./mail-carry.ts";
import { lockLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { previousYear } from "./school-year.ts";

export type CarryWish = HoursAndMoney & { readonly yearStart: DateString; readonly reason: string; readonly onceKey: string };
export type WhyNotAsked = "other-year" | "nothing-asked" | "year-closed" | "more-than-left" | "already-waiting" | "nobody-to-ask" | "sent-before";
export type AskRefusal = { readonly reason: WhyNotAsked; readonly left: HoursAndMoney };

/**
 * The employee asks to carry over what would lapse (article 17.6): hours, money or both, never more than is not used yet. It becomes an
 * agreement once a manager of today says yes; until then nothing changes.
 */
export function askToCarry(actor: Actor, wish: CarryWish): Promise<Outcome<string, AskRefusal>> {
  const owner = actor.personId ?? notAllowed();
  return inTenant<Outcome<string, AskRefusal>>(actor, async (db) => {
    // Before a ledger is opened: one of a year that somebody made up would stay.
    if (!(await isOpenYear(db, actor, owner, wish.yearStart))) return refused({ reason: "other-year", left: nothing });
    const ledger = await lockLedger(db, actor, owner, rulesInForce(actor.portal, wish.yearStart));
    const requests = await listOwnCarryRequests(db, owner, ledger.rules.year.start);
    const sentBefore = requests.find(({ onceKey }) => onceKey === wish.onceKey);
    const [managers, person] = await Promise.all([listManagersOf(db, owner), getPerson(db, owner)]);
    const { hours, money } = balance(ledger.entries);
    const left = { hours: sum(hours), money: sum(money) };
    if (sentBefore) return isTheSame(sentBefore, wish) ? done(sentBefore.id) : refused({ reason: "sent-before", left });
    const reason = whyNotAsked(wish, { left, isClosed: ledger.closedOn !== null, hasManager: managers.length > 0, requests });
    if (reason) return refused({ reason, left });
    const id = await insertCarryRequest(db, { ...wish, account: ledger.account, personId: owner, name: person.name, on: today() });
    await mailCarry(
      db,
      actor,
      "asked",
      managers.map((manager) => manager.id),
      id,
    );
    await record(db, actor, "entitlement.carry-asked", { kind: "carry_request", id }, { hundredthHours: wish.hours, cents: wish.money });
    return done(id);
  });
}

function isTheSame(sent: CarryRequest, wish: CarryWish): boolean {
  return sent.hours === wish.hours && sent.money === wish.money && sent.reason === wish.reason;
}

/** This year, or the one before while it is not closed. */
async function isOpenYear(db: TenantDb, actor: Actor, owner: string, day: DateString): Promise<boolean> {
  const running = rulesInForce(actor.portal, today()).year;
  const { start } = rulesInForce(actor.portal, day).year;
  if (start === running.start) return true;
  return start === previousYear(running).start && (await listAccountYears(db, owner)).some((year) => year.start === start);
}

type Standing = { readonly left: HoursAndMoney; readonly isClosed: boolean; readonly hasManager: boolean; readonly requests: readonly CarryRequest[] };

function whyNotAsked(wish: CarryWish, { left, isClosed, hasManager, requests }: Standing): WhyNotAsked | undefined {
  if (isClosed) return "year-closed";
  if (wish.hours === 0 && wish.money === 0) return "nothing-asked";
  if (wish.hours > left.hours || wish.money > left.money) return "more-than-left";
  if (requests.some(({ answer }) => answer === null)) return "already-waiting";
  return hasManager ? undefined : "nobody-to-ask";
}

export type WhyNotAnswered = "answered-before" | "year-closed";

/** The employee takes a wish back while nobody answered it. */
export function withdrawCarry(actor: Actor, id: string): Promise<Outcome<null, WhyNotAnswered>> {
  const owner = actor.personId ?? notAllowed();
  return inTenant<Outcome<null, WhyNotAnswered>>(actor, async (db) => {
    const request = (await findCarryRequest(db, id)) ?? notFound();
    if (request.personId !== owner) notFound();
    return answer(db, actor, request, "withdrawn", owner);
  });
}

/** A manager of today agrees or does not. The first answer stands, and both names and days are kept with it. */
export function answerCarry(actor: Actor, id: string, wanted: "agreed" | "declined"): Promise<Outcome<null, WhyNotAnswered>> {
  const manager = actor.personId ?? notAllowed();
  return inTenant<Outcome<null, WhyNotAnswered>>(actor, async (db) => {
    const request = (await findCarryRequest(db, id)) ?? notFound();
    const managers = await listManagersOf(db, request.personId);
    if (request.personId === manager || !managers.some((one) => one.id === manager)) notFound();
    return answer(db, actor, request, wanted, manager);
  });
}

async function answer(
  db: TenantDb,
  actor: Actor,
  request: CarryRequest,
  wanted: "agreed" | "declined" | "withdrawn",
  by: PersonId,
): Promise<Outcome<null, WhyNotAnswered>> {
  // The account first: closing the year reads what was agreed on while it holds it.
  const { closedOn } = await lockAccount(db, request.personId, rulesInForce(actor.portal, request.yearStart).year);
  if (closedOn) return refused("year-closed");
  const person = await getPerson(db, by);
  if (!(await insertCarryAnswer(db, { requestId: request.id, answer: wanted, by, name: person.name, on: today() }))) return refused("answered-before");
  if (wanted !== "withdrawn") await mailCarry(db, actor, wanted, [request.personId], request.id);
  await record(
    db,
    actor,
    `entitlement.carry-${wanted}`,
    { kind: "carry_request", id: request.id },
    { personId: request.personId, hundredthHours: request.hours, cents: request.money },
  );
  return done(null);
}

function sum<Amount extends number>({ planned, free }: { planned: Amount; free: Amount }): Amount {
  return (planned + free) as Amount;
}
