import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { termStates, type TermState } from "./term.ts";
import { termYears, type TermYears } from "./term-rules.ts";

export const calendarTabs = ["mij", "team", "school", "bestuur"] as const;
export type CalendarTab = (typeof calendarTabs)[number];

const states = { "te-laat": "late", binnenkort: "soon", later: "later", gedaan: "done" } as const satisfies Record<string, TermState>;
export const stateNames = ["alle", "te-laat", "binnenkort", "later", "gedaan"] as const;
export type StateName = (typeof stateNames)[number];
const lengths = ["alle", "1", "3", "4", "5"] as const;

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The calendar as its address asks for it. What does not fit is passed over, so that an old link still opens. */
export const calendarQuery = z.object({
  voor: z.enum(calendarTabs).catch("mij"),
  lengte: z.enum(lengths).catch("alle"),
  stand: z.enum(stateNames).catch("alle"),
  onderdeel: z.string().refine(isUuid).or(z.literal("")).catch(""),
  pagina: page,
  /** The page of the terms of schools, which stand before those of people. */
  scholen: page,
});
export type CalendarQuery = z.infer<typeof calendarQuery>;

const usual = { voor: "mij", lengte: "alle", stand: "alle", onderdeel: "", pagina: 1, scholen: 1 } as const;

/** The address with something changed; what is usual stays out of it, and anything but a page begins at the first pages. */
export function calendarAddress(query: CalendarQuery, change: Partial<CalendarQuery> = {}): string {
  const wanted: CalendarQuery = { ...query, pagina: 1, scholen: 1, ...change };
  const found = new URLSearchParams();
  for (const name of Object.keys(usual) as (keyof CalendarQuery)[]) if (wanted[name] !== usual[name]) found.set(name, String(wanted[name]));
  const text = found.toString();
  return text === "" ? "/kalender" : `/kalender?${text}`;
}

/** The state that is asked for; undefined for all. */
export function wantedState({ stand }: CalendarQuery): TermState | undefined {
  return stand === "alle" ? undefined : states[stand];
}

/** The length that is asked for; undefined for all. */
export function wantedYears({ lengte }: CalendarQuery): TermYears | undefined {
  return termYears.find((years) => String(years) === lengte);
}

/** The name of a state in an address. */
export function stateName(state: TermState): StateName {
  return stateNames.find((name) => name !== "alle" && states[name] === state) ?? "alle";
}

export { termStates };
