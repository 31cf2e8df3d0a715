import type { RawBuilder } from "kysely";
import type { DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { TermKind } from "./term.ts";
import { type TermRule, termRulesOf } from "./term-rules.ts";

/**
 * One kind of term of persons, as the module that keeps its days provides it. Many people at once, so a query and not a list:
 * the calendar sorts and pages all kinds together.
 */
export type TermSource = Omit<TermKind, Exclude<keyof TermRule, "kind">> & {
  /** The rule, when no rule set of the employer has this kind. Without either the kind is not there for that employer. */
  readonly rule?: (portal: Portal) => Omit<TermRule, "kind"> | undefined;
  /** A query of `person_id uuid, due_before date, done_on date, may_be_late boolean`: one row for each person who has the term on a day. */
  readonly rows: (portal: Portal, day: DateString) => RawBuilder<unknown>;
};

export type PersonTermKind = TermKind & Pick<TermSource, "rows">;

const sources = new Map<string, TermSource>();

/**
 * Puts the terms of a module in the calendar. That module may use this one, so this one can not ask it by importing it; say it once, in a
 * file that `all-listeners.ts` imports.
 *
 * @example provideTerms({ kind: "conversation", what: (tone) => words(cycleWords, tone)("term"), own: "/gesprekken", rows: conversationRows });
 */
export function provideTerms(source: TermSource): void {
  sources.set(source.kind, source);
}

/** The kinds of terms that persons of a portal have on a day. */
export function personTermKinds(portal: Portal, day: DateString): PersonTermKind[] {
  const { rules } = termRulesOf(portal.sector, day);
  return [...sources.values()].flatMap((source) => {
    const { rule, ...said } = source;
    const found = rules.find(({ kind }) => kind === source.kind) ?? rule?.(portal);
    return found ? [{ ...found, ...said }] : [];
  });
}
