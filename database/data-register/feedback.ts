import type { ModuleRegister } from "./table-register.ts";

const asked = {
  about: "employees who ask colleagues for feedback, and the colleagues they ask",
  purpose: "let somebody hear from colleagues before a conversation",
  retention: "a year after the last day to answer, or thirty days after the last day of work of who asked",
} as const;

const cases = {
  about: "managers who think about a situation together",
  purpose: "let managers prepare with each other, about nobody by name",
  retention: "a year, or until its writer removes it",
  readers: "managers of the portal; who wrote it only when they chose so",
} as const;

export const feedbackRegister: ModuleRegister = {
  feedback_requests: {
    ...asked,
    readers: "nobody besides who asked; who is asked reads the subject and the day",
    columns: {
      none: ["id", "kind", "asked_on", "until", "once_key"],
      personal: ["person_id", "closed_on", "closed_because"],
      sensitive: ["topic"],
    },
  },
  feedback_questions: { ...asked, readers: "who is asked", columns: { none: ["id", "request_id", "position"], sensitive: ["question"] } },
  feedback_invitations: {
    ...asked,
    readers: "who asked: whom they asked and from whom something came; not who would rather not",
    columns: {
      none: ["id", "request_id", "reminded_on", "revision"],
      personal: ["person_id", "rater_group", "answered_at", "read_at"],
      sensitive: ["declined_at"],
    },
  },
  feedback_answers: {
    ...asked,
    readers: "who asked, and who said it",
    columns: { none: ["id", "question_id", "invitation_id"], personal: ["rater_group"], sensitive: ["answer", "brought_at"] },
  },
  cases: {
    ...cases,
    columns: {
      none: ["id", "shows_name", "written_on", "taken_on", "once_key"],
      personal: ["written_by"],
      sensitive: ["title", "situation", "question", "taken"],
    },
  },
  case_replies: {
    ...cases,
    columns: { none: ["id", "case_id", "shows_name", "written_on", "written_at", "once_key"], personal: ["written_by"], sensitive: ["reply"] },
  },
};
