import { PageHead } from "#ui/layout.tsx";
import { TodoList } from "#ui/todo-list.tsx";
import type { Visit } from "#platform/web/visit.ts";
import { administrationWords } from "../administration-words.ts";

const parts = [
  ["people", "/mensen"],
  ["import", "/mensen/import"],
  ["portal", "/beheer/portaal"],
  ["rights", "/beheer/rechten"],
  ["reminders", "/termijnen/herinneringen"],
  ["assignments", "/opgedragen/instellingen"],
  ["compass", "/kompas/instellingen"],
  ["mail", "/beheer/post"],
  ["audit", "/beheer/logboek"],
] as const;

/** Where an administrator finds each setting. */
export function settingsPage(visit: Visit): Promise<Response> {
  const t = visit.words(administrationWords);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <TodoList items={parts.map(([name, href]) => ({ what: t(`${name}.what`), why: t(`${name}.why`), href }))} />
    </>,
  );
}
