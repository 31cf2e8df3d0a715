import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { compassPolicy } from "./compass-policy.ts";
import { compassSettings, type Finding, findingKey, type FindingReason, launchKey, publicKey } from "./compass-settings.ts";
import { type MatchWeights, matchWeightsKey } from "./match-weights.ts";

/** Changes how much each kind of tag counts, and from when the compass counts as filled. Every match follows at the next visit. */
export async function changeWeights(actor: Actor, { weights, launchAt }: { readonly weights: MatchWeights; readonly launchAt: number }): Promise<void> {
  if (!compassPolicy.changeSettings(actor)) notAllowed();
  await changePortalSettings(actor, { settings: { [matchWeightsKey]: weights, [launchKey]: launchAt } });
  await inTenant(actor, (db) => record(db, actor, "compass.weights-changed", portalOf(actor), { ...weights, launchAt }));
}

/** Opens the compass for outsiders, or closes it (K-40). */
export async function switchPublic(actor: Actor, isPublic: boolean): Promise<void> {
  if (!compassPolicy.changeSettings(actor)) notAllowed();
  await changePortalSettings(actor, { settings: { [publicKey]: isPublic } });
  await inTenant(actor, (db) => record(db, actor, "compass.public-switched", portalOf(actor), { isPublic }));
}

/**
 * Lets HR find who asked to be found, with the reason, or stops that (K-46). Of the reason only its kind is in the audit trail. With another reason
 * everybody is asked anew: a yes holds for what it was said to.
 */
export async function switchFinding(actor: Actor, wanted: { readonly reason: FindingReason; readonly text: string } | undefined): Promise<void> {
  if (!compassPolicy.changeSettings(actor)) notAllowed();
  const before = compassSettings(actor.portal).finding;
  const isSame = before !== undefined && before.reason === wanted?.reason && before.text === wanted.text;
  const reasonFrom = isSame ? before.reasonFrom : now().toISOString();
  const finding: Finding | null = wanted ? { ...wanted, since: before?.since ?? today(), reasonFrom } : null;
  await changePortalSettings(actor, { settings: { [findingKey]: finding } });
  await inTenant(actor, (db) => record(db, actor, "compass.finding-switched", portalOf(actor), { isOn: wanted !== undefined, reason: wanted?.reason ?? null }));
}

function portalOf({ portal }: Actor) {
  return { kind: "portal", id: portal.id };
}
