import { type Compilable, type CompiledQuery, Kysely, type QueryResult } from "kysely";
import type pg from "pg";
import { appPool } from "./databases.ts";
import { dialectOn, PipelineConnection, sendTogether } from "./pipeline-dialect.ts";
import { countQuery } from "./round-trips.ts";
import type { DB } from "./schema.ts";
import { isUuid, type Tenant } from "./tenant.ts";

/** A database handle that sees one portal's rows only, for as long as its transaction lasts. */
export type TenantDb = Kysely<DB>;

/**
 * Opens a transaction that can see and write the rows of one portal only, and runs work in it.
 * The only way to a `db`: whoever holds one is inside a tenant.
 *
 * BEGIN and the tenant travel in the same flight as the first query. A thrown error rolls everything back;
 * when COMMIT answers anything but COMMIT (a statement failed and was caught), that is an error too.
 *
 * @example
 * const plan = await inTenant(actor, (db) => findPlan(db, id));
 */
export async function inTenant<T>(actor: { portal: Tenant }, work: (db: TenantDb) => Promise<T>): Promise<T> {
  const client = await appPool(actor.portal.databaseName).connect();
  const connection = new ScopedConnection(client, actor.portal);
  const db: TenantDb = new Kysely<DB>({ dialect: dialectOn(connection) });
  let broken: Error | undefined;
  try {
    const result = await work(db);
    await connection.commit();
    return result;
  } catch (error) {
    broken = await connection.rollback();
    throw error;
  } finally {
    connection.close();
    // A connection whose ROLLBACK failed may still carry this tenant: it is thrown away, never reused.
    client.release(broken);
  }
}

/**
 * One read of one statement, in a single round trip: BEGIN, the tenant, the statement and COMMIT travel together.
 * For what every request needs, such as its session. Nothing that changes data belongs here.
 *
 * @example const [row] = await readOnce({ portal }, (db) => db.selectFrom("sessions").selectAll().where("token_hash", "=", hash));
 */
export async function readOnce<Row>(actor: { portal: Tenant }, build: (db: TenantDb) => Compilable<Row>): Promise<Row[]> {
  const query = build(unconnected).compile();
  const client = await appPool(actor.portal.databaseName).connect();
  let broken: Error | undefined;
  const connection = new ScopedConnection(client, actor.portal);
  try {
    const [answer] = await Promise.all([connection.executeQuery<Row>(query), connection.commit()]);
    return answer.rows;
  } catch (error) {
    broken = (await client.query("rollback").catch((problem: Error) => problem)) instanceof Error ? (error as Error) : undefined;
    throw error;
  } finally {
    client.release(broken);
  }
}

// Builds statements only; whoever tries to run one on it is told so.
const unconnected: TenantDb = new Kysely<DB>({
  dialect: dialectOn({
    executeQuery: () => Promise.reject(new Error("readOnce builds a statement, it does not run one")),
    streamQuery: () => {
      throw new Error("not here");
    },
  }),
});

class ScopedConnection extends PipelineConnection {
  readonly #portal: Tenant;
  #state: "new" | "open" | "closed" = "new";
  #begun: Promise<unknown> | undefined;

  constructor(client: pg.ClientBase, portal: Tenant) {
    super(client);
    this.#portal = portal;
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#state === "closed") throw new Error("this db is used after its transaction ended");
    if (this.#state === "new") this.#begin();
    return super.executeQuery<Row>(query);
  }

  // set_config's third argument true (SET LOCAL): only this transaction. Otherwise the pooled connection would
  // carry this tenant into the next person's request. A literal is safe here because only a uuid passes.
  #begin(): void {
    const id = this.#portal.id;
    if (!isUuid(id)) throw new Error("not a tenant id");
    this.#state = "open";
    sendTogether(this.client);
    this.#begun = countQuery(this.client, () => this.client.query(`begin; set local app.tenant_id = '${id}'`));
    // The first query fails as well when this does, and that is the error people see.
    this.#begun.catch(() => {});
  }

  async commit(): Promise<void> {
    if (this.#state === "new") return;
    this.#state = "closed";
    const [, answer] = await Promise.all([this.#begun, countQuery(this.client, () => this.client.query("commit"))]);
    if (answer.command !== "COMMIT") throw new Error("the transaction was rolled back because a statement in it failed");
  }

  async rollback(): Promise<Error | undefined> {
    if (this.#state === "new") return undefined;
    this.#state = "closed";
    try {
      await this.client.query("rollback");
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }

  close(): void {
    this.#state = "closed";
  }
}
