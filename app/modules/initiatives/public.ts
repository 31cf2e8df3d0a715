export { closeInitiative, reportInitiative } from "./close-initiative.ts";
export { initiativeForm, updateForm } from "./initiative-form.ts";
export { startInitiative } from "./start-initiative.ts";
export { addUpdate, joinInitiative } from "./take-part.ts";
