import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import { countQuery } from "./round-trips.ts";

const names = new Map<string, string>();
// Each connection keeps every named statement for as long as it lives, so the number of names has a ceiling.
// Lists of varying length must be written as `= any($1)`; whatever still varies beyond this goes unnamed.
const mostNames = 2000;

function statementName(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < mostNames) {
    name = `w${createHash("sha1").update(text).digest("base64url").slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

/**
 * One pg connection on which statements are sent without waiting for the answer before (`pipeline: true`).
 * Callers still await their own result; what is awaited together travels together.
 */
export class PipelineConnection implements DatabaseConnection {
  readonly client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    sendTogether(this.client);
    const answer = await countQuery(this.client, () =>
      this.client.query({ name: statementName(query.sql), text: query.sql, values: query.parameters as unknown[] } as pg.QueryConfig),
    );
    return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.rowCount ?? 0) };
  }

  // Cursors keep a portal open across round trips, which pg refuses on a pipelined connection.
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error("a pipelined connection can not stream; read in pages instead");
  }
}

const gathering = new WeakSet<object>();

/**
 * Holds what is written to this connection until the work of this moment is done, so that a flight of statements is one
 * write to the socket and not one for each: writing is the dearest part of a small query.
 *
 * @example sendTogether(client); void client.query("begin"); await client.query(statement); // one packet
 */
export function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}

/**
 * A Kysely dialect bound to one connection that `inTenant` opened and scoped.
 * It can not begin or commit: the transaction belongs to `inTenant` alone.
 */
export function dialectOn(connection: DatabaseConnection): Dialect {
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => Promise.reject(new Error("inTenant has begun the transaction already")),
    commitTransaction: () => Promise.reject(new Error("inTenant commits the transaction")),
    rollbackTransaction: () => Promise.reject(new Error("inTenant rolls the transaction back")),
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
