import type { ModuleRegister } from "./table-register.ts";

const term = "six years after it was agreed on, or two years after the last day of work";
const partners = "the manager once it is submitted; others only when it is shared with them";

export const plansRegister: ModuleRegister = {
  goals: {
    about: "employees; goals of a team or a school are nobody's",
    purpose: "show what learning is for, and how it serves the team and the school",
    retention: term,
    readers: "personal goals: the manager once the plan is submitted; goals of a unit: who works in it, below it or leads it",
    columns: {
      none: ["id", "level", "unit_id", "parent_id", "made_at", "ended_at", "revision", "once_key"],
      personal: ["person_id", "made_by"],
      sensitive: ["title", "specific", "measurable", "attainable", "relevant", "time_bound", "serves_me", "fits_organisation"],
    },
  },
  personal_plans: {
    about: "employees",
    purpose: "write a personal plan and agree on it",
    retention: term,
    readers: partners,
    columns: {
      none: ["id", "version", "revision", "changed_at"],
      personal: ["person_id", "state", "from_on", "until_on", "submitted_on", "submitted_name", "submitted_at", "started_on"],
      sensitive: ["question", "direction"],
    },
  },
  plan_versions: {
    about: "employees and their managers",
    purpose: "keep word for word what both agreed on",
    retention: term,
    readers: "both who agreed; HR the dates only",
    columns: {
      none: ["id", "plan_id", "number"],
      personal: ["person_id", "person_name", "submitted_on", "manager_id", "manager_name", "agreed_on", "agreed_at", "unlinked_goals"],
      sensitive: ["content", "served_goals", "hours_70", "hours_20", "hours_10"],
    },
  },
  plan_steps: {
    about: "employees and their managers",
    purpose: "show who submitted, returned and agreed, and when",
    retention: term,
    readers: partners,
    columns: { none: ["id", "plan_id", "number", "step"], personal: ["person_id", "person_name", "took_place_on", "took_place_at"], sensitive: ["note"] },
  },
  activities: {
    about: "employees",
    purpose: "plan what somebody does to learn, and what it takes",
    retention: term,
    readers: partners,
    columns: {
      none: ["id", "plan_id", "kind", "learning_class", "category", "is_registered", "made_at", "removed_at", "revision", "once_key"],
      personal: ["person_id", "hundredth_hours", "charged_to", "planned_from", "planned_until", "done_on"],
      sensitive: ["goal_id", "title", "equal_explanation", "serves_me", "fits_organisation", "facilities"],
    },
  },
  activity_costs: {
    about: "employees",
    purpose: "know what an activity costs",
    retention: term,
    readers: partners,
    columns: { none: ["kind"], personal: ["activity_id", "cents"], sensitive: ["note"] },
  },
  evidence: {
    about: "employees",
    purpose: "show that something was done",
    retention: term,
    readers: "those the owner shares it with",
    columns: {
      none: ["id", "kind", "removed_at"],
      personal: ["person_id", "activity_id", "ledger_entry_id", "added_at"],
      sensitive: ["title", "content", "file_id"],
    },
  },
  form_drafts: {
    about: "who is writing",
    purpose: "keep what was typed when a browser closes",
    retention: "ninety days, or until it is saved",
    readers: "the writer only",
    columns: { none: ["form", "revision"], personal: ["person_id", "saved_at"], sensitive: ["fields"] },
  },
  plan_terms: {
    about: "employees",
    purpose: "know whose plan must be agreed on before which day, and remind them",
    retention: "two years after the last day of work",
    readers: "the manager and HR: names and dates, never what is in a plan",
    columns: {
      none: ["reminded_step", "reminded_on", "listed_on"],
      personal: ["person_id", "unit_id", "manager_id", "employed_from", "employed_until", "agreed_on", "renew_before", "reminded_for"],
    },
  },
};
