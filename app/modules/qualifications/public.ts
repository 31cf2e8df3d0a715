export { askQualification, withdrawQualification } from "./ask-qualification.ts";
export { decideQualification, finishQualification } from "./decide-qualification.ts";
