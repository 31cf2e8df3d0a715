import type { ModuleRegister } from "./table-register.ts";

export const platformRegister: ModuleRegister = {
  audit_entries: {
    about: "everybody who does something in the portal",
    purpose: "show afterwards who did what and when; ids and codes, never what was said",
    retention: "seven years, then the oldest entries with their chain",
    readers: "administrators of the portal",
    columns: { none: ["id", "action", "actor_kind", "subject_kind", "detail"], personal: ["at", "actor_id", "subject_id"] },
  },
  audit_chain: {
    about: "nobody",
    purpose: "make a change in the audit trail visible",
    retention: "as long as its entries",
    readers: "the operator",
    columns: { none: ["position", "entry_id", "hash"] },
  },
  outbox_mails: {
    about: "people who are sent mail",
    purpose: "send mail for certain and once, and find out why one did not arrive",
    retention: "ninety days; a working link is wiped as soon as the mail has gone",
    readers: "administrators of the portal, without the link",
    columns: {
      none: ["id", "kind", "language", "once_key", "state", "attempts", "problem", "created_at", "sent_at"],
      personal: ["person_id", "to_address", "subject", "body"],
      secret: ["sealed_link"],
    },
  },
  files: {
    about: "people who add a file",
    purpose: "find a stored file and know that it is whole",
    retention: "as long as what it belongs to; the bytes go when it is deleted",
    readers: "those who may read what it belongs to",
    columns: {
      none: ["id", "storage_key", "media_type", "bytes", "sha256", "held_because", "created_at", "deleted_at"],
      personal: ["owner_id"],
      sensitive: ["name"],
    },
  },
  rate_limits: {
    about: "nobody: keys are hashes",
    purpose: "slow down who guesses passwords or asks too much",
    retention: "until its window has passed",
    readers: "nobody",
    columns: { none: ["key", "window_start", "attempts"] },
  },
  job_runs: {
    about: "people who start a long piece of work",
    purpose: "show how far it is and what came of it",
    retention: "one year",
    readers: "who started it, and administrators",
    columns: { none: ["id", "kind", "state", "total", "done", "wrong", "problem", "created_at", "finished_at"], personal: ["started_by"] },
  },
};
