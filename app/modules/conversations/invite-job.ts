import { sql } from "kysely";
import { z } from "zod";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listReachable } from "#modules/signin/public.ts";
import { conversationMail } from "./conversation-mail.ts";
import { sendMails } from "#platform/mail/send-mail.ts";

/** Mails both of each new conversation of a cycle. */
export const inviteJob = defineJob({ name: "conversations.invite", payload: z.object({ cycleId: z.uuid() }), run: inviteAll });

/** Some at a time; that they were invited is kept in the transaction of their mails, so a job that stops halfway goes on where it was. */
export async function inviteAll(actor: Actor, { cycleId }: { readonly cycleId: string }): Promise<void> {
  while (await inTenant(actor, (db) => inviteSome(db, actor, cycleId))) {
    // Until nobody is left.
  }
}

const atOnce = 500;

async function inviteSome(db: TenantDb, actor: Actor, cycleId: string): Promise<boolean> {
  // A manager of thirty gets one mail for all of them and not thirty: theirs is about the cycle.
  const answer = await sql<{ id: string; employeeId: string; managerId: string }>`
    update conversations c set invited_at = ${now()}::timestamptz
    where c.id in (select id from conversations where cycle_id = ${cycleId}::uuid and invited_at is null and closed_on is null order by id limit ${atOnce} for update skip locked)
    returning c.id, c.employee_id as "employeeId", c.manager_id as "managerId"`.execute(db);
  if (answer.rows.length === 0) return false;
  const managers = new Set(answer.rows.map(({ managerId }) => managerId));
  const byEmployee = new Map(answer.rows.map((row) => [row.employeeId, row.id]));
  const readers = await listReachable(db, [...byEmployee.keys(), ...managers]);
  await sendMails(
    db,
    readers.flatMap((reader) => {
      const conversationId = byEmployee.get(reader.id);
      const own = conversationId
        ? [conversationMail(actor.portal, reader, "invited", { link: `/gesprekken/${conversationId}`, onceKey: `conversation-invited ${conversationId}` })]
        : [];
      const team = managers.has(reader.id)
        ? [conversationMail(actor.portal, reader, "invited-team", { link: "/gesprekken/team", onceKey: `conversation-invited-team ${cycleId} ${reader.id}` })]
        : [];
      return [...own, ...team];
    }),
  );
  return answer.rows.length === atOnce;
}
