import type { Cents, HoursAndMoney, HundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";

/** One line of somebody's own bookings, as the plan page shows it. */
export type BookingLine = {
  readonly id: string;
  readonly on: DateString;
  readonly kind: "grant" | "carry_in" | "use" | "carry_out" | "lapse" | "correction";
  readonly what: string;
  /** What it was booked on; of a correction, what that was booked on. */
  readonly activity: string | null;
  /** Of a correction: the day of what it corrects. */
  readonly correctedOn: DateString | null;
  readonly change: HoursAndMoney;
  readonly left: HoursAndMoney;
};

export type OwnBookings = {
  readonly yearLabel: string;
  readonly ruleSet: string;
  readonly ruleSetTitle: Readonly<Record<"nl" | "en", string>>;
  /** Newest first. */
  readonly lines: readonly BookingLine[];
  readonly booked: ReadonlyMap<string, HoursAndMoney>;
  readonly left: HoursAndMoney;
  readonly planned: HoursAndMoney;
};

export type BookingsSource = {
  /** The actor's own bookings of this year; undefined where the employer has no rights in hours or money. */
  readonly ofActor: (db: TenantDb, actor: Actor) => Promise<OwnBookings | undefined>;
  /** What was ever booked on an activity. */
  readonly onActivity: (db: TenantDb, activityId: string) => Promise<{ readonly hours: HundredthHours; readonly money: Cents }>;
};

let source: BookingsSource | undefined;

/** Said once by the module that keeps the ledger. It uses this module, so this one can not ask it by importing it. */
export function provideBookings(from: BookingsSource): void {
  source = from;
}

/** Where bookings come from; undefined in a process without a ledger. */
export function bookingsSource(): BookingsSource | undefined {
  return source;
}
