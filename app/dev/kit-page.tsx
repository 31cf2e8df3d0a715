import { ShowPage } from "#ui/show/show-page.tsx";
import { showWords } from "#ui/show/show-words.ts";
import type { Visit } from "#platform/web/visit.ts";

/** Every part of the kit in every state. */
export function kitPage(visit: Visit): Promise<Response> {
  return visit.page({ title: showWords.title }, <ShowPage />);
}
