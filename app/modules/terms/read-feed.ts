import { createHash } from "node:crypto";
import { writeCalendar, type CalendarDay } from "#platform/calendar/write-calendar.ts";
import { tokenHash } from "#platform/config/secrets.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { wholeLink } from "#platform/mail/send-mail.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import { type Tone, words } from "#platform/words/words.ts";
import { listReachable } from "#modules/signin/public.ts";
import { feedWords } from "./feed-words.ts";
import { findFeed } from "./feed-table.ts";
import { countTeamByDay, type DueCount, listPersonTerms, type PersonTermRow } from "./person-term-table.ts";
import { type PersonTermKind, personTermKinds } from "./term-sources.ts";
import { lastDayOf } from "./unit-terms.ts";

const mostTerms = 500;
const refreshHours = 12;

/** The calendar behind a key as a file; undefined for a key that nobody has, that was revoked, or whose person can not come in any more. */
export function readFeed(portal: Portal, key: string): Promise<string | undefined> {
  return inTenant({ portal }, async (db) => {
    const feed = await findFeed(db, tokenHash(key));
    if (!feed) return undefined;
    const [[reader], terms, team] = await Promise.all([
      listReachable(db, [feed.personId]),
      listPersonTerms(db, portal, { own: feed.personId }, {}, { limit: mostTerms, offset: 0 }),
      feed.withTeam ? countTeamByDay(db, portal, feed.personId) : [],
    ]);
    if (!reader) return undefined;
    const tone: Tone = { language: reader.language, sector: portal.sector };
    const kinds = new Map(personTermKinds(portal, today()).map((kind) => [kind.kind, kind]));
    const say = { portal, tone, kinds, personId: feed.personId };
    const days = [...terms.filter(({ doneOn }) => doneOn === null).map((term) => ownDay(say, term)), ...team.map((count) => teamDay(say, count))];
    return writeCalendar({ name: words(feedWords, tone)("name", { portal: portal.title }), language: reader.language, madeAt: now(), refreshHours, days });
  });
}

type Say = { readonly portal: Portal; readonly tone: Tone; readonly kinds: ReadonlyMap<string, PersonTermKind>; readonly personId: string };

/** On the last day that is in time. The title says no more than its kind allows: the provider of a calendar reads along. */
function ownDay({ portal, tone, kinds, personId }: Say, { kind, dueBefore }: PersonTermRow): CalendarDay {
  const t = words(feedWords, tone);
  const about = kinds.get(kind);
  const title = about?.inFeed?.(tone) ?? t(about?.isFrom ? "from" : "term");
  return {
    uid: uidOf(portal, [personId, kind, dueBefore]),
    on: about?.isFrom ? dueBefore : lastDayOf(dueBefore),
    title,
    text: t("more"),
    url: wholeLink(portal, "/kalender"),
  };
}

function teamDay({ portal, tone, personId }: Say, { kind, dueBefore, count }: DueCount): CalendarDay {
  const t = words(feedWords, tone);
  return {
    uid: uidOf(portal, [personId, "team", kind, dueBefore]),
    on: lastDayOf(dueBefore),
    title: t("team", { count }),
    text: t("more"),
    url: wholeLink(portal, "/kalender?voor=team"),
  };
}

/** The same for the same term for ever, and nothing by which somebody could be found. */
function uidOf(portal: Portal, names: readonly (string | DateString)[]): string {
  return `${createHash("sha256")
    .update([portal.id, ...names].join("\n"))
    .digest("hex")
    .slice(0, 40)}@windroos`;
}
