import { type AuditVerdict, verifyAuditTrail } from "#platform/audit/verify-audit-trail.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";

/** Recomputes the audit trail of the portal. Its page is for administrators only; nothing of an entry is shown, so nothing else is asked. */
export function checkAuditTrail(actor: Actor): Promise<AuditVerdict> {
  return inTenant(actor, verifyAuditTrail);
}
