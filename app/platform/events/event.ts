import type { TenantDb } from "../database/in-tenant.ts";
import type { Actor } from "../web/actor.ts";

/** Something one module tells the others. Names are facts in the past tense: `employments.changed`. */
export type Event<Payload> = { readonly name: string; readonly handlers: Handler<Payload>[] };

/** Runs inside the transaction of what happened. Throwing undoes the whole of it, so a handler refuses nothing and is quick. */
export type Handler<Payload> = (db: TenantDb, actor: Actor, payload: Payload) => Promise<void>;

/**
 * Names an event and what it carries. All of them are in `modules/events.ts`, so that neither side imports the other.
 *
 * @example export const personLeft = defineEvent<{ personId: PersonId }>("person.left");
 */
export function defineEvent<Payload>(name: string): Event<Payload> {
  return { name, handlers: [] };
}

/**
 * Listens to an event. Called once, in a module's `…-events.ts`, which `app/all-listeners.ts` imports.
 *
 * @example onEvent(employmentsChanged, (db, actor, { personIds }) => regrant(db, actor, personIds));
 */
export function onEvent<Payload>(event: Event<Payload>, handler: Handler<Payload>): void {
  event.handlers.push(handler);
}

/**
 * Tells everyone who listens, one after another, within the transaction of `db`: they see what was written, and either all of it stands or nothing.
 *
 * @example await tell(db, actor, employmentsChanged, { personIds: [id], from: startsOn });
 */
export async function tell<Payload>(db: TenantDb, actor: Actor, event: Event<Payload>, payload: Payload): Promise<void> {
  for (const handler of event.handlers) await handler(db, actor, payload);
}
