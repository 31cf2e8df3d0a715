import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { type Mail, sendMails } from "#platform/mail/send-mail.ts";
import { today } from "#platform/time/clock.ts";
import { addMonths } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import type { Person } from "#modules/people/public.ts";
import { listReachable } from "#modules/signin/public.ts";
import type { Due } from "./close-accounts.ts";
import { entitlementWords } from "./entitlement-words.ts";
import { forecastPages } from "./preview-closing.ts";
import { findPeriod } from "./rule-set.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import { yearEndWords } from "./year-end-words.ts";

const monthsAhead = 2;

/**
 * Two months before the end of the year everybody who would lose something gets one mail about it, and nobody else hears of it. How much it
 * is stands on the page and not in the mail. Kept in the transaction of the mail, so that a job that runs twice mails nobody twice.
 */
export async function announceLapses(actor: Actor): Promise<void> {
  const rules = rulesInForce(actor.portal, today());
  if (!lapses(rules) || addMonths(today(), monthsAhead) < rules.year.end) return;
  for await (const { due, forecasts } of forecastPages(actor, rules)) {
    const losing = due.filter((_, index) => (forecasts[index]?.lapses.hours ?? 0) > 0 || (forecasts[index]?.lapses.money ?? 0) > 0);
    await inTenant(actor, (db) => mailThem(db, actor, rules, losing));
  }
}

async function mailThem(db: TenantDb, actor: Actor, rules: RulesInForce, losing: readonly Due[]): Promise<void> {
  const readers = await listReachable(
    db,
    losing.map(({ personId }) => personId),
  );
  const reachable = new Map(readers.map((reader) => [reader.id as string, reader]));
  const told = await insertNotices(
    db,
    losing.filter(({ personId }) => reachable.has(personId)),
  );
  if (told.length === 0) return;
  await sendMails(
    db,
    told.flatMap(({ personId }) => {
      const reader = reachable.get(personId);
      return reader ? [mailTo(actor.portal, reader, rules)] : [];
    }),
  );
  await record(db, actor, "entitlement.lapse-announced", undefined, { count: told.length });
}

/** Who was told of this year before is left out. */
async function insertNotices(db: TenantDb, due: readonly Due[]): Promise<Due[]> {
  if (due.length === 0) return [];
  const rows = await db
    .insertInto("lapse_notices")
    .values(due.map(({ id }) => ({ account_id: id, sent_on: today() })))
    .onConflict((conflict) => conflict.columns(["tenant_id", "account_id"]).doNothing())
    .returning("account_id")
    .execute();
  const told = new Set(rows.map((row) => row.account_id));
  return due.filter(({ id }) => told.has(id));
}

function mailTo(portal: Portal, reader: Person, { year }: RulesInForce): Mail {
  const tone = { language: reader.language, sector: portal.sector };
  const t = words(yearEndWords, tone);
  const date = formatDate(reader.language, year.end);
  return {
    kind: "lapse",
    personId: reader.id,
    to: reader.email,
    language: reader.language,
    subject: t("mail.lapse.subject", { date, portal: portal.title }),
    body: [t("mail.hello"), t("mail.lapse", { date, year: words(entitlementWords, tone)("year", { label: year.label }) }), "{{link}}"].join("\n\n"),
    link: "/mijn-recht",
    onceKey: `lapse ${reader.id} ${year.start}`,
  };
}

function lapses({ ruleSet, year }: RulesInForce): boolean {
  return findPeriod(ruleSet, year.start)?.lapse !== undefined;
}
