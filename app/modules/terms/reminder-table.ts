import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addMonths, type DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { PersonTermKind } from "./term-sources.ts";
import type { UnitTerm } from "./unit-terms.ts";

/** The reminder that is due on a day: the nearest of those whose time has come. One that was missed is not made up for. */
export function reminderStep(dueBefore: DateString, remindMonths: readonly number[], day: DateString): number | undefined {
  if (dueBefore <= day) return undefined;
  return remindMonths.toSorted((a, b) => a - b).find((months) => dueBefore <= addMonths(day, months));
}

/** Marks reminders of terms of schools and the employer; answers those that had not gone yet. */
export async function takeUnitReminders<Term extends Pick<UnitTerm, "rule" | "unitId" | "dueBefore">>(
  db: TenantDb,
  due: readonly { readonly term: Term; readonly months: number }[],
): Promise<{ readonly term: Term; readonly months: number }[]> {
  const taken = [];
  // A school has a few terms in which something is due in a year.
  for (const one of due) {
    const made = await db
      .insertInto("term_reminders")
      .values({ kind: one.term.rule.kind, unit_id: one.term.unitId, due_before: one.term.dueBefore, months: one.months, reminded_on: today() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("kind")
      .executeTakeFirst();
    if (made) taken.push(one);
  }
  return taken;
}

/** Marks the reminders of one kind of terms of people, all at once; answers the people who had not been reminded yet. */
export async function takePersonReminders(db: TenantDb, portal: Portal, kind: PersonTermKind): Promise<string[]> {
  const day = today();
  const steps = kind.remindMonths.toSorted((a, b) => a - b);
  const found = new Set<string>();
  for (const [place, months] of steps.entries()) {
    const nearer = steps[place - 1];
    const from = nearer === undefined ? day : addMonths(day, nearer);
    const answer = await sql<{ personId: string }>`
      insert into term_reminders (kind, person_id, due_before, months, reminded_on)
      select ${kind.kind}, r.person_id, r.due_before, ${months}, ${day}::date from (${kind.rows(portal, day)}) r
      where r.done_on is null and r.due_before > ${from} and r.due_before <= ${addMonths(day, months)}
      on conflict do nothing returning person_id as "personId"`.execute(db);
    for (const { personId } of answer.rows) found.add(personId);
  }
  return [...found];
}
