import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { AccountId } from "./account-id.ts";

export type CarryAnswer = "agreed" | "declined" | "withdrawn";
type Signature = { readonly name: string; readonly on: DateString };

/** A wish to carry over, with both names and dates once it was answered (article 17.6). */
export type CarryRequest = HoursAndMoney & {
  readonly id: string;
  readonly account: AccountId;
  readonly personId: PersonId;
  readonly yearStart: DateString;
  readonly closedOn: DateString | null;
  readonly reason: string;
  readonly asked: Signature;
  readonly answer: CarryAnswer | null;
  readonly answered: Signature | null;
  readonly onceKey: string | null;
};

/** What counts when the year is closed: the newest wish that was agreed on. A later agreement takes the place of one before. */
export function agreedCarry(requests: readonly CarryRequest[]): CarryRequest | undefined {
  return requests.findLast(({ answer }) => answer === "agreed");
}
