import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { readFeed } from "../read-feed.ts";

/** Somebody's terms as a file, for whoever has the address. A key that is unknown and one that was revoked are answered alike. */
export async function calendarFeed(visit: Visit): Promise<Response> {
  const file = (await readFeed(visit.portal, visit.param("key"))) ?? notFound();
  return visit.c.body(file, 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="kalender.ics"',
    "cache-control": "private",
    "x-robots-tag": "noindex",
  });
}
