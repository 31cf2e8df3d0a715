import type { ListedConversation, TeamConversation } from "../list-conversations.ts";

/** One conversation that goes on, with whom. */
export type Going = Omit<TeamConversation, "open"> & { readonly open: ListedConversation };

export type TeamOrder = {
  /** Those with a day, the nearest on top; without any, the first for whom a day must be chosen. */
  readonly first: readonly Going[];
  readonly withoutMoment: readonly Going[];
  readonly toFinish: readonly Going[];
  readonly without: readonly TeamConversation[];
};

/** In which order a manager takes the conversations of the team. */
export function teamOrder(people: readonly TeamConversation[]): TeamOrder {
  const going = people.flatMap((person) => person.open.map((open): Going => ({ ...person, open })));
  const preparing = going.filter(({ open }) => open.state === "prepare");
  const planned = preparing.filter(({ open }) => open.plannedOn !== null).toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  // Who is prepared waits already; after that the day before which it must be done.
  const unplanned = preparing
    .filter(({ open }) => open.plannedOn === null)
    .toSorted((one, other) => Number(other.open.isEmployeeReady) - Number(one.open.isEmployeeReady) || (one.open.dueOn < other.open.dueOn ? -1 : 0));
  const count = planned.length === 0 ? 1 : 0;
  return {
    first: [...planned, ...unplanned.slice(0, count)],
    withoutMoment: unplanned.slice(count),
    toFinish: going.filter(({ open }) => open.state !== "prepare"),
    without: people.filter(({ open }) => open.length === 0),
  };
}

const dayOf = ({ open }: Going): string => open.plannedOn ?? open.dueOn;

export type PreparedBy = "both" | "they" | "you" | "nobody";

export function preparedBy({ isEmployeeReady, isManagerReady }: ListedConversation): PreparedBy {
  if (isEmployeeReady) return isManagerReady ? "both" : "they";
  return isManagerReady ? "you" : "nobody";
}
