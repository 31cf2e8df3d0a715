import type { ModuleRegister } from "./table-register.ts";

const assigned = {
  about: "employees to whom something was assigned",
  purpose: "know what was assigned, who pays for it, and that the right was used with consent only",
  retention: "seven years after the year it belongs to, as other records of money",
} as const;

export const assignmentsRegister: ModuleRegister = {
  assignments: {
    ...assigned,
    readers: "the manager what was assigned and who pays; HR, finance and leaders sums of five people or more",
    columns: {
      none: ["id", "once_key", "goal_id", "unit_id"],
      personal: [
        "person_id",
        "title",
        "goal_title",
        "starts_on",
        "ends_on",
        "hundredth_hours",
        "cents",
        "category",
        "is_registered",
        "assigned_by",
        "assigned_by_name",
        "assigned_on",
        "assigned_at",
        "expires_on",
        "payer",
        "reminded_on",
        "consented_on",
        "entry_id",
        "done_on",
        "withdrawn_on",
      ],
      sensitive: ["purpose"],
    },
  },
  assignment_steps: {
    ...assigned,
    readers: "the person",
    columns: { none: ["id", "sequence", "assignment_id"], personal: ["person_id", "person_name", "took_place_on", "took_place_at"], sensitive: ["step"] },
  },
};
