import type { ModuleRegister } from "./table-register.ts";

const asked = {
  about: "employees schooled up to and including mbo",
  purpose: "decide on what article 17.3 paragraphs 3 and 4 give, at the cost of the employer",
  retention: "seven years, as with other matters of money",
  readers: "the person and HR; not the manager",
} as const;

export const qualificationsRegister: ModuleRegister = {
  qualification_requests: {
    ...asked,
    columns: { none: ["id", "once_key"], personal: ["person_id", "kind", "education_level", "asked_on", "repeatable_from"], sensitive: ["why"] },
  },
  qualification_steps: {
    ...asked,
    columns: {
      none: ["id", "sequence", "request_id", "took_place_at"],
      personal: ["step", "hundredth_hours", "cents", "entry_id", "person_id", "person_name", "took_place_on"],
      sensitive: ["reason"],
    },
  },
};
