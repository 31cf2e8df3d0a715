import { type RawBuilder, sql } from "kysely";
import type { DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { peopleEmployed } from "#modules/people/public.ts";
import { provideTerms } from "#modules/terms/public.ts";
import { conversationWords } from "./conversation-words.ts";
import { conversationYear } from "./conversation-year.ts";

// H-47, H-76. Invitations and reminders are sent from here, so the calendar sends none.
provideTerms({
  kind: "conversation",
  what: (tone) => words(conversationWords, tone)("term.what"),
  ofThem: (tone) => words(conversationWords, tone)("term.kind"),
  inFeed: (tone) => words(conversationWords, tone)("term.feed"),
  own: "/gesprekken",
  ofOther: () => "/gesprekken/team",
  rows: conversationTermRows,
});

/**
 * Who works here has a formal conversation before the year is over, or before the day after the last one of the round they are in, and is late
 * once that went by, here as in the overview of HR. Once one was held it is done, whatever other round goes on.
 */
function conversationTermRows(portal: Portal, day: DateString): RawBuilder<unknown> {
  const year = conversationYear(portal, day);
  return sql`
    select w.person_id, least(case when h.done_on is null then r.due_on end, ${year.end}::date) + 1 as due_before,
      h.done_on is null and r.due_on is not null as may_be_late, h.done_on
    from ${peopleEmployed(day)} w left join (
      select employee_id, min(due_on) as due_on from conversations
      where state = 'prepare' and closed_on is null and due_on >= ${year.start} group by employee_id) r on r.employee_id = w.person_id left join (
      select employee_id, max(held_on) as done_on from conversations
      where held_on between ${year.start} and ${year.end} group by employee_id) h on h.employee_id = w.person_id`;
}
