import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PersonId } from "#platform/web/actor.ts";

/** A point of the joint notes as it stands, with the words it had before. */
export type Point = {
  readonly id: string;
  readonly besideId: string | null;
  readonly isRemoved: boolean;
  readonly revision: number;
  readonly text: string;
  readonly authorId: PersonId;
  readonly writtenAt: Date;
  readonly before: readonly { readonly text: string; readonly authorId: PersonId }[];
};

type Row = Omit<Point, "before">;

/** The points of a conversation in the order in which they were made; what stands beside another follows it. */
export async function listPoints(db: TenantDb, conversationId: string): Promise<Point[]> {
  const answer = await sql<Row>`
    select p.id, p.beside_id as "besideId", p.removed_at is not null as "isRemoved", t.revision, t.text, t.author_id as "authorId", t.written_at as "writtenAt"
    from conversation_points p join conversation_point_texts t on t.tenant_id = p.tenant_id and t.point_id = p.id
    where p.conversation_id = ${conversationId} order by p.made_at, p.id, t.revision`.execute(db);
  const byPoint = Map.groupBy(answer.rows, ({ id }) => id);
  const points = [...byPoint.values()].flatMap((texts) => {
    const newest = texts.at(-1);
    return newest ? [{ ...newest, before: texts.slice(0, -1).map(({ text, authorId }) => ({ text, authorId })) }] : [];
  });
  return besideEachOther(points);
}

function besideEachOther(points: readonly Point[]): Point[] {
  const beside = Map.groupBy(points, ({ besideId }) => besideId ?? "");
  const withThose = (point: Point): Point[] => [point, ...(beside.get(point.id) ?? []).flatMap(withThose)];
  return (beside.get("") ?? []).flatMap(withThose);
}

export async function insertPoint(
  db: TenantDb,
  point: { readonly conversationId: string; readonly besideId: string | null; readonly once: string | undefined },
  text: { readonly text: string; readonly authorId: PersonId },
): Promise<string | undefined> {
  const made = await db
    .insertInto("conversation_points")
    .values({ conversation_id: point.conversationId, beside_id: point.besideId, once_key: point.once ?? null, made_at: sql<Date>`clock_timestamp()` })
    .onConflict((conflict) => conflict.columns(["tenant_id", "conversation_id", "once_key"]).where("once_key", "is not", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await insertPointText(db, made.id, 1, text);
  return made?.id;
}

export async function insertPointText(
  db: TenantDb,
  pointId: string,
  revision: number,
  { text, authorId }: { readonly text: string; readonly authorId: PersonId },
): Promise<void> {
  await db
    .insertInto("conversation_point_texts")
    .values({ point_id: pointId, revision, text, author_id: authorId, written_at: sql<Date>`clock_timestamp()` })
    .execute();
}
