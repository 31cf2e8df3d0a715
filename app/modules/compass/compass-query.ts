import { z } from "zod";
import { cutIds, cutText } from "./cut-text.ts";

/** What someone asks of a compass: everything stands in the address, so it can be kept and sent. */
export const compassQuery = z.object({
  functie: z.uuid().optional().catch(undefined),
  zoek: cutText(100),
  kenmerk: cutIds(20),
  verrassend: z.coerce.number().int().min(0).max(4).optional().catch(undefined),
  volgorde: z.enum(["past", "naam"]).catch("past"),
  legenda: z.enum(["soort", "onderdeel"]).catch("soort"),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type CompassQuery = z.infer<typeof compassQuery>;

const defaults = compassQuery.parse({});

/**
 * The address of a compass with what was asked, and with these changes. What is as usual stays out of it; anything but turning a page goes to the first.
 *
 * @example compassAddress("/kompas", query, { functie: entry.id }) // "/kompas?zoek=docent&functie=…"
 */
export function compassAddress(base: string, query: CompassQuery, changes: Partial<CompassQuery> = {}): string {
  const next = { ...query, pagina: "functie" in changes || "legenda" in changes ? query.pagina : 1, ...changes };
  const parts = new URLSearchParams();
  for (const name of ["zoek", "verrassend", "volgorde", "legenda", "functie", "pagina"] as const)
    if (next[name] !== undefined && next[name] !== defaults[name]) parts.set(name, String(next[name]));
  for (const tag of next.kenmerk) parts.append("kenmerk", tag);
  return parts.size === 0 ? base : `${base}?${parts}`;
}
