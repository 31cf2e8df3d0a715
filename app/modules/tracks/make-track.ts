import { randomUUID } from "node:crypto";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { keepKeys, saysTheSame } from "./keep-keys.ts";
import type { TrackDraft } from "./track-form.ts";
import { type ExampleName, exampleOf, examplesFor } from "./track-examples.ts";
import { findTrack, insertTrack, insertVersion, lockTrack, setOffered } from "./track-table.ts";
import { tracksPolicy } from "./tracks-policy.ts";

/** A track of the portal's own. A form that is sent twice makes one. */
export function addTrack(actor: Actor, draft: TrackDraft, onceKey: string): Promise<string> {
  return add(actor, draft, { example: null, onceKey });
}

/** Takes over one of our examples as the portal's own, to be changed from there. Once: again answers the same track. */
export function adoptExample(actor: Actor, name: ExampleName): Promise<string> {
  if (!examplesFor(actor.portal.sector).includes(name)) notFound();
  return add(actor, exampleOf(name, { language: actor.language, sector: actor.portal.sector }), { example: name, onceKey: `example ${name}` });
}

function add(actor: Actor, draft: TrackDraft, { example, onceKey }: { readonly example: string | null; readonly onceKey: string }): Promise<string> {
  if (!tracksPolicy.makeTracks(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const { id, isNew } = await insertTrack(db, { example, onceKey });
    if (!isNew) return id;
    await insertVersion(db, { trackId: id, number: 1, content: keepKeys(draft, undefined, randomUUID), by: actor.personId });
    await record(db, actor, "track.made", { kind: "track", id });
    return id;
  });
}

/**
 * Makes the next version. Who is on the track keeps the one they began with and may go over. `number` is the version that was on the screen:
 * somebody who saved first wins, and the other reads that.
 */
export function changeTrack(
  actor: Actor,
  id: string,
  { draft, number }: { readonly draft: TrackDraft; readonly number: number },
): Promise<Outcome<{ readonly isNew: boolean }, "changed-meanwhile">> {
  if (!tracksPolicy.makeTracks(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    await lockTrack(db, id);
    const track = (await findTrack(db, id)) ?? notFound();
    const content = keepKeys(draft, track.content, randomUUID);
    if (saysTheSame(content, track.content)) return done({ isNew: false });
    if (track.number !== number) return refused("changed-meanwhile");
    await insertVersion(db, { trackId: id, number: number + 1, content, by: actor.personId });
    await record(db, actor, "track.changed", { kind: "track", id }, { version: number + 1 });
    return done({ isNew: true });
  });
}

/** Whether people can begin it. Who is on it goes on. */
export function offerTrack(actor: Actor, id: string, isOffered: boolean): Promise<void> {
  if (!tracksPolicy.makeTracks(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    if (!(await findTrack(db, id))) notFound();
    if (await setOffered(db, id, isOffered)) await record(db, actor, isOffered ? "track.offered" : "track.no-longer-offered", { kind: "track", id });
  });
}
