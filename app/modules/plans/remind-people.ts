import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { sendMails, type Mail } from "#platform/mail/send-mail.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listPeople, type Person } from "#modules/people/public.ts";
import { takeDueReminders, type DueReminder } from "./due-reminders.ts";
import { reminderSettings } from "./reminder-settings.ts";
import { reminderWords } from "./reminder-words.ts";

/**
 * Mails everybody whose plan must be agreed on (anew): each step of a term once, one mail per person. What was mailed is kept in the
 * transaction of the mail, so a job that runs twice, or stops halfway, mails nobody twice.
 */
export async function remindPeople(actor: Actor): Promise<void> {
  const { isOn, firstPlanMonths } = reminderSettings(actor.portal);
  if (!isOn) return;
  for (let after: string | undefined; ;) {
    const next = await inTenant(actor, async (db) => {
      const { due, next: following } = await takeDueReminders(db, firstPlanMonths, after);
      await mailThem(db, actor, due);
      return following;
    });
    if (!next) return;
    after = next;
  }
}

async function mailThem(db: TenantDb, actor: Actor, due: readonly DueReminder[]): Promise<void> {
  if (due.length === 0) return;
  const people = new Map(
    (
      await listPeople(
        db,
        due.map(({ personId }) => personId),
      )
    ).map((person) => [person.id as string, person]),
  );
  const mails = due.flatMap((one) => {
    const person = people.get(one.personId);
    return person && mayStillRead(person) ? [mailTo(actor.portal, person, one)] : [];
  });
  await sendMails(db, mails);
  await record(db, actor, "plan.reminded", undefined, { count: mails.length });
}

/** Who left gets no mail, also when the list of terms does not know it yet. */
export function mayStillRead(person: Person): boolean {
  return person.leavesOn === null || person.leavesOn >= today();
}

function mailTo(portal: Portal, person: Person, { step, dueBefore }: DueReminder): Mail {
  const t = words(reminderWords, { language: person.language, sector: portal.sector });
  return {
    kind: "plan-reminder",
    personId: person.id,
    to: person.email,
    language: person.language,
    subject: t(`subject.${step}`, { portal: portal.title }),
    body: [t("hello"), t(`text.${step}`), t("own-link"), "{{link}}"].join("\n\n"),
    link: "/plan",
    onceKey: `plan-reminder ${person.id} ${dueBefore} ${step}`,
  };
}
