import type { Child } from "hono/jsx";
import type { Visit } from "#platform/web/visit.ts";
import { Note } from "#ui/note.tsx";
import { signinWords } from "../signin-words.ts";
import type { TooMany } from "../signin-limits.ts";

/** Says how long to wait after too many attempts; the answer carries the same in Retry-After. */
export function WaitNote({ visit, wait, action }: { visit: Visit; wait: TooMany; action?: Child }) {
  const t = visit.words(signinWords);
  visit.c.header("retry-after", String(wait.waitSeconds));
  return (
    <Note tone="warn" isAnswer title={t("wait.title")} action={action}>
      {t("wait.text", { count: Math.ceil(wait.waitSeconds / 60) })}
    </Note>
  );
}
