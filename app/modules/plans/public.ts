export { addEvidence, type EvidencePlace, type NewEvidence } from "./add-evidence.ts";
export { type BookingLine, type OwnBookings, provideBookings } from "./bookings-source.ts";
export { listEmployed } from "./list-employed.ts";
export { listOwnActivities, listPlannedWork, type PlannedWork } from "./planned-activities.ts";
