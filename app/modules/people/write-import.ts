import { sql } from "kysely";
import { recordAll } from "#platform/audit/record.ts";
import { collectGarbage } from "#platform/jobs/collect-garbage.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addressChanged, employmentsChanged } from "#modules/events.ts";
import type { ImportPlan, NewUnit, PersonRef, PlannedCreate, PlannedEmployment, PlannedUpdate, UnitRef } from "./import-plan.ts";
import { sortName } from "./person-name.ts";
import { searchWords } from "./search-words.ts";

type Written = { readonly personIds: ReadonlyMap<number, string> };
type WithPerson = { readonly planned: PlannedCreate | PlannedUpdate; readonly personId: string };

/**
 * Carries out a plan within one transaction: units, people, employments, teams, what others must hear, and the audit trail.
 * Columns travel as arrays: a statement per table and not per person, or ten thousand people would take a minute.
 */
export async function writePlan(db: TenantDb, actor: Actor, importId: string, plan: ImportPlan, step: (done: number) => Promise<void>): Promise<Written> {
  const units = await insertUnits(db, plan.newUnits);
  const made = await insertPeople(db, plan.create);
  // This connection may have planned its checks of references while the portal had a handful of people: such a plan walks
  // through all of them for each of a hundred thousand search words. Without plans it makes new ones, for what is there now.
  await sql`discard plans`.execute(db);
  await step(made.length);
  await updatePeople(db, plan.update);
  const people: WithPerson[] = [...made, ...plan.update.map((planned) => ({ planned, personId: planned.personId }))];
  await writeSearchWords(db, people, plan.update);
  await step(people.length);
  const byEmail = new Map(made.map(({ planned, personId }) => [planned.email, personId]));
  await writeEmployments(db, people, units, byEmail);
  await joinTeams(db, people, units);
  await tellOthers(db, actor, people, plan.update);
  await recordAll(
    db,
    actor,
    "person.added",
    made.map(({ personId }) => ({ kind: "person", id: personId, detail: { importId } })),
  );
  await recordAll(
    db,
    actor,
    "person.changed",
    plan.update.map(({ personId }) => ({ kind: "person", id: personId, detail: { importId } })),
  );
  await recordAll(
    db,
    actor,
    "unit.added",
    [...units.values()].map((id) => ({ kind: "organisation_unit", id, detail: { importId } })),
  );
  return { personIds: new Map(people.map(({ planned, personId }) => [planned.row, personId])) };
}

/** Parents come before what is in them, so each finds its parent made. */
async function insertUnits(db: TenantDb, units: readonly NewUnit[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const unit of units) {
    const values = { kind: unit.kind, name: unit.name, parent_id: idOfUnit(unit.parent, made) };
    const { id } = await db.insertInto("organisation_units").values(values).returning("id").executeTakeFirstOrThrow();
    made.set(unit.key, id);
  }
  return made;
}

function idOfUnit(ref: UnitRef | null, made: ReadonlyMap<string, string>): string | null {
  if (ref === null) return null;
  return "id" in ref ? ref.id : (made.get(ref.key) ?? missing(ref.key));
}

function idOfPerson(ref: PersonRef | null, byEmail: ReadonlyMap<string, string>): string | null {
  if (ref === null) return null;
  return "id" in ref ? ref.id : (byEmail.get(ref.email) ?? missing(ref.email));
}

function missing(what: string): never {
  throw new Error(`the plan refers to something it does not make (${what.length} characters)`);
}

/** Parts of a size that keeps the statements, and with them the memory of a list of 20,000, small. */
function* parts<Item>(items: readonly Item[], size = 4000): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) {
    yield items.slice(from, from + size);
    collectGarbage(items.length);
  }
}

async function insertPeople(db: TenantDb, people: readonly PlannedCreate[]): Promise<WithPerson[]> {
  const made: WithPerson[] = [];
  for (const part of parts(people)) made.push(...(await insertPart(db, part)));
  return made;
}

async function insertPart(db: TenantDb, people: readonly PlannedCreate[]): Promise<WithPerson[]> {
  const answer = await sql<{ id: string; email: string }>`
    insert into persons (first_name, infix, last_name, sort_name, email, personnel_number)
    select * from unnest(${people.map((each) => each.name.firstName)}::text[], ${people.map((each) => each.name.infix)}::text[],
      ${people.map((each) => each.name.lastName)}::text[], ${people.map((each) => sortName(each.name))}::text[],
      ${people.map((each) => each.email)}::text[], ${people.map((each) => each.personnelNumber)}::text[])
    returning id, email`.execute(db);
  // RETURNING promises no order; the address is unique.
  const ids = new Map(answer.rows.map((row) => [row.email, row.id]));
  return people.map((planned) => ({ planned, personId: ids.get(planned.email) ?? missing(planned.email) }));
}

async function updatePeople(db: TenantDb, everyone: readonly PlannedUpdate[]): Promise<void> {
  for (const people of parts(everyone))
    await sql`
    update persons p set first_name = v.first_name, infix = v.infix, last_name = v.last_name, sort_name = v.sort_name, email = v.email,
      personnel_number = v.personnel_number, changed_at = clock_timestamp()
    from unnest(${people.map((each) => each.personId)}::uuid[], ${people.map((each) => each.name.firstName)}::text[], ${people.map((each) => each.name.infix)}::text[],
      ${people.map((each) => each.name.lastName)}::text[], ${people.map((each) => sortName(each.name))}::text[], ${people.map((each) => each.email)}::text[],
      ${people.map((each) => each.personnelNumber)}::text[]) as v (id, first_name, infix, last_name, sort_name, email, personnel_number)
    where p.id = v.id`.execute(db);
}

/** Only those are written again whose name, address or number changed. */
async function writeSearchWords(db: TenantDb, people: readonly WithPerson[], updates: readonly PlannedUpdate[]): Promise<void> {
  const found = new Set<string>(["voornaam", "tussenvoegsel", "achternaam", "email", "personeelsnummer"]);
  const renamed = new Set(updates.filter((each) => each.changes.some(({ column }) => found.has(column))).map((each) => each.personId));
  if (renamed.size > 0) await sql`delete from person_search_words where person_id = any(${[...renamed]}::uuid[])`.execute(db);
  const written = people.filter(({ planned, personId }) => !("personId" in planned) || renamed.has(personId));
  for (const part of parts(written, 2000)) await insertWords(db, part);
}

async function insertWords(db: TenantDb, people: readonly WithPerson[]): Promise<void> {
  const words: string[] = [];
  const ids: string[] = [];
  for (const { planned, personId } of people)
    for (const word of searchWords({ ...planned.name, email: planned.email, personnelNumber: planned.personnelNumber })) {
      words.push(word);
      ids.push(personId);
    }
  await sql`insert into person_search_words (word, person_id) select * from unnest(${words}::text[], ${ids}::uuid[])`.execute(db);
}

type Job = PlannedEmployment & { readonly personId: string };

async function writeEmployments(
  db: TenantDb,
  people: readonly WithPerson[],
  units: ReadonlyMap<string, string>,
  byEmail: ReadonlyMap<string, string>,
): Promise<void> {
  const jobs: Job[] = people.flatMap(({ planned, personId }) => (planned.employment ? [{ ...planned.employment, personId }] : []));
  const values = (part: readonly Job[]) => sql`unnest(${part.map((job) => job.id)}::uuid[], ${part.map((job) => job.personId)}::uuid[],
    ${part.map((job) => idOfUnit(job.unit, units))}::uuid[], ${part.map((job) => job.category)}::text[], ${part.map((job) => job.fteE4)}::int[],
    ${part.map((job) => job.functionTitle)}::text[], ${part.map((job) => idOfPerson(job.manager, byEmail))}::uuid[], ${part.map((job) => job.educationLevel)}::text[],
    ${part.map((job) => job.contractKind)}::text[], ${part.map((job) => job.startsOn)}::date[], ${part.map((job) => job.endsOn)}::date[])
    as v (id, person_id, unit_id, category, fte_e4, function_title, manager_id, education_level, contract_kind, starts_on, ends_on)`;
  for (const begun of parts(jobs.filter((job) => job.id === null)))
    await sql`insert into employments (person_id, unit_id, category, fte_e4, function_title, manager_id, education_level, contract_kind, starts_on, ends_on)
      select person_id, unit_id, category, fte_e4, function_title, manager_id, education_level, contract_kind, starts_on, ends_on from ${values(begun)}`.execute(
      db,
    );
  for (const changed of parts(jobs.filter((job) => job.id !== null)))
    await sql`update employments e set unit_id = v.unit_id, category = v.category, fte_e4 = v.fte_e4, function_title = v.function_title, manager_id = v.manager_id,
      education_level = v.education_level, contract_kind = v.contract_kind, starts_on = v.starts_on, ends_on = v.ends_on from ${values(changed)} where e.id = v.id`.execute(
      db,
    );
}

async function joinTeams(db: TenantDb, people: readonly WithPerson[], units: ReadonlyMap<string, string>): Promise<void> {
  const joining = people.filter(({ planned }) => planned.joins !== null);
  if (joining.length === 0) return;
  const days = joining.map(({ planned }) => planned.employment?.startsOn ?? null);
  await sql`insert into team_memberships (person_id, unit_id, starts_on)
    select person_id, unit_id, coalesce(starts_on, ${today()}::date) from unnest(${joining.map((each) => each.personId)}::uuid[],
      ${joining.map(({ planned }) => idOfUnit(planned.joins, units))}::uuid[], ${days}::date[]) as v (person_id, unit_id, starts_on)
    on conflict do nothing`.execute(db);
}

/** Others hear of thousands at once, and of changed addresses one by one: each of those ends sessions. */
async function tellOthers(db: TenantDb, actor: Actor, people: readonly WithPerson[], updates: readonly PlannedUpdate[]): Promise<void> {
  const employed = people.filter(({ planned }) => planned.employment !== null);
  const days = employed.flatMap(({ planned }) => planned.employment?.startsOn ?? []);
  const from = days.toSorted()[0];
  if (from) await tell(db, actor, employmentsChanged, { personIds: employed.map((each) => each.personId as PersonId), from });
  for (const { personId, email, changes } of updates)
    if (changes.some(({ column }) => column === "email")) await tell(db, actor, addressChanged, { personId: personId as PersonId, email });
}
