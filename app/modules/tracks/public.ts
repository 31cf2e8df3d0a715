export { addWalkEvidence, type WhyNotCollected } from "./collect-evidence.ts";
export { inviteToTrack } from "./invite-to-track.ts";
export { adviseStep, decideStep, recordRoom } from "./judge-step.ts";
export { addTrack, adoptExample, changeTrack } from "./make-track.ts";
export { type OwnWalk, readOwnWalk } from "./read-own.ts";
export { readTrack } from "./read-own.ts";
export { startWalk } from "./start-walk.ts";
export { submitStep } from "./submit-step.ts";
export type { TrackDraft } from "./track-form.ts";
