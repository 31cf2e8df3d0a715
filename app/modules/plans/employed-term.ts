import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Employment } from "#modules/people/public.ts";

/** That somebody is employed, where, by whom, since when and until when: what the list of terms needs besides the day of the last agreement. */
export type EmployedTerm = {
  readonly personId: string;
  readonly unitId: string | null;
  readonly managerId: string | null;
  readonly employedFrom: DateString | null;
  readonly employedUntil: DateString | null;
};

/** The term of one person by all their employments, past ones included. Who has none from today on, left: off the list from yesterday. */
export function employedTerm(personId: string, employments: readonly Employment[], today: DateString): EmployedTerm {
  const lasting = employments.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  if (lasting.length === 0) return { personId, unitId: null, managerId: null, employedFrom: null, employedUntil: addDays(today, -1) };
  const running = lasting.filter(({ startsOn }) => startsOn <= today);
  const main = mainFirst(running.length > 0 ? running : lasting);
  const ends = lasting.map(({ endsOn }) => endsOn);
  return {
    personId,
    unitId: main[0]?.unitId ?? null,
    managerId: planManager(main),
    employedFrom: employedSince(employments, today),
    employedUntil: ends.includes(null)
      ? null
      : (ends
          .filter((end) => end !== null)
          .toSorted()
          .at(-1) ?? null),
  };
}

/** Whom the list of terms names and reminds: the manager of the largest employment that has one. Every manager of today may agree. */
export function planManager(employments: readonly Employment[]): string | null {
  return mainFirst(employments).find(({ managerId }) => managerId !== null)?.managerId ?? null;
}

/**
 * The first day of the employments that follow each other without a break up to today, or of the first one that is still to come.
 * Another job with the same employer begins no new term.
 */
export function employedSince(employments: readonly Employment[], today: DateString): DateString | null {
  const lasting = employments.filter(({ endsOn }) => endsOn === null || endsOn >= today).toSorted(byStart);
  let since = lasting[0]?.startsOn;
  if (since === undefined) return null;
  for (const before of employments
    .filter(({ endsOn }) => endsOn !== null && endsOn < today)
    .toSorted(byStart)
    .toReversed()) {
    if (before.endsOn !== null && before.endsOn >= addDays(since, -1) && before.startsOn < since) since = before.startsOn;
  }
  return since;
}

function mainFirst(employments: readonly Employment[]): readonly Employment[] {
  return employments.toSorted((a, b) => b.fteE4 - a.fteE4 || byStart(a, b) || (a.id < b.id ? -1 : 1));
}

function byStart(a: Employment, b: Employment): number {
  if (a.startsOn === b.startsOn) return 0;
  return a.startsOn < b.startsOn ? -1 : 1;
}
