import type { ListedConversation, TeamConversation } from "../list-conversations.ts";

type WithOpen = TeamConversation & { readonly open: ListedConversation };

export type TeamOrder = {
  /** Those with a day, the nearest on top; without any, the first for whom a day must be chosen. */
  readonly first: readonly WithOpen[];
  readonly withoutMoment: readonly WithOpen[];
  readonly toFinish: readonly WithOpen[];
  readonly without: readonly TeamConversation[];
};

/** In which order a manager takes the conversations of the team. */
export function teamOrder(people: readonly TeamConversation[]): TeamOrder {
  const going = people.filter((person): person is WithOpen => person.open !== undefined);
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
    without: people.filter(({ open }) => open === undefined),
  };
}

const dayOf = ({ open }: WithOpen): string => open.plannedOn ?? open.dueOn;

export type PreparedBy = "both" | "they" | "you" | "nobody";

export function preparedBy({ isEmployeeReady, isManagerReady }: ListedConversation): PreparedBy {
  if (isEmployeeReady) return isManagerReady ? "both" : "they";
  return isManagerReady ? "you" : "nobody";
}
