export { type EntitlementSummary, entitlementSummary } from "./entitlement-summary.ts";
export { openRuleSets } from "./load-rule-sets.ts";
export { type Booking, bookUse } from "./book-use.ts";
export { type FirstUse, openLedgers } from "./open-ledgers.ts";
