import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import type { Share, SubjectKind } from "./share.ts";
import { listOtherShares, type OtherShare } from "./share-sources.ts";

export const looksPerPage = 50;

export type Look = { readonly at: Date; readonly viewer: string; readonly subjectKind: SubjectKind };
export type MyShare = {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  readonly audience: Share["audience"];
  readonly person: string | null;
  readonly since: Date;
  readonly until: DateString | null;
};
export type MyOtherShare = OtherShare & { readonly reader: string };
export type MyLooks = {
  readonly looks: readonly Look[];
  readonly total: number;
  readonly shares: readonly MyShare[];
  readonly others: readonly MyOtherShare[];
};

/** Who looked at what is mine, newest first, and what I share now. Always the actor's own: nobody can ask it for another. */
export function listMyLooks(actor: Actor, page: number): Promise<MyLooks> {
  const ownerId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [looks, total, shares, others] = await Promise.all([
      db
        .selectFrom("looks")
        .select(["at", "viewer_id", "subject_kind"])
        .where("owner_id", "=", ownerId)
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(looksPerPage)
        .offset((page - 1) * looksPerPage)
        .execute(),
      db
        .selectFrom("looks")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("owner_id", "=", ownerId)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom("shares")
        .select(["id", "subject_kind", "audience", "audience_id", "shared_at", "until"])
        .where("owner_id", "=", ownerId)
        .where("withdrawn_at", "is", null)
        .where((eb) => eb.or([eb("until", "is", null), eb("until", ">=", today())]))
        .orderBy("shared_at", "desc")
        .limit(200)
        .execute(),
      listOtherShares(db, ownerId),
    ]);
    const names = await peopleNames(db, [
      ...looks.map((look) => look.viewer_id),
      ...shares.flatMap((share) => share.audience_id ?? []),
      ...others.map(({ readerId }) => readerId),
    ]);
    return {
      looks: looks.map((look) => ({ at: look.at, viewer: names.get(look.viewer_id) ?? "", subjectKind: look.subject_kind as SubjectKind })),
      total: total.count,
      shares: shares.map((share) => ({
        id: share.id,
        subjectKind: share.subject_kind as SubjectKind,
        audience: share.audience as Share["audience"],
        person: share.audience_id ? (names.get(share.audience_id) ?? "") : null,
        since: share.shared_at,
        until: share.until as DateString | null,
      })),
      others: others.map((other) => ({ ...other, reader: names.get(other.readerId) ?? "" })),
    };
  });
}
