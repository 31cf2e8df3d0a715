import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import type { AuditDetail } from "#platform/audit/record.ts";
import type { Language } from "#platform/words/words.ts";

/**
 * The figures of an entry as people read them. Codes and ids stay in the trail; a reader has no use for them.
 *
 * @example auditFigures({ hundredthHours: 600, cents: 25000 }, "nl") // "6 uur, € 250"
 */
export function auditFigures(detail: AuditDetail, language: Language): string {
  const parts = [
    typeof detail["hundredthHours"] === "number" && detail["hundredthHours"] !== 0 ? formatHours(language, hundredthHours(detail["hundredthHours"])) : "",
    typeof detail["cents"] === "number" && detail["cents"] !== 0 ? formatMoney(language, cents(detail["cents"])) : "",
    typeof detail["ruleSet"] === "string" ? detail["ruleSet"] : "",
    typeof detail["count"] === "number" ? String(detail["count"]) : "",
  ];
  return parts.filter(Boolean).join(", ");
}
