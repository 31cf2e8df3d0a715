import type { DateString } from "#platform/time/date-string.ts";
import type { Sector } from "#platform/web/actor.ts";
import type { ImportSettings } from "./import-plan.ts";

/**
 * What holds for a portal unless its file says otherwise. A school must name category and fte itself, because a right
 * hangs on them; elsewhere one category suffices. Whoever has no start day starts with the year that runs.
 *
 * @example importSettings("vo", asDate("2026-11-22")).startsOn // "2026-08-01"
 */
export function importSettings(sector: Sector, today: DateString): ImportSettings {
  const isSchool = sector !== "gov";
  const year = Number(today.slice(0, 4));
  const begun = today.slice(5) >= "08-01" ? year : year - 1;
  return {
    today,
    defaultCategory: isSchool ? null : "OOP",
    defaultFteE4: null,
    startsOn: (isSchool ? `${begun}-08-01` : `${year}-01-01`) as DateString,
    newUnits: "make",
    schoolKind: isSchool ? "school" : "unit",
  };
}
