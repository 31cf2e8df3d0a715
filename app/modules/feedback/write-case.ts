import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { type Actor, type PersonId, systemActor } from "#platform/web/actor.ts";
import { listManagedPeople } from "#modules/people/public.ts";
import type { CaseInput, ReplyInput, TakenInput } from "./case-form.ts";
import { bare, findNames, type FoundName } from "./case-names.ts";
import { casePolicy } from "./case.ts";
import { deleteCase, deleteReply, findCase, insertCase, insertReply, listReplies, writeTaken } from "./case-table.ts";

/** A name in one of the texts, with the field in which it stands. */
export type NameInText = FoundName & { readonly field: string };

/** Lays a situation before the other managers (H-52). The trail knows that somebody did; who may be left out of it, so nobody stands there. */
export function writeCase(actor: Actor, input: CaseInput): Promise<Outcome<string, readonly NameInText[]>> {
  const me = managerOnly(actor);
  return inTenant<Outcome<string, readonly NameInText[]>>(actor, async (db) => {
    const { title, situation, question, showsName, ordinary, once } = input;
    const names = await namesIn(db, me, { title, situation, question }, ordinary);
    if (names.length > 0) return refused(names);
    const { id, isNew } = await insertCase(db, { writtenBy: me, showsName, title, situation, question, onceKey: once });
    if (isNew) await record(db, systemActor(actor.portal), "case.written", { kind: "case", id });
    return done(id);
  });
}

export function replyToCase(actor: Actor, caseId: string, { reply, showsName, ordinary, once }: ReplyInput): Promise<Outcome<void, readonly NameInText[]>> {
  const me = managerOnly(actor);
  return inTenant<Outcome<void, readonly NameInText[]>>(actor, async (db) => {
    // Locked: who takes the case away meanwhile waits, and then takes this along.
    if (!(await findCase(db, caseId, { lock: true }))) notFound();
    const names = await namesIn(db, me, { reply }, ordinary);
    if (names.length > 0) return refused(names);
    await insertReply(db, { caseId, writtenBy: me, showsName, reply, onceKey: once });
    return done(undefined);
  });
}

/** What the writer is going to do with it, for who thought along. */
export function takeAdvice(actor: Actor, caseId: string, { taken, ordinary }: TakenInput): Promise<Outcome<void, readonly NameInText[]>> {
  const me = managerOnly(actor);
  return inTenant<Outcome<void, readonly NameInText[]>>(actor, async (db) => {
    await ownCase(db, actor, caseId);
    const names = await namesIn(db, me, { taken }, ordinary);
    if (names.length > 0) return refused(names);
    await writeTaken(db, caseId, taken);
    return done(undefined);
  });
}

/** Takes a case away with every reply. */
export function removeCase(actor: Actor, caseId: string): Promise<void> {
  managerOnly(actor);
  return inTenant(actor, async (db) => {
    await ownCase(db, actor, caseId);
    await deleteCase(db, caseId);
    await record(db, systemActor(actor.portal), "case.removed", { kind: "case", id: caseId });
  });
}

export function removeReply(actor: Actor, caseId: string, replyId: string): Promise<void> {
  managerOnly(actor);
  return inTenant(actor, async (db) => {
    const reply = (await listReplies(db, caseId)).find(({ id }) => id === replyId) ?? notFound();
    if (!casePolicy.own(actor, reply)) notAllowed();
    await deleteReply(db, replyId);
  });
}

function managerOnly(actor: Actor): PersonId {
  return casePolicy.read(actor) && actor.personId ? actor.personId : notAllowed();
}

async function ownCase(db: TenantDb, actor: Actor, id: string): Promise<void> {
  const found = (await findCase(db, id, { lock: true })) ?? notFound();
  if (!casePolicy.own(actor, found)) notAllowed();
}

/**
 * Names of the writer's own team, and not of the team of who laid the case before them: to refuse those would tell whose team it is about.
 */
async function namesIn(db: TenantDb, me: PersonId, texts: Readonly<Record<string, string>>, ordinary: readonly string[]): Promise<NameInText[]> {
  const team = (await listManagedPeople(db, me)).map(({ name }) => name);
  const found = Object.entries(texts).flatMap(([field, text]) => findNames(text, team).map((name) => ({ ...name, field })));
  return found.filter(({ word }) => !ordinary.includes(bare(word)));
}
