import type { Visit } from "#platform/web/visit.ts";
import { type CompassQuery, compassQuery } from "./compass-query.ts";

/** What the address of this visit asks of a compass. A tag may stand in it several times. */
export function askedOf(visit: Visit): CompassQuery {
  const kenmerk = compassQuery.shape.kenmerk.parse(visit.c.req.queries("kenmerk") ?? []);
  return { ...visit.query(compassQuery.omit({ kenmerk: true })), kenmerk };
}
