import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";

export const houseTabs = ["alle", "concept", "gepubliceerd", "gewijzigd", "nakijken", "archief"] as const;
/** `alle` is all but the archive; `gewijzigd` was changed since it was published; `nakijken` should have been checked by today. */
export type HouseTab = (typeof houseTabs)[number];

const someId = z.string().refine(isUuid).or(z.literal("")).catch("");

/** The list of functions as its address asks for it. What does not fit is passed over, so that an old link still opens. */
export const houseQuery = z.object({
  zoek: z.string().max(200).catch(""),
  lijst: z.enum(houseTabs).catch("alle"),
  onderdeel: someId,
  domein: someId,
  /** Who minds it; `niemand` for those without. */
  beheerder: z.string().refine(isUuid).or(z.literal("niemand")).or(z.literal("")).catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type HouseQuery = z.infer<typeof houseQuery>;

/** The address of the list with something changed; another filter begins at page 1. @example houseAddress(query, { lijst: "concept" }) */
export function houseAddress(query: HouseQuery, change: Partial<HouseQuery> = {}, path = "/functiehuis"): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, pagina: 1, ...change })) {
    if (value !== "" && !(name === "lijst" && value === "alle") && !(name === "pagina" && value === 1)) parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The words of a search without capitals and accents; all must be found. @example searchedWords("Coördinator  zorg") // ["coordinator", "zorg"] */
export function searchedWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8);
}
