import { verifyAuditTrail, type AuditVerdict } from "#platform/audit/verify-audit-trail.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { listPortals } from "#modules/portals/public.ts";
import type { Command, Io } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

export const verify: Command = {
  name: "verify",
  summary: "recomputes the audit trail of one portal or of all, and finds what was tampered with",
  usage: "[--portal NAME] [--json]",
  details: ["Ends with exit code 1 when a trail does not hold, and names the place."],
  run: async (args, io) => {
    const { values } = readArgs(args, { portal: { type: "string" }, json: { type: "boolean" } });
    return withWindroos(io, async () => {
      const portals = values.portal === undefined ? await listPortals() : [await portalNamed(values.portal)];
      const verdicts: { portal: Portal; verdict: AuditVerdict }[] = [];
      for (const portal of portals) {
        const verdict = await inTenant({ portal }, verifyAuditTrail);
        verdicts.push({ portal, verdict });
        if (!values.json) tell(io, portal, verdict);
      }
      if (values.json) io.out(JSON.stringify(verdicts.map(({ portal, verdict }) => ({ portal: portal.name, ...verdict }))));
      return verdicts.every(({ verdict }) => verdict.intact) ? 0 : 1;
    });
  },
};

const wrong = {
  changed: "was changed, or is gone",
  missing: "is missing from the chain",
  "not-chained": "was put in beside the chain",
};

function tell(io: Io, portal: Portal, verdict: AuditVerdict): void {
  if (verdict.intact) io.out(`${portal.name}: whole, ${verdict.entries} entries`);
  else io.out(`${portal.name}: BROKEN at position ${verdict.position}: entry ${verdict.entryId ?? "unknown"} ${wrong[verdict.why]}`);
}
