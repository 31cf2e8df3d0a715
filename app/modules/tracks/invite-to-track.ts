import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listManagedPeople } from "#modules/people/public.ts";
import { insertInvitation } from "./invitation-table.ts";
import { tellInvited } from "./mail-tracks.ts";
import { ownerOf } from "./own-walk.ts";
import { findTrack } from "./track-table.ts";

/**
 * Points somebody of one's team to a track. Says the same whether they are on it already or not: that is theirs to tell. An invitation that is open
 * is not sent again.
 */
export function inviteToTrack(
  actor: Actor,
  { personId, trackId }: { readonly personId: string; readonly trackId: string },
): Promise<Outcome<string, "not-your-team" | "not-offered">> {
  const me = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [team, track] = await Promise.all([listManagedPeople(db, me), findTrack(db, trackId)]);
    const person = team.find(({ id }) => id === personId);
    if (!person) return refused("not-your-team");
    if (!track?.isOffered) return refused("not-offered");
    const id = await insertInvitation(db, { trackId, personId, by: me });
    if (!id) return done(person.name);
    await tellInvited(db, actor.portal, { id, personId: person.id });
    await record(db, actor, "track.invited", { kind: "track_invitation", id }, { personId: person.id });
    return done(person.name);
  });
}
