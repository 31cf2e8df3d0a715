import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";

/** The windows hold everybody whose term ends within them, so the longer one holds the shorter one too. */
export const deadlineTabs = ["alle", "geen", "te-laat", "3", "6", "12"] as const;
export type DeadlineTab = (typeof deadlineTabs)[number];
export const deadlineOrders = ["naam", "leidinggevende", "datum"] as const;
export type DeadlineOrder = (typeof deadlineOrders)[number];

/** The list as its address asks for it. What does not fit is passed over, so that an old link still opens. */
export const deadlineQuery = z.object({
  stand: z.enum(deadlineTabs).catch("alle"),
  onderdeel: z.string().refine(isUuid).or(z.literal("")).catch(""),
  volgorde: z.enum(deadlineOrders).catch("datum"),
  richting: z.enum(["op", "af"]).catch("op"),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DeadlineQuery = z.infer<typeof deadlineQuery>;

const usual = { stand: "alle", onderdeel: "", volgorde: "datum", richting: "op", pagina: 1 } as const;

/** The address of the list with something changed; what is usual stays out of it, and anything but a page begins at page 1. */
export function deadlineAddress(query: DeadlineQuery, change: Partial<DeadlineQuery> = {}, path = "/termijnen"): string {
  const wanted: DeadlineQuery = { ...query, pagina: 1, ...change };
  const parts = new URLSearchParams();
  for (const name of Object.keys(usual) as (keyof DeadlineQuery)[]) if (wanted[name] !== usual[name]) parts.set(name, String(wanted[name]));
  const text = parts.toString();
  return text === "" ? path : `${path}?${text}`;
}
