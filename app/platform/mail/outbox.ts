import { unseal } from "../config/secrets.ts";
import type { TenantDb } from "../database/in-tenant.ts";
import { enqueue } from "../jobs/job.ts";
import { linkMark, sendMailJob } from "./deliver-mail.ts";
import { linksAreReadable } from "./mail-settings.ts";

export const mailStates = ["waiting", "sent", "failed", "kept"] as const;
export type MailState = (typeof mailStates)[number];

export type OutboxMail = {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

const columns = ["id", "kind", "to_address", "subject", "state", "attempts", "problem", "created_at", "sent_at"] as const;

/** Mails of this portal, newest first, a page at a time; one more than `size` is read to know whether there is a next page. */
export async function listMails(
  db: TenantDb,
  wanted: { state?: MailState | undefined; page: number; size: number },
): Promise<{ mails: OutboxMail[]; hasMore: boolean }> {
  let query = db
    .selectFrom("outbox_mails")
    .select(columns)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(wanted.size + 1)
    .offset((wanted.page - 1) * wanted.size);
  if (wanted.state) query = query.where("state", "=", wanted.state);
  const rows = await query.execute();
  return { mails: rows.slice(0, wanted.size).map(mailOf), hasMore: rows.length > wanted.size };
}

export type ReadableMail = OutboxMail & {
  /** The text in pieces, split where its link stands, so that no reader has to look for a mark in it. */
  readonly pieces: readonly string[];
  /** The working link; only where `linksAreReadable`. */
  readonly link: string | undefined;
};

/** One mail as an administrator may read it: without a working link, except in demo and development. */
export async function findMail(db: TenantDb, id: string): Promise<ReadableMail | undefined> {
  const row = await db
    .selectFrom("outbox_mails")
    .select([...columns, "body", "sealed_link"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const link = row.sealed_link !== null && linksAreReadable() ? unseal(row.sealed_link, "mail link") : undefined;
  return { ...mailOf(row), pieces: row.body.split(linkMark), link };
}

/** Tries again what failed or was kept, at once and as often as the queue tries. Nothing to do for what was sent. */
export async function retryMail(db: TenantDb, id: string): Promise<boolean> {
  const found = await db
    .updateTable("outbox_mails")
    .set({ state: "waiting", problem: null })
    .where("id", "=", id)
    .where((eb) => eb("state", "in", ["failed", "kept"]))
    .returning("id")
    .executeTakeFirst();
  if (!found) return false;
  // One try at a time under this key, so that two clicks are one.
  await enqueue(db, sendMailJob, { mailId: id }, { key: `mail ${id}` });
  return true;
}

type Row = {
  id: string;
  kind: string;
  to_address: string;
  subject: string;
  state: string;
  attempts: number;
  problem: string | null;
  created_at: Date;
  sent_at: Date | null;
};

function mailOf(row: Row): OutboxMail {
  return {
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    subject: row.subject,
    state: row.state as MailState,
    attempts: row.attempts,
    problem: row.problem,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}
