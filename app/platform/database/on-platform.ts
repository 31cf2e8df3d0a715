import { Kysely } from "kysely";
import { ownerPool } from "./databases.ts";
import { dialectOn, PipelineConnection } from "./pipeline-dialect.ts";
import type { DB } from "./schema.ts";

export type PlatformDb = Kysely<DB>;

/**
 * A transaction as the owner of the main database: for the directory of portals and the operator's commands, nothing else.
 * Row-level security is forced for the owner as well, so rows of a portal stay out of sight here.
 *
 * @example const portals = await onPlatform((db) => listPortals(db));
 */
export async function onPlatform<T>(work: (db: PlatformDb) => Promise<T>): Promise<T> {
  const client = await ownerPool().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(new Kysely<DB>({ dialect: dialectOn(new PipelineConnection(client)) }));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((problem: Error) => (broken = problem));
    throw error;
  } finally {
    client.release(broken);
  }
}
