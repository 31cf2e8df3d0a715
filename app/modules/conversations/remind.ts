import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { sendMails } from "#platform/mail/send-mail.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listReachable } from "#modules/signin/public.ts";
import { conversationMail } from "./conversation-mail.ts";
import { mondayOf, remindDaysBefore } from "./due.ts";

const atOnce = 500;
type NotReady = { id: string; personId: string; day: DateString };

/**
 * A week before the day, who did not say that they are ready. The key of the mail names the day, so a job that runs every morning, twice or
 * halfway mails once, and a day that moves is a new day.
 */
export async function remindToPrepare(actor: Actor): Promise<void> {
  let count = 0;
  for (let after: string | undefined; ;) {
    const rows = await inTenant(actor, async (db) => {
      const found = await listNotReady(db, after);
      count += await mailNotReady(db, actor, found);
      return found;
    });
    after = rows.at(-1)?.id;
    if (after === undefined) break;
  }
  if (count > 0) await inTenant(actor, (db) => record(db, actor, "conversations.reminded", undefined, { count }));
}

async function listNotReady(db: TenantDb, after: string | undefined): Promise<NotReady[]> {
  const day = today();
  const until = addDays(day, remindDaysBefore);
  const answer = await sql<NotReady>`
    with soon as (
      select c.tenant_id, c.id, c.employee_id, c.manager_id, case when c.moment_accepted then c.planned_on else c.due_on end as day from conversations c
      where c.closed_on is null and c.state = 'prepare' and (${after ?? null}::uuid is null or c.id > ${after ?? null}::uuid)
        and (c.due_on between ${day} and ${until} or c.planned_on between ${day} and ${until})
        and (case when c.moment_accepted then c.planned_on else c.due_on end) between ${day} and ${until}
      order by c.id limit ${atOnce})
    select s.id, t.person_id as "personId", s.day from soon s cross join lateral (values (s.employee_id), (s.manager_id)) t (person_id)
      left join conversation_preparations p on p.tenant_id = s.tenant_id and p.conversation_id = s.id and p.person_id = t.person_id and p.ready_at is not null
    where p.person_id is null order by s.id`.execute(db);
  return answer.rows;
}

async function mailNotReady(db: TenantDb, actor: Actor, rows: readonly NotReady[]): Promise<number> {
  const readers = new Map((await listReachable(db, [...new Set(rows.map(({ personId }) => personId))])).map((reader) => [reader.id as string, reader]));
  const mails = rows.flatMap(({ id, personId, day }) => {
    const reader = readers.get(personId);
    if (!reader) return [];
    return [
      conversationMail(actor.portal, reader, "prepare", { link: `/gesprekken/${id}/voorbereiding`, onceKey: `conversation-prepare ${id} ${personId} ${day}` }),
    ];
  });
  await sendMails(db, mails);
  return mails.length;
}

/** In the week after conversations became late: to each manager a number, no names, once a week. */
export async function tellManagersOfLate(actor: Actor): Promise<void> {
  const monday = mondayOf(today());
  await inTenant(actor, async (db) => {
    const answer = await sql<{ managerId: string; count: number }>`
      select c.manager_id as "managerId", count(*)::int as count from conversations c
      where c.closed_on is null and c.state <> 'signed' and c.due_on < ${monday} group by c.manager_id having max(c.due_on) >= ${addDays(monday, -7)}`.execute(
      db,
    );
    const counts = new Map(answer.rows.map(({ managerId, count }) => [managerId, count]));
    const readers = await listReachable(db, [...counts.keys()]);
    await sendMails(
      db,
      readers.map((reader) =>
        conversationMail(actor.portal, reader, "late-team", {
          link: "/gesprekken/team",
          count: counts.get(reader.id) ?? 0,
          onceKey: `conversation-late-team ${reader.id} ${monday}`,
        }),
      ),
    );
  });
}
