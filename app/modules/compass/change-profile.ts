import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { type CompassHouse, openHouse } from "./compass-house.ts";
import { type OwnProfile, ownProfile, type ProfileTagSource } from "./own-profile.ts";
import { forgetProfile, forgetTags, keepProfile, keepTags, type KeptProfile, readKeptProfile, startOf } from "./profile-table.ts";

// What somebody changes here is theirs alone and is not in the audit trail: that would tell administrators what they explore (OQ-01, OQ-04).

type Own = { readonly db: TenantDb; readonly personId: PersonId; readonly house: CompassHouse; readonly kept: KeptProfile; readonly profile: OwnProfile };

function withOwnProfile<T>(actor: Actor, work: (own: Own) => Promise<T>): Promise<T> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [house, kept] = await Promise.all([openHouse(db, actor.portal), readKeptProfile(db, personId)]);
    return work({ db, personId, house, kept, profile: ownProfile(house, startOf(house, kept), kept.changes) });
  });
}

/** Adds a tag to the own profile; one that was taken away comes back. */
export function addProfileTag(actor: Actor, id: string, source: ProfileTagSource = "self"): Promise<void> {
  return withOwnProfile(actor, (own) => putTags(own, [id], source));
}

/** Takes a tag out of the own profile; one of the passport it begins with is remembered as taken away. */
export function removeProfileTag(actor: Actor, id: string): Promise<void> {
  return withOwnProfile(actor, (own) => takeTags(own, [id], "self"));
}

/** Yes or no to what a test proposed. */
export function answerProposal(actor: Actor, id: string, answer: "yes" | "no"): Promise<void> {
  return withOwnProfile(actor, async (own) => {
    const tagId = own.house.tag(id)?.id ?? notFound();
    // Answered already, in another tab or by sending the form twice.
    if (!own.profile.proposed.some((tag) => tag.id === tagId)) return;
    await (answer === "yes" ? putTags(own, [tagId], "test") : forgetTags(own.db, own.personId, namesOf(own, tagId)));
  });
}

/** Lets the profile begin with another function; null is that of the employment again. */
export function chooseStart(actor: Actor, functionId: string | null): Promise<void> {
  return withOwnProfile(actor, async ({ db, personId, house }) => {
    if (functionId !== null && !house.functions.get(functionId)?.isFilled) notFound();
    await keepProfile(db, personId, { function_id: functionId });
  });
}

/** Back to the passport of the own function. What was saved, and the own path, stay. */
export function resetProfile(actor: Actor): Promise<void> {
  return withOwnProfile(actor, ({ db, personId }) => forgetProfile(db, personId));
}

export type GuideAnswer = {
  /** What is chosen of what one question offered, and what is not. */
  readonly chosen: readonly string[];
  readonly left: readonly string[];
  /** Whether choosing adds to the profile or takes away. */
  readonly does: "add" | "remove";
};

/** Answers one question of the guide. Sent again with another choice, the last one counts. */
export function answerGuide(actor: Actor, { chosen, left, does }: GuideAnswer): Promise<void> {
  return withOwnProfile(actor, async (own) => {
    // Only what the guide itself said is taken back: what somebody said elsewhere stays.
    const before = own.kept.changes.filter((change) => change.source === "guide" && change.state === (does === "add" ? "added" : "removed"));
    const undone = left.flatMap((id) => own.house.tag(id)?.id ?? []);
    const again = before.filter((change) => undone.includes(own.house.tag(change.tagId)?.id ?? ""));
    await forgetTags(
      own.db,
      own.personId,
      again.map((change) => change.tagId),
    );
    await (does === "add" ? putTags(own, chosen, "guide") : takeTags(own, chosen, "guide"));
  });
}

/** Notes that the guide was walked through. */
export function finishGuide(actor: Actor): Promise<void> {
  return withOwnProfile(actor, ({ db, personId }) => keepProfile(db, personId, { guided_on: today() }));
}

async function putTags(own: Own, ids: readonly string[], source: ProfileTagSource): Promise<void> {
  const tagIds = known(own, ids).filter((id) => !own.profile.tags.some((tag) => tag.id === id));
  await forgetTags(
    own.db,
    own.personId,
    tagIds.flatMap((id) => namesOf(own, id)),
  );
  // What the passport has comes back by forgetting that it was taken away.
  await keepTags(own.db, own.personId, { tagIds: tagIds.filter((id) => !isOfStart(own, id)), state: "added", source });
}

async function takeTags(own: Own, ids: readonly string[], source: ProfileTagSource): Promise<void> {
  const tagIds = known(own, ids).filter((id) => own.profile.tags.some((tag) => tag.id === id));
  await forgetTags(
    own.db,
    own.personId,
    tagIds.flatMap((id) => namesOf(own, id)),
  );
  await keepTags(own.db, own.personId, { tagIds: tagIds.filter((id) => isOfStart(own, id)), state: "removed", source });
}

function known({ house }: Own, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => house.tag(id)?.id ?? notFound()))];
}

function isOfStart({ profile }: Own, id: string): boolean {
  return profile.start?.tags.some((tag) => tag.id === id) ?? false;
}

/** A tag under every id it was kept by: a double one was merged since. */
function namesOf({ house, kept }: Own, id: string): string[] {
  return kept.changes.filter((change) => house.tag(change.tagId)?.id === id).map((change) => change.tagId);
}
