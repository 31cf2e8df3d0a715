import type { ModuleRegister } from "./table-register.ts";

const retention = "seven years after the year it belongs to, as other records of money";

export const entitlementsRegister: ModuleRegister = {
  entitlement_accounts: {
    about: "employees",
    purpose: "know the right of a person in a year",
    retention,
    readers: "the manager the totals; HR and finance the totals",
    columns: { none: ["id", "label", "closed_on"], personal: ["person_id", "starts_on", "ends_on"] },
  },
  ledger_entries: {
    about: "employees",
    purpose: "book what was granted, planned and used, so that every balance can be explained",
    retention,
    readers: "the manager the totals; HR and finance the totals",
    columns: {
      none: ["id", "sequence", "kind", "rule_set", "corrects_id", "once_key"],
      personal: ["account_id", "hundredth_hours", "cents", "charged_to", "activity_id", "formula", "booked_on", "made_by", "made_at"],
      sensitive: ["description"],
    },
  },
  carry_requests: {
    about: "employees",
    purpose: "agree on carrying over what is left of a year (article 17.6)",
    retention,
    readers: "every manager of one of the person's jobs",
    columns: {
      none: ["id", "sequence", "once_key"],
      personal: ["account_id", "hundredth_hours", "cents", "asked_by", "asked_by_name", "asked_on"],
      sensitive: ["reason"],
    },
  },
  carry_answers: {
    about: "employees and their managers",
    purpose: "know what was agreed on, by whom and when",
    retention,
    readers: "every manager of one of the person's jobs",
    columns: { personal: ["request_id", "answer", "answered_by", "answered_by_name", "answered_on"] },
  },
  entitlement_accountings: {
    about: "employees",
    purpose: "know on which day the use of a year was accounted for (article 17.4 paragraph 4)",
    retention,
    readers: "the manager it was discussed with",
    columns: { none: ["id"], personal: ["account_id", "accounted_on", "with_id", "with_name", "made_by", "made_at"] },
  },
  lapse_notices: {
    about: "employees",
    purpose: "tell nobody twice what will lapse",
    retention,
    readers: "nobody",
    columns: { personal: ["account_id", "sent_on"] },
  },
  right_figures: {
    about: "nobody; sums of groups",
    purpose: "account for rights as a whole, and show that the minimum is met",
    retention: "two years, then counted no more",
    readers: "HR, finance, board and council, of five people or more",
    columns: {
      none: [
        "id",
        "starts_on",
        "counted_on",
        "unit_id",
        "category",
        "people",
        ...["granted", "carried_in", "used", "employer", "carried_out", "lapsed"].flatMap((name) => [`${name}_hours`, `${name}_cents`]),
      ],
    },
  },
  task_policies: {
    about: "nobody; the policy of an employer, and who recorded it",
    purpose: "show in which part of the task policy the hours of the right stand (article 17.8)",
    retention,
    readers: "HR, administrators, board and council; the employee what holds for them",
    columns: {
      none: ["id", "sequence", "starts_on", "unit_id", "category", "hundredth_hours", "right_hundredth_hours", "rule_set", "made_on", "once_key"],
      personal: ["consultation", "made_by", "made_by_name"],
    },
  },
  task_policy_parts: {
    about: "nobody; the policy of an employer",
    purpose: "point out hours of the right in other parts of the task policy",
    retention,
    readers: "HR, administrators, board and council; the employee what holds for them",
    columns: { none: ["policy_id", "kind", "hundredth_hours", "note"] },
  },
};
