import type { ModuleRegister } from "./table-register.ts";

export const termsRegister: ModuleRegister = {
  term_records: {
    about: "who records that a term was kept, and with whom of the council it was discussed",
    purpose: "show that what the collective agreement asks was done in time, and in consultation",
    retention: "seven years",
    readers: "the board, HR and who leads the unit",
    columns: {
      none: ["id", "kind", "unit_id", "done_on", "holds_from", "evidence", "consulted_on", "consulted_outcome", "corrects_id", "recorded_at", "once_key"],
      personal: ["consulted_who", "recorded_by", "recorded_name"],
    },
  },
  term_reminders: {
    about: "employees",
    purpose: "remind of a term once",
    retention: "seven years",
    readers: "nobody; the job that reminds",
    columns: { none: ["kind", "unit_id", "months"], personal: ["person_id", "due_before", "reminded_on"] },
  },
  calendar_feeds: {
    about: "who reads their terms in a calendar elsewhere",
    purpose: "let that calendar fetch them",
    retention: "until it is revoked, and a year after that",
    readers: "the person",
    columns: { none: ["id", "key_hash"], personal: ["person_id", "with_team", "made_at", "revoked_at"] },
  },
};
