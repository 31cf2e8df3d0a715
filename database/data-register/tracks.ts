import type { ModuleRegister } from "./table-register.ts";

const own = {
  about: "employees on a growth track",
  purpose: "collect what shows that somebody is ready for a next function",
  retention: "two years after the track ended, or two years after the last day of work",
  readers: "the person alone",
} as const;

const handedIn = {
  about: "employees who handed in a step of a growth track",
  purpose: "decide on a step towards a next function",
  retention: "seven years after the decision",
  readers: "the person, and as long as it is not taken back the manager of that day and HR",
} as const;

const catalogue = {
  about: "who works for HR",
  purpose: "say what a track asks, in each of its versions",
  retention: "as long as the portal stands",
  readers: "everybody in the portal",
} as const;

export const tracksRegister: ModuleRegister = {
  tracks: { ...catalogue, about: "nobody", columns: { none: ["id", "example", "is_offered", "once_key", "made_at"] } },
  track_versions: { ...catalogue, columns: { none: ["id", "track_id", "number", "content", "made_at"], personal: ["made_by"] } },
  track_invitations: {
    ...own,
    purpose: "point somebody to a growth track",
    readers: "the person and who invited them",
    columns: { none: ["id", "track_id"], personal: ["person_id", "invited_by", "invited_on", "answer", "answered_on"] },
  },
  track_walks: {
    ...own,
    readers: "the person; HR as counts of five or more",
    columns: { none: ["id", "track_id"], personal: ["version", "person_id", "step_key", "started_on", "ended_on", "ended_because"] },
  },
  track_evidence: {
    ...own,
    columns: {
      none: ["id", "walk_id", "condition_key", "once_key", "added_at", "removed_at"],
      personal: ["kind", "evidence_id"],
      sensitive: ["title", "content"],
    },
  },
  track_submissions: {
    ...handedIn,
    columns: { none: ["id", "walk_id", "step_key", "number", "submitted_at"], personal: ["person_id", "submitted_on"], sensitive: ["content"] },
  },
  track_judgements: {
    ...handedIn,
    columns: {
      none: ["id", "sequence", "submission_id", "took_place_at"],
      personal: ["kind", "person_id", "person_name", "took_place_on"],
      sensitive: ["reason"],
    },
  },
};
