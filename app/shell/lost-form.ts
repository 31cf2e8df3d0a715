import type { Visit } from "#platform/web/visit.ts";
import { shellWords } from "./shell-words.ts";

/** The sentence at the sign-in page for who sent a form after the session ended. @example createWeb({ …, lostForm }) */
export function lostForm(visit: Visit): string {
  return visit.words(shellWords)("lost-form");
}
