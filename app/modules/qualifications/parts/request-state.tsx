import type { Visit } from "#platform/web/visit.ts";
import { Status, type StatusShape } from "#ui/status.tsx";
import type { QualificationStep } from "../qualification.ts";
import { qualificationWords } from "../qualification-words.ts";

const shapes: Record<QualificationStep, StatusShape> = { asked: "half", withdrawn: "open", granted: "full", declined: "open", done: "check" };

export function RequestState({ visit, stands }: { visit: Visit; stands: QualificationStep }) {
  return <Status shape={shapes[stands]}>{visit.words(qualificationWords)(`state.${stands}`)}</Status>;
}
