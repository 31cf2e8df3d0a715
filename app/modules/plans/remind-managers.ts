import { inTenant } from "#platform/database/in-tenant.ts";
import { sendMails, type Mail } from "#platform/mail/send-mail.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listPeople, type Person } from "#modules/people/public.ts";
import { countRemindedByManager } from "./due-reminders.ts";
import { mayStillRead } from "./remind-people.ts";
import { mondayOf } from "./reminder.ts";
import { reminderSettings } from "./reminder-settings.ts";
import { reminderWords } from "./reminder-words.ts";

/**
 * Tells each manager, at most once a week, how many of their people were reminded last week. The number is of whole weeks and the key
 * of the mail is the Monday: run it every day, and the first run of a week sends, also when the server stood still that Monday.
 */
export async function remindManagers(actor: Actor): Promise<void> {
  if (!reminderSettings(actor.portal).isOn) return;
  const monday = mondayOf(today());
  await inTenant(actor, async (db) => {
    const counts = await countRemindedByManager(db, addDays(monday, -7), monday);
    const managers = await listPeople(db, [...counts.keys()]);
    await sendMails(
      db,
      managers.filter(mayStillRead).map((manager) => mailTo(actor.portal, manager, counts.get(manager.id) ?? 0, monday)),
    );
  });
}

function mailTo(portal: Portal, manager: Person, count: number, monday: DateString): Mail {
  const t = words(reminderWords, { language: manager.language, sector: portal.sector });
  return {
    kind: "plan-reminder-team",
    personId: manager.id,
    to: manager.email,
    language: manager.language,
    subject: t("subject.team", { portal: portal.title }),
    body: [t("hello"), t("text.team", { count }), t("team-link"), "{{link}}"].join("\n\n"),
    link: "/team",
    onceKey: `plan-reminder-team ${manager.id} ${monday}`,
  };
}
