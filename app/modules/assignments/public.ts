export { assignActivity } from "./assign-activity.ts";
export { assignmentForm } from "./assignment-form.ts";
export { consentToAssignment, refuseAssignment, takeBackConsent } from "./answer-assignment.ts";
export { finishAssignment } from "./finish-assignment.ts";
export { type OpenAssignment, openAssignmentsFor } from "./open-assignments.ts";
export { withdrawAssignment } from "./withdraw-assignment.ts";
