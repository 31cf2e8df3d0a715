declare const unit: unique symbol;

/** Money: whole cents, never a broken number. `€ 250` is 25000. */
export type Cents = number & { readonly [unit]: "cents" };

/** Time: whole hundredths of an hour, never a broken number. `6,5 uur` is 650. */
export type HundredthHours = number & { readonly [unit]: "hundredth hours" };

/** What a right, a booking and a plan are counted in: time and money, each apart. */
export type HoursAndMoney = { readonly hours: HundredthHours; readonly money: Cents };

/** An integer as money. Throws on a broken number, because that is a mistake in the program. @example cents(25_000) // € 250 */
export function cents(value: number): Cents {
  return whole(value, "cents") as Cents;
}

/** An integer as time. @example hundredthHours(650) // 6,5 uur */
export function hundredthHours(value: number): HundredthHours {
  return whole(value, "hundredth hours") as HundredthHours;
}

/** @example plus(cents(1), cents(2)) // 3 */
export function plus<Amount extends Cents | HundredthHours>(first: Amount, second: Amount): Amount {
  return whole(first + second, "a sum") as Amount;
}

/** @example minus(cents(3), cents(2)) // 1 */
export function minus<Amount extends Cents | HundredthHours>(first: Amount, second: Amount): Amount {
  return whole(first - second, "a difference") as Amount;
}

/** The exact sum. @example sumOf(lines.map((line) => line.cost)) */
export function sumOf<Amount extends Cents | HundredthHours>(amounts: Iterable<Amount>): Amount {
  let sum = 0;
  for (const amount of amounts) sum = whole(sum + amount, "a sum");
  return sum as Amount;
}

/** Nothing of both, to start a sum with. */
export const nothing: HoursAndMoney = { hours: 0 as HundredthHours, money: 0 as Cents };

/** @example plusBoth(nothing, { hours: hundredthHours(600), money: cents(25_000) }) */
export function plusBoth(first: HoursAndMoney, second: HoursAndMoney): HoursAndMoney {
  return { hours: plus(first.hours, second.hours), money: plus(first.money, second.money) };
}

/** @example minusBoth(right, used) // what is left */
export function minusBoth(first: HoursAndMoney, second: HoursAndMoney): HoursAndMoney {
  return { hours: minus(first.hours, second.hours), money: minus(first.money, second.money) };
}

// Above 2^53 a JavaScript number silently skips integers, so a sum there would be wrong without any sign of it.
function whole(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a whole number, not ${value}`);
  return value === 0 ? 0 : value;
}
