import { inTenant } from "#platform/database/in-tenant.ts";
import { hasRoleEverywhere, type SignedIn } from "#platform/web/actor.ts";
import { countTeamWishes, type EntitlementSummary, entitlementSummary } from "#modules/entitlements/public.ts";
import { countOverdueInTeam, countToAgree, eitherName, type GoalLine, planSummary } from "#modules/plans/public.ts";
import { openAssignmentsFor } from "#modules/assignments/public.ts";
import { conversationsToDo } from "#modules/conversations/public.ts";
import { feedbackToDo } from "#modules/feedback/public.ts";
import { hasColleagues } from "#modules/people/public.ts";
import { openSurveysFor } from "#modules/surveys/public.ts";
import { tracksToDo } from "#modules/tracks/public.ts";
import { activitiesToEvaluate } from "#modules/transfer/public.ts";
import type { Standing } from "./next-steps.ts";

export type StartData = {
  readonly entitlement: EntitlementSummary;
  readonly standing: Standing;
  readonly goalLine: GoalLine;
  readonly managerName: string | undefined;
};

/** Everything Start says. What does not wait for each other travels together. */
export function readStart(me: SignedIn): Promise<StartData> {
  return inTenant(me, async (db) => {
    const mayImport = hasRoleEverywhere(me, "tenantAdmin", "hr");
    const [entitlement, plan, toAgree, overdueInTeam, isWithOthers, surveys, wishes, assigned, toEvaluate, conversations, feedback, tracks] = await Promise.all(
      [
        entitlementSummary(db, me),
        planSummary(db, me.personId),
        me.isManager ? countToAgree(db, me.personId) : 0,
        me.isManager ? countOverdueInTeam(db, me.personId) : 0,
        mayImport ? hasColleagues(db) : true,
        openSurveysFor(db, me.personId),
        me.isManager ? countTeamWishes(db, me.personId) : 0,
        openAssignmentsFor(db, me.personId),
        activitiesToEvaluate(db, me.personId),
        conversationsToDo(db, me.personId),
        feedbackToDo(db, me.personId),
        tracksToDo(db, me),
      ],
    );
    return {
      entitlement,
      goalLine: plan.goalLine ?? [],
      managerName: eitherName(me.language, plan.managers) ?? undefined,
      standing: {
        plan: {
          nextStep: plan.nextStep,
          missing: plan.missing.length,
          submittedOn: plan.submittedOn,
          renewBefore: plan.due.state === "never-agreed" ? null : plan.due.renewBefore,
        },
        hasRight: entitlement.state === "has-right",
        toAgree,
        overdueInTeam,
        mayImport,
        isAlone: !isWithOthers,
        surveys,
        toEvaluate,
        wishes,
        assigned,
        conversations,
        feedback,
        tracks,
      },
    };
  });
}
