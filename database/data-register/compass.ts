import type { ModuleRegister } from "./table-register.ts";

const own = {
  about: "employees",
  purpose: "let somebody explore where they could go",
  retention: "until the person takes it away, or a month after the last day of work",
  readers: "nobody else; HR counts of five people or more, without names",
} as const;

export const compassRegister: ModuleRegister = {
  compass_profiles: { ...own, columns: { none: ["changed_at"], personal: ["person_id"], sensitive: ["function_id", "surprise", "guided_on"] } },
  profile_tags: { ...own, columns: { personal: ["person_id"], sensitive: ["tag_id", "state", "source", "changed_on"] } },
  saved_functions: { ...own, columns: { personal: ["person_id"], sensitive: ["function_id", "saved_at"] } },
  path_steps: { ...own, columns: { none: ["id", "place", "made_at"], personal: ["person_id"], sensitive: ["way", "function_id", "note", "is_goal"] } },
  finding_consents: {
    ...own,
    purpose: "know who wants to be found as fitting a function, and since when",
    retention: "two years after the last day of work",
    readers: "HR the last word of each, when the portal has switched it on",
    columns: { none: ["id"], personal: ["person_id", "is_given", "said_at"] },
  },
  compass_figures: {
    about: "nobody: counts of five people and more",
    purpose: "let HR read what is often saved and near to many, without anybody being found by subtracting",
    retention: "until those of another week are worked out",
    readers: "HR and the board",
    columns: { none: ["week_of", "content", "made_at"] },
  },
};
