import type { ModuleRegister } from "./table-register.ts";

const asked = {
  about: "employees who hold a function",
  purpose: "fill function passports with what the work really asks",
  retention: "as long as the portal; nothing says which answer is whose",
  readers: "who edits functions: how many say the same, never who",
} as const;

export const surveysRegister: ModuleRegister = {
  surveys: { ...asked, columns: { none: ["id", "function_id", "closes_on", "closed_at", "asked_at"], personal: ["asked_by"] } },
  survey_invitations: {
    ...asked,
    readers: "the person; others how many answered",
    columns: { none: ["id", "survey_id"], personal: ["person_id", "answered_on"] },
  },
  survey_answers: { ...asked, columns: { none: ["id", "survey_id", "dimensions", "tag_ids"], sensitive: ["own_words"] } },
  survey_decisions: { ...asked, columns: { none: ["id", "survey_id", "proposal", "decision", "decided_at"], personal: ["decided_by"] } },
};
