import { nothing } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { BookingLine, OwnBookings } from "#modules/plans/public.ts";
import type { KeptEntry } from "./account-table.ts";
import { balance, runningBalance, usedFor } from "./ledger.ts";
import { readLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** The actor's own bookings of this year for the plan page; reservations are in the plan itself and left out. */
export async function ownBookings(db: TenantDb, actor: Actor): Promise<OwnBookings | undefined> {
  const owner = actor.personId ?? notAllowed();
  const rules = rulesInForce(actor.portal, today());
  if (rules.ruleSet.kind === "off") return undefined;
  const { entries } = await readLedger(db, actor, owner, rules);
  // What others paid changes nothing here: it stands apart on the page of the right.
  const onRight = new Set<string>(entries.flatMap(({ id, chargedTo }) => (chargedTo === "right" ? [id] : [])));
  const lines = bookingLines(entries).filter(({ id }) => onRight.has(id));
  const last = runningBalance(entries).at(-1);
  // Nothing to book on and nothing booked: a table of zeros with a way to book beside it would say that there is.
  if (lines.length === 0 && !hasRight(entries)) return undefined;
  const activities = [...new Set(entries.flatMap(({ activity }) => activity ?? []))];
  return {
    yearLabel: rules.year.label,
    ruleSet: rules.ruleSet.name,
    ruleSetTitle: rules.ruleSet.title,
    lines: lines.toReversed(),
    booked: new Map(activities.map((activity) => [activity, usedFor(entries, activity)])),
    left: last?.left ?? nothing,
    planned: last ? { hours: last.balance.hours.planned, money: last.balance.money.planned } : nothing,
  };
}

function hasRight(entries: readonly KeptEntry[]): boolean {
  const { hours, money } = balance(entries);
  return hours.total > 0 || money.total > 0;
}

/** The entries that changed what is left, in the order of writing, each with what was left after it. */
export function bookingLines(entries: readonly KeptEntry[]): readonly BookingLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return runningBalance(entries).flatMap(({ id, kind, change, left }) => {
    const entry = byId.get(id);
    if (!entry || kind === "planned" || kind === "release") return [];
    const corrected = entry.corrects ? byId.get(entry.corrects) : undefined;
    return [
      {
        id,
        kind,
        on: entry.on,
        what: entry.description,
        activity: entry.activity ?? corrected?.activity ?? null,
        correctedOn: corrected?.on ?? null,
        change,
        left,
      },
    ];
  });
}
