import { type HoursAndMoney, nothing } from "#platform/amounts/amounts.ts";
import { catchUp } from "./catch-up.ts";
import { closeYear } from "./close-year.ts";
import type { Grant } from "./grant.ts";
import { balance, type LedgerEntry } from "./ledger.ts";
import type { SchoolYear } from "./school-year.ts";
import { asWritten, type ProposedEntry } from "./why-not-bookable.ts";

export type YearToSettle = {
  readonly entries: readonly LedgerEntry[];
  readonly year: SchoolYear;
  /** The right of the whole year, now that every employment in it is known. */
  readonly grant: Grant;
  readonly agreed: HoursAndMoney;
  /** Whether there is a year to carry anything to. */
  readonly goesOn: boolean;
  /** False where the employer's own rules say nothing of lapsing: then what is left stays somebody's own, and goes along whole. */
  readonly lapses: boolean;
};
/** What closing writes in the ledger of the year, and what arrives in the next one. */
export type SettledYear = { readonly entries: readonly ProposedEntry[]; readonly carried: HoursAndMoney };

/**
 * Settles one year of one person: the right is set straight for the last time, reservations are given back, and what is left goes over or
 * lapses (article 17.6). On its own result it answers nothing, so a year can not be settled twice.
 */
export function settleYear({ entries, year, grant, agreed, goesOn, lapses }: YearToSettle): SettledYear {
  const straight = catchUp(entries, grant, [], { grantedOn: year.start, now: year.end });
  const left = freeOf([...entries, ...straight.map((entry, place) => asWritten(entry, place))]);
  const { carriedOut, lapsed } = closeYear({ balance: left, agreed: lapses ? agreed : left, goesOn });
  const last = { on: year.end, chargedTo: "right", activity: null, corrects: null } as const;
  const settled: ProposedEntry[] = [
    { ...last, kind: "carry_out", ...carriedOut },
    { ...last, kind: "lapse", ...lapsed },
  ];
  return { entries: [...straight, ...settled.filter(isSomething)], carried: carriedOut };
}

/** What arrives in the year after, on its first day. Undefined when nothing goes along. */
export function carriedIn(carried: HoursAndMoney, next: SchoolYear): ProposedEntry | undefined {
  return isSomething(carried) ? { ...carried, kind: "carry_in", on: next.start, chargedTo: "right", activity: null, corrects: null } : undefined;
}

function freeOf(entries: readonly LedgerEntry[]): HoursAndMoney {
  const { hours, money } = balance(entries);
  return { hours: hours.free, money: money.free };
}

function isSomething({ hours, money }: HoursAndMoney): boolean {
  return hours > nothing.hours || money > nothing.money;
}
