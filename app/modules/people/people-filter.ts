import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { DateString } from "#platform/time/date-string.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { categories, type Category } from "./employment.ts";
import { wordsOf } from "./search-words.ts";

export const peopleTabs = ["in", "uit", "uitgenodigd"] as const;
/** `in` works here or will, `uit` has left, `uitgenodigd` works here and has not come in yet. */
export type PeopleTab = (typeof peopleTabs)[number];

/** The list of people as its address asks for it. What does not fit is passed over, so that an old link still opens. */
export const peopleQuery = z.object({
  zoek: z.string().max(200).catch(""),
  lijst: z.enum(peopleTabs).catch("in"),
  onderdeel: z.string().refine(isUuid).or(z.literal("")).catch(""),
  categorie: z.enum(categories).or(z.literal("")).catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

/** The address of the list with something changed; what is not chosen stays out of it, and another filter begins at page 1. */
export function peopleAddress(query: PeopleQuery, change: Partial<PeopleQuery> = {}, path = "/mensen"): string {
  const wanted = { ...query, pagina: 1, ...change };
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== "" && !(name === "lijst" && value === "in") && !(name === "pagina" && value === 1)) parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Each on a query in which `p` is persons. */
export const tabCondition: Record<PeopleTab, (day: DateString) => RawBuilder<boolean>> = {
  in: (day) => sql<boolean>`(p.leaves_on is null or p.leaves_on >= ${day})`,
  uit: (day) => sql<boolean>`(p.leaves_on < ${day})`,
  uitgenodigd: (day) => sql<boolean>`((p.leaves_on is null or p.leaves_on >= ${day}) and p.invited_at is not null and p.signed_in_at is null)`,
};

/** Everything but the tab: words that must all be the beginning of a word of the person, a unit with what is below it, a category. */
export function filterConditions(query: Pick<PeopleQuery, "zoek" | "onderdeel" | "categorie">, day: DateString): RawBuilder<boolean>[] {
  const conditions = wordsOf(query.zoek).map(hasWord);
  if (query.onderdeel) conditions.push(belongsTo(query.onderdeel, day));
  if (query.categorie) conditions.push(hasCategory(query.categorie, day));
  return conditions;
}

// A range and not LIKE: row-level security keeps LIKE from the index. U+10FFFF comes after every letter there is.
function hasWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`p.id in (select w.person_id from person_search_words w where w.word >= ${word} and w.word < ${`${word}\u{10ffff}`})`;
}

function belongsTo(unitId: string, day: DateString): RawBuilder<boolean> {
  const units = sql`any(array(select units_below(array[${unitId}]::uuid[])))`;
  return sql<boolean>`(exists (select from employments f where f.tenant_id = p.tenant_id and f.person_id = p.id and f.unit_id = ${units} and ${lasts("f", day)})
    or exists (select from team_memberships f where f.tenant_id = p.tenant_id and f.person_id = p.id and f.unit_id = ${units} and ${lasts("f", day)}))`;
}

function hasCategory(category: Category, day: DateString): RawBuilder<boolean> {
  return sql<boolean>`exists (select from employments f where f.tenant_id = p.tenant_id and f.person_id = p.id and f.category = ${category} and ${lasts("f", day)})`;
}

/** Runs today or will, or ran on the last day of who left. */
export function lasts(table: "f" | "e", day: DateString): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${table}.ends_on`)} is null or ${sql.ref(`${table}.ends_on`)} >= least(${day}::date, p.leaves_on))`;
}
