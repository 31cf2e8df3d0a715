import type { ModuleRegister } from "./table-register.ts";

const term = "six years after the conversation, or two years after the last day of work";
const two = "the two of the conversation";

export const conversationsRegister: ModuleRegister = {
  review_consents: {
    about: "who spoke for the works council, and who wrote it down",
    purpose: "show that conversations that assess people were consented to",
    retention: "as long as the portal exists",
    readers: "HR and administrators",
    columns: {
      none: ["id", "decided_on", "body", "outcome", "reference", "recorded_at", "once_key"],
      personal: ["spoken_for", "recorded_by", "recorded_name"],
    },
  },
  conversation_questions: {
    about: "nobody",
    purpose: "ask people what helps them prepare",
    retention: "as long as the portal exists",
    readers: "HR and administrators; those who are asked",
    columns: { none: ["id", "kind", "side", "place", "dutch", "english", "removed_at"] },
  },
  conversation_cycles: {
    about: "who made it, and whom it names to lead the conversations",
    purpose: "plan conversations for many people at once",
    retention: "as long as the portal exists",
    readers: "HR and administrators",
    columns: {
      none: ["id", "kind", "name", "starts_on", "ends_on", "reveal", "reveal_days", "questions", "made_at", "once_key"],
      personal: ["partner_id", "made_by"],
    },
  },
  conversations: {
    about: "employees and their managers",
    purpose: "plan a conversation of two people and know how far it is",
    retention: term,
    readers: `${two}; HR counts, and the names of who is late`,
    columns: {
      none: ["id", "cycle_id", "revision", "invited_at", "made_at"],
      personal: [
        "employee_id",
        "manager_id",
        "unit_id",
        "state",
        "planned_on",
        "planned_at",
        "place",
        "moment_by",
        "moment_accepted",
        "begun_at",
        "held_on",
        "next_on",
        "due_on",
        "closed_on",
        "closed_because",
      ],
    },
  },
  conversation_skips: {
    about: "employees without a manager",
    purpose: "name who could not be invited",
    retention: "as long as the cycle",
    readers: "HR and administrators",
    columns: { none: ["cycle_id"], personal: ["person_id"] },
  },
  conversation_preparations: {
    about: "employees and their managers",
    purpose: "prepare a conversation",
    retention: term,
    readers: "the writer; the other of the two from the agreed moment on, and only what was called ready",
    columns: {
      none: ["conversation_id", "tab", "revision"],
      personal: ["person_id", "saved_at", "ready_at", "revealed_at"],
      sensitive: ["answers", "givers", "drains", "learning_question"],
    },
  },
  conversation_reflections: {
    about: "employees",
    purpose: "remember what happened between two conversations",
    retention: "until the writer removes it, or two years after the last day of work",
    readers: "the writer; the manager to whom it is shown",
    columns: { none: ["id", "removed_at", "once_key"], personal: ["person_id", "made_on", "shared_with"], sensitive: ["text"] },
  },
  conversation_points: {
    about: "employees and their managers",
    purpose: "write down together what was said",
    retention: term,
    readers: two,
    columns: { none: ["id", "conversation_id", "beside_id", "once_key"], personal: ["made_at", "removed_at"] },
  },
  conversation_point_texts: {
    about: "employees and their managers",
    purpose: "lose no word of either",
    retention: term,
    readers: two,
    columns: { none: ["point_id", "revision"], personal: ["author_id", "written_at"], sensitive: ["text"] },
  },
  conversation_agreements: {
    about: "employees and their managers",
    purpose: "live up to what was agreed",
    retention: term,
    readers: two,
    columns: {
      none: ["id", "conversation_id", "becomes", "learning_class", "revision", "made_at", "removed_at", "once_key"],
      personal: ["until_on", "who", "placed_id", "placed_at"],
      sensitive: ["what", "seen_by", "needs"],
    },
  },
  conversation_progress: {
    about: "employees and their managers",
    purpose: "say how far something is that was agreed on before",
    retention: term,
    readers: two,
    columns: { none: ["conversation_id", "subject_kind"], personal: ["subject_id", "progress", "marked_by", "marked_at"], sensitive: ["title", "note"] },
  },
  conversation_versions: {
    about: "employees and their managers",
    purpose: "keep word for word what both signed",
    retention: term,
    readers: two,
    columns: { none: ["id", "conversation_id", "number", "revision"], personal: ["made_at"], sensitive: ["content"] },
  },
  conversation_signatures: {
    about: "employees and their managers",
    purpose: "show who signed which text, and when",
    retention: term,
    readers: two,
    columns: { none: ["version_id", "side"], personal: ["person_id", "person_name", "signed_on", "signed_at"] },
  },
};
