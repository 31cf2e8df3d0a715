import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Consultation, ConsultationOutcome, NewRecord } from "./term-record.ts";
import type { Kept } from "./unit-terms.ts";

/** A record as its history shows it. */
export type KeptRecord = NewRecord & {
  readonly id: string;
  readonly recordedName: string;
  readonly recordedAt: Date;
  /** The record that this one puts right, and whether another put this one right. */
  readonly correctsId: string | null;
  readonly isCorrected: boolean;
};

/** The newest record of each term that counts, with those before it: everything that was not put right later. */
export async function listKept(db: TenantDb): Promise<Kept[]> {
  const answer = await sql<Kept>`
    select r.kind, r.unit_id as "unitId", r.done_on as "doneOn", r.holds_from as "holdsFrom" from term_records r
    where r.done_on is not null and not exists (select from term_records c where c.tenant_id = r.tenant_id and c.corrects_id = r.id)`.execute(db);
  return answer.rows;
}

/** All records of one term, the newest first, those that were put right included. */
export async function listRecords(db: TenantDb, kind: string, unitId: string | null): Promise<KeptRecord[]> {
  const rows = await db
    .selectFrom("term_records as r")
    .selectAll("r")
    .select(sql<boolean>`exists (select from term_records c where c.tenant_id = r.tenant_id and c.corrects_id = r.id)`.as("is_corrected"))
    .where("r.kind", "=", kind)
    .where(sql<boolean>`r.unit_id is not distinct from ${unitId}::uuid`)
    .orderBy("r.recorded_at", "desc")
    .orderBy("r.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    doneOn: row.done_on as DateString | null,
    holdsFrom: row.holds_from as DateString | null,
    evidence: row.evidence,
    consultation: consultationOf(row),
    recordedName: row.recorded_name,
    recordedAt: row.recorded_at,
    correctsId: row.corrects_id,
    isCorrected: row.is_corrected,
  }));
}

function consultationOf(row: { consulted_on: string | null; consulted_who: string | null; consulted_outcome: string | null }): Consultation | null {
  if (row.consulted_on === null || row.consulted_who === null || row.consulted_outcome === null) return null;
  return { on: row.consulted_on as DateString, who: row.consulted_who, outcome: row.consulted_outcome as ConsultationOutcome };
}

export type RecordPlace = {
  readonly kind: string;
  readonly unitId: string | null;
  readonly correctsId: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly onceKey: string;
};

/** Writes a record. Undefined when it stood there already, by the same form or because another put the same record right. */
export async function insertRecord(db: TenantDb, place: RecordPlace, record: NewRecord): Promise<string | undefined> {
  const made = await db
    .insertInto("term_records")
    .values({
      kind: place.kind,
      unit_id: place.unitId,
      done_on: record.doneOn,
      holds_from: record.holdsFrom,
      evidence: record.evidence,
      consulted_on: record.consultation?.on ?? null,
      consulted_who: record.consultation?.who ?? null,
      consulted_outcome: record.consultation?.outcome ?? null,
      corrects_id: place.correctsId,
      recorded_by: place.by.id,
      recorded_name: place.by.name,
      recorded_at: now(),
      once_key: place.onceKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}
