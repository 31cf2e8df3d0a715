import { type HoursAndMoney, minusBoth, nothing } from "#platform/amounts/amounts.ts";

export type YearEnd = {
  /** What is left when the year ends. */
  readonly balance: HoursAndMoney;
  /** What both agreed to carry over; it names hours, money or both (OQ-39). */
  readonly agreed: HoursAndMoney;
  /** Whether there is a year to carry it to: a right ends with the job. */
  readonly goesOn: boolean;
};
export type Closed = { readonly carriedOut: HoursAndMoney; readonly lapsed: HoursAndMoney };

/**
 * What happens to what is left at the end of a year (article 17.6): it lapses, unless both agreed otherwise. Of an agreement on more than is
 * left, only what is left goes over: it moves a right and makes none.
 *
 * @example closeYear({ balance: { hours: 2500, money: 0 }, agreed: { hours: 2000, money: 0 }, goesOn: true }) // carries 20 hours, 5 lapse
 */
export function closeYear({ balance, agreed, goesOn }: YearEnd): Closed {
  const carriedOut: HoursAndMoney = goesOn ? { hours: least(agreed.hours, balance.hours), money: least(agreed.money, balance.money) } : nothing;
  return { carriedOut, lapsed: minusBoth(balance, carriedOut) };
}

function least<Amount extends number>(agreed: Amount, left: Amount): Amount {
  return agreed < left ? agreed : left;
}
