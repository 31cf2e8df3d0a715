export { addEvidence, type EvidencePlace, type NewEvidence } from "./add-evidence.ts";
export { listOwnActivities, listPlannedWork, type PlannedWork } from "./planned-activities.ts";
