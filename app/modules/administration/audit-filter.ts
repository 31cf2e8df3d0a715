import { z } from "zod";
import type { AuditFilter } from "#platform/audit/list-audit-entries.ts";
import { optionalDateField } from "#platform/time/date-field.ts";
import { isUuid } from "#platform/database/tenant.ts";

/** What an entry can be about: the first part of its action. */
export const auditNouns = [
  "plan",
  "activity",
  "goal",
  "entitlement",
  "assignment",
  "conversation",
  "conversations",
  "feedback",
  "qualification",
  "track",
  "initiative",
  "transfer",
  "term",
  "function",
  "compass",
  "person",
  "employment",
  "role",
  "unit",
  "import",
  "share",
  "signin",
  "portal",
] as const;

export const auditQuery = z.object({
  over: z.enum(["", ...auditNouns]).catch(""),
  wie: z
    .string()
    .refine((id) => id === "" || isUuid(id))
    .catch(""),
  van: z.string().max(40).catch(""),
  tot: z.string().max(40).catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AuditQuery = z.infer<typeof auditQuery>;

// The years of a form, so that no day comes as far as the database that it does not know.
const day = optionalDateField();

/** The filter of a query, or which of its dates does not exist. */
export function readAuditFilter(query: AuditQuery): { filter: AuditFilter; wrong: readonly ("van" | "tot")[] } {
  const [from, until] = [day.safeParse(query.van), day.safeParse(query.tot)];
  const wrong = [...(from.success ? [] : (["van"] as const)), ...(until.success ? [] : (["tot"] as const))];
  return {
    wrong,
    filter: {
      ...(query.over ? { noun: query.over } : {}),
      ...(query.wie ? { personId: query.wie } : {}),
      ...(from.data ? { from: from.data } : {}),
      ...(until.data ? { until: until.data } : {}),
    },
  };
}

/** The address of the same choice with something else in it. @example auditHref(query, { pagina: 2 }) */
export function auditHref(query: AuditQuery, change: Partial<AuditQuery>): string {
  const next = { ...query, ...change };
  const values = Object.entries(next).filter(([name, value]) => value !== "" && !(name === "pagina" && value === 1));
  const text = new URLSearchParams(values.map(([name, value]) => [name, String(value)])).toString();
  return text ? `/beheer/logboek?${text}` : "/beheer/logboek";
}
