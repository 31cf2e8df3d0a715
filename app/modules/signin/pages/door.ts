import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { networkOf } from "#platform/web/client-address.ts";
import { returnPath } from "#platform/web/return-path.ts";
import type { Visit } from "#platform/web/visit.ts";
import { deviceLabel } from "../device-label.ts";
import { TooBusy } from "../hash-gate.ts";
import type { Door, LetIn } from "../let-in.ts";
import { readSessionCookie, writeSessionCookie } from "../session-cookie.ts";
import type { TooMany } from "../signin-limits.ts";

/** How this visitor stands at the door. */
export function doorOf(visit: Visit): Door {
  return { network: networkOf(visit.ip), device: deviceLabel(visit.c.req.header("user-agent")), oldToken: readSessionCookie(visit.c) };
}

/** Takes someone who was let in to where they were going, by the second step when there is one. */
export function goIn(visit: Visit, letIn: LetIn, wanted: string, flash?: string): Response {
  writeSessionCookie(visit.c, letIn.token);
  const path = returnPath(wanted, "/");
  if (letIn.needsFactor) return visit.redirect(`/inloggen/code${path === "/" ? "" : `?naar=${encodeURIComponent(path)}`}`);
  return visit.redirect(path, flash);
}

/** What a use case answers, with "wait a moment" when more passwords arrived than this process can compare. */
export async function orWait<Value, Reason>(work: Promise<Outcome<Value, Reason>>): Promise<Outcome<Value, Reason | TooMany>> {
  try {
    const outcome = await work;
    return "done" in outcome ? done(outcome.done) : refused(outcome.refused);
  } catch (error) {
    if (error instanceof TooBusy) return refused({ waitSeconds: 5 });
    throw error;
  }
}
