import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { openHouse } from "./compass-house.ts";
import { type Direction, movedIn, type PathStep } from "./path-step.ts";
import { deleteStep, dropGoal, insertStep, listPath, type NewPathStep, orderSteps, updateStep } from "./path-table.ts";

// The path is private and is not in the audit trail: it would tell administrators where somebody wants to go (OQ-04).

/** A path is for walking: more steps than this are no path any more. */
export const mostSteps = 30;
export type WhyNotStep = "path-full" | "path-step-empty";

function withOwnPath<T>(actor: Actor, work: (db: TenantDb, personId: PersonId, steps: readonly PathStep[]) => Promise<T>): Promise<T> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    // Two tabs that move steps at once would give two of them the same place.
    const [, steps] = await Promise.all([
      sql`select pg_advisory_xact_lock(hashtextextended('path ' || ${personId}::text, 0))`.execute(db),
      listPath(db, personId),
    ]);
    return work(db, personId, steps);
  });
}

/** Puts a step on the own path. The same step once more changes nothing, so a form sent twice is harmless. */
export function addPathStep(actor: Actor, step: NewPathStep): Promise<Outcome<null, WhyNotStep>> {
  return withOwnPath<Outcome<null, WhyNotStep>>(actor, async (db, personId, steps) => {
    if (step.functionId === null && tidyText(step.note) === "") return refused("path-step-empty");
    if (step.functionId !== null && !(await openHouse(db, actor.portal)).functions.has(step.functionId)) notFound();
    const isThere = steps.some((each) => each.way === step.way && each.functionId === step.functionId && each.note === step.note);
    if (isThere) return done(null);
    if (steps.length >= mostSteps) return refused("path-full");
    // There is one goal: choosing another moves it.
    if (step.isGoal) await dropGoal(db, personId);
    await insertStep(db, personId, step);
    return done(null);
  });
}

export function movePathStep(actor: Actor, id: string, direction: Direction): Promise<void> {
  return withOwnPath(actor, async (db, personId, steps) => {
    mustBeOwn(steps, id);
    await orderSteps(
      db,
      personId,
      movedIn(
        steps.map((step) => step.id),
        id,
        direction,
      ),
    );
  });
}

export type StepChange = { readonly note: string; readonly isGoal: boolean };

export function changePathStep(actor: Actor, id: string, { note, isGoal }: StepChange): Promise<Outcome<null, "path-step-empty">> {
  return withOwnPath<Outcome<null, "path-step-empty">>(actor, async (db, personId, steps) => {
    const step = mustBeOwn(steps, id);
    if (step.functionId === null && tidyText(note) === "") return refused("path-step-empty");
    if (isGoal) await dropGoal(db, personId);
    await updateStep(db, id, { note, is_goal: isGoal });
    return done(null);
  });
}

export function removePathStep(actor: Actor, id: string): Promise<void> {
  return withOwnPath(actor, async (db, _personId, steps) => {
    mustBeOwn(steps, id);
    await deleteStep(db, id);
  });
}

function mustBeOwn(steps: readonly PathStep[], id: string): PathStep {
  return steps.find((step) => step.id === id) ?? notFound();
}
