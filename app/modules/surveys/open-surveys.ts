import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

export type OpenSurvey = { readonly invitationId: string; readonly closesOn: DateString };

/** What somebody is asked and has not answered, what closes first on top: for Start. */
export async function openSurveysFor(db: TenantDb, personId: string): Promise<OpenSurvey[]> {
  const rows = await db
    .selectFrom("survey_invitations as i")
    .innerJoin("surveys as s", (join) => join.onRef("s.tenant_id", "=", "i.tenant_id").onRef("s.id", "=", "i.survey_id"))
    .select(["i.id as invitationId", "s.closes_on as closesOn"])
    .where("i.person_id", "=", personId)
    .where("i.answered_on", "is", null)
    .where("s.closed_at", "is", null)
    .where("s.closes_on", ">=", today())
    .orderBy("s.closes_on")
    .orderBy("i.id")
    .execute();
  return rows as OpenSurvey[];
}
