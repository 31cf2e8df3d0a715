import { AsyncLocalStorage } from "node:async_hooks";

/** What one request asked of the database: statements, and times it waited for an answer. */
export type DatabaseCount = { queries: number; roundTrips: number };

const counting = new AsyncLocalStorage<DatabaseCount>();
const waiting = new WeakMap<object, number>();

/** Counts the statements and round trips of some work. @example const [page, count] = await countDatabase(() => handle(request)); */
export async function countDatabase<T>(work: () => Promise<T>): Promise<[T, DatabaseCount]> {
  const count: DatabaseCount = { queries: 0, roundTrips: 0 };
  const result = await counting.run(count, work);
  return [result, count];
}

/**
 * Runs one statement and counts it. A statement sent while another on the same connection is still unanswered
 * travels in the same flight, so it is a query but not a round trip.
 */
export async function countQuery<T>(connection: object, send: () => Promise<T>): Promise<T> {
  const count = counting.getStore();
  const underWay = waiting.get(connection) ?? 0;
  if (count) {
    count.queries += 1;
    if (underWay === 0) count.roundTrips += 1;
  }
  waiting.set(connection, underWay + 1);
  try {
    return await send();
  } finally {
    waiting.set(connection, (waiting.get(connection) ?? 1) - 1);
  }
}
