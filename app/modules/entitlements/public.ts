export { type EntitlementSummary, entitlementSummary } from "./entitlement-summary.ts";
export { findRulesOfToday } from "./rules-of-today.ts";
export { openRuleSets } from "./load-rule-sets.ts";
export { type Booking, bookUse } from "./book-use.ts";
export { type FirstUse, openLedgers } from "./open-ledgers.ts";
