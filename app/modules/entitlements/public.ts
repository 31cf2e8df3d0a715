export { type EntitlementSummary, entitlementSummary } from "./entitlement-summary.ts";
export { findRulesOfToday } from "./rules-of-today.ts";
export { openRuleSets, ruleSets } from "./load-rule-sets.ts";
export { readSimulation, simulatedLine } from "./simulation-file.ts";
export { simulateYears } from "./simulate-years.ts";
export { type Booking, bookUse } from "./book-use.ts";
export { type FirstUse, openLedgers } from "./open-ledgers.ts";
