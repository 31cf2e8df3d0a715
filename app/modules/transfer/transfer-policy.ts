import type { OwnUnits, UnitKind } from "#modules/people/public.ts";

type Unit = { readonly id: string; readonly kind: UnitKind };

/**
 * Who is of a team: who works in it, is a member of it, or leads people in it (H-57). They see its agenda, plan its dates and move its queue.
 * A whole board is no team; any other part of the organisation may be one, because in a small school that is the whole school.
 */
export const transferPolicy = {
  isOfTeam: ({ works, leads }: OwnUnits, unit: Unit): boolean => unit.kind !== "board" && (works.includes(unit.id) || leads.includes(unit.id)),
  /** Take back what one put in the queue, and write or take away what was learned: only who put it there. */
  ownsTopic: (personId: string, topic: { readonly personId: string }): boolean => topic.personId === personId,
};
