import type { ModuleRegister } from "./table-register.ts";

const retention = "seven years after the year it belongs to, as other records of money";

export const entitlementsRegister: ModuleRegister = {
  entitlement_accounts: {
    about: "employees",
    purpose: "know the right of a person in a year",
    retention,
    readers: "the manager the totals; HR and finance the totals",
    columns: { none: ["id", "label"], personal: ["person_id", "starts_on", "ends_on"] },
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
};
