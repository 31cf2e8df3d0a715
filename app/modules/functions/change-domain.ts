import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";
import { republish } from "./publish-function.ts";

type KeptDomain = { readonly id: string; readonly name: string; readonly place: number };

/** Gives a domain another name. */
export function renameDomain(actor: Actor, id: string, name: string): Promise<Outcome<void, "name-taken">> {
  return inFunctionHouse(actor, async (db) => {
    const domains = await openDomains(db);
    const domain = domains.find((each) => each.id === id) ?? notFound();
    if (domain.name === name) return done(undefined);
    if (domains.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase())) return refused("name-taken");
    await db
      .updateTable("domains")
      .set({ name, revision: await nextRevision(db) })
      .where("id", "=", id)
      .execute();
    await record(db, actor, "domain.changed", { kind: "domain", id });
    return done(undefined);
  });
}

/** Lets a domain change places with its neighbour: the order of the sectors of the compass. The first does not go up. */
export function moveDomain(actor: Actor, id: string, direction: "up" | "down"): Promise<void> {
  return inFunctionHouse(actor, async (db) => {
    const domains = await openDomains(db);
    const at = domains.findIndex((each) => each.id === id);
    if (at === -1) notFound();
    const other = at + (direction === "up" ? -1 : 1);
    if (other < 0 || other >= domains.length) return;
    const order = domains
      .map((domain) => domain.id)
      .with(at, (domains[other] as KeptDomain).id)
      .with(other, id);
    const revision = await nextRevision(db);
    // Numbered again from 1, so that two that were added at the same time do not keep one place.
    await sql`update domains d set place = w.place, revision = ${revision} from unnest(${order}::uuid[]) with ordinality as w (id, place)
      where d.id = w.id and (d.place <> w.place or d.id = ${id})`.execute(db);
    await record(db, actor, "domain.changed", { kind: "domain", id });
  });
}

export type WhyNotEnded = { readonly reason: "in-use"; readonly functions: number };

/** Ends a domain. What is in it goes to another first, also in what is published of it, or nobody would find it on the compass. */
export function endDomain(actor: Actor, id: string, toId: string | null): Promise<Outcome<void, WhyNotEnded>> {
  return inFunctionHouse(actor, async (db) => {
    const domains = await openDomains(db);
    if (!domains.some((each) => each.id === id)) return alreadyEnded(db, id);
    const inside = await db.selectFrom("function_domains").select("function_id").where("domain_id", "=", id).execute();
    const published = await publishedIn(db, id);
    const moving = [...new Set([...inside.map((row) => row.function_id), ...published])];
    if (moving.length > 0 && toId === null) return refused({ reason: "in-use", functions: moving.length });
    if (toId !== null && moving.length > 0) await moveFunctions(db, actor, { moving, published, from: id, to: destination(domains, id, toId) });
    await db
      .updateTable("domains")
      .set({ ended_at: now(), revision: await nextRevision(db) })
      .where("id", "=", id)
      .execute();
    await record(db, actor, "domain.changed", { kind: "domain", id }, { moved: moving.length });
    return done(undefined);
  });
}

function destination(domains: readonly KeptDomain[], id: string, toId: string): string {
  return domains.some((each) => each.id === toId && toId !== id) ? toId : notFound();
}

type Move = { readonly moving: readonly string[]; readonly published: readonly string[]; readonly from: string; readonly to: string };

async function moveFunctions(db: TenantDb, actor: Actor, { moving, published, from, to }: Move): Promise<void> {
  const revision = await nextRevision(db);
  await sql`insert into function_domains (function_id, domain_id) select unnest(${[...moving]}::uuid[]), ${to}::uuid on conflict do nothing`.execute(db);
  await db.deleteFrom("function_domains").where("domain_id", "=", from).execute();
  await sql`update functions set revision = ${revision}, changed_at = clock_timestamp(), edition = edition + 1 where id = any(${[...moving]}::uuid[])`.execute(
    db,
  );
  for (const id of published) {
    await republish(db, actor, id, (content) => ({ ...content, domainIds: [...new Set(content.domainIds.map((each) => (each === from ? to : each)))] }));
  }
}

/** Functions whose published version names the domain, also when an editor has taken them out of it since. */
async function publishedIn(db: TenantDb, domainId: string): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    select f.id from functions f join passport_versions v on v.function_id = f.id and v.number = f.published_version
    where v.content->'domainIds' ? ${domainId} order by f.id`.execute(db);
  return answer.rows.map((row) => row.id);
}

function openDomains(db: TenantDb): Promise<KeptDomain[]> {
  return db.selectFrom("domains").select(["id", "name", "place"]).where("ended_at", "is", null).orderBy("place").orderBy("name").execute();
}

async function alreadyEnded(db: TenantDb, id: string): Promise<Outcome<void, never>> {
  const row = await db.selectFrom("domains").select("id").where("id", "=", id).executeTakeFirst();
  return row ? done(undefined) : notFound();
}
