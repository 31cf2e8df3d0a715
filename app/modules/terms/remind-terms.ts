import { z } from "zod";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { type Mail, sendMails } from "#platform/mail/send-mail.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, Portal, Role } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { listRoleHolders, listUnitRoleHolders, listUnits, type Person } from "#modules/people/public.ts";
import { listReachable } from "#modules/signin/public.ts";
import { termAddress } from "./parts/term-address.ts";
import { unitsWithAbove } from "./read-calendar.ts";
import { listKept } from "./record-table.ts";
import { reminderStep, takePersonReminders, takeUnitReminders } from "./reminder-table.ts";
import { personTermKinds } from "./term-sources.ts";
import { termMailWords } from "./term-mail-words.ts";
import { termRulesOf } from "./term-rules.ts";
import { termWords } from "./term-words.ts";
import { type UnitTerm, unitTerms } from "./unit-terms.ts";

/** Every morning. Plans and rights remind people themselves: their rules have no months here. */
export const remindTermsJob = defineJob({ name: "terms.remind", payload: z.object({}), run: remindTerms, every: "20 6 * * *" });

/** Mails who must act on a term that comes near, each once. What was mailed is kept in the transaction of the mail. */
export async function remindTerms(actor: Actor): Promise<void> {
  await inTenant(actor, async (db) => {
    const mails = [...(await unitMails(db, actor.portal)), ...(await personMails(db, actor.portal))];
    if (mails.length === 0) return;
    await sendMails(db, mails);
    await record(db, actor, "term.reminded", undefined, { count: mails.length });
  });
}

async function unitMails(db: TenantDb, portal: Portal): Promise<Mail[]> {
  const { set, rules } = termRulesOf(portal.sector, today());
  const [tree, kept] = await Promise.all([listUnits(db, "everyone"), listKept(db)]);
  const schools = tree.filter(({ kind }) => kind === "school").map(({ id }) => id);
  const due = unitTerms(rules, set, schools, kept, today()).flatMap((term) => {
    // Of what holds for years and was never recorded, nobody knows when it ends.
    const isKnown = term.lastDoneOn !== null || term.rule.years === 1;
    const months = term.doneOn === null && isKnown ? reminderStep(term.dueBefore, term.rule.remindMonths, today()) : undefined;
    return months === undefined ? [] : [{ term, months }];
  });
  const taken = await takeUnitReminders(db, due);
  if (taken.length === 0) return [];
  const whoActs = await actorsOf(db);
  const withAbove = unitsWithAbove(tree);
  const reached = taken.map(({ term, months }) => ({ term, months, ids: whoActs(term, withAbove(term.unitId)) }));
  const people = new Map((await listReachable(db, [...new Set(reached.flatMap(({ ids }) => ids))])).map((person) => [person.id as string, person]));
  return reached.flatMap(({ term, months, ids }) =>
    ids.flatMap((id) => {
      const person = people.get(id);
      return person ? [unitMail(portal, person, term, months)] : [];
    }),
  );
}

/** Who acts for a term: of a school whoever leads it, of the employer the board. HR where there is nobody, so that it does not pass unseen. */
async function actorsOf(db: TenantDb): Promise<(term: UnitTerm, above: readonly string[]) => readonly string[]> {
  const everywhere = async (role: Role) => (await listRoleHolders(db, [role])).map(({ id }) => id as string);
  const [leads, leadsAll, board, hr] = await Promise.all([
    listUnitRoleHolders(db, "schoolLead"),
    everywhere("schoolLead"),
    everywhere("board"),
    everywhere("hr"),
  ]);
  return (term, above) => {
    const own = term.rule.level === "school" ? [...leads.filter(({ unitId }) => above.includes(unitId)).map(({ personId }) => personId), ...leadsAll] : board;
    return own.length > 0 ? [...new Set(own)] : hr;
  };
}

function unitMail(portal: Portal, person: Person, { rule, unitId, dueBefore }: UnitTerm, months: number): Mail {
  const tone = { language: person.language, sector: portal.sector };
  const t = words(termMailWords, tone);
  const what = words(termWords, tone)(`kind.${rule.kind as "framework"}`);
  return {
    kind: "term-reminder",
    personId: person.id,
    to: person.email,
    language: person.language,
    subject: t("subject.unit", { portal: portal.title }),
    body: [t("hello"), t("text.unit", { count: months, what: what.toLowerCase() }), t("link.unit"), "{{link}}"].join("\n\n"),
    link: termAddress(rule.kind, unitId),
    onceKey: `term-reminder ${person.id} ${rule.kind} ${unitId ?? ""} ${dueBefore} ${months}`,
  };
}

/** One mail for everything of somebody that comes near on this day. */
async function personMails(db: TenantDb, portal: Portal): Promise<Mail[]> {
  const ids = new Set<string>();
  for (const kind of personTermKinds(portal, today())) {
    if (kind.remindMonths.length > 0 && kind.actors.includes("you")) for (const id of await takePersonReminders(db, portal, kind)) ids.add(id);
  }
  return (await listReachable(db, [...ids])).map((person) => {
    const t = words(termMailWords, { language: person.language, sector: portal.sector });
    return {
      kind: "term-reminder",
      personId: person.id,
      to: person.email,
      language: person.language,
      subject: t("subject.own", { portal: portal.title }),
      body: [t("hello"), t("text.own"), t("link.own"), "{{link}}"].join("\n\n"),
      link: "/kalender",
      onceKey: `term-reminder ${person.id} ${today()}`,
    };
  });
}
