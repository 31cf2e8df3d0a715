import type { Visit } from "#platform/web/visit.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { taskPolicyWords } from "../task-policy-words.ts";

/** Where no rule says that nobody may go below it, there is nothing to prove: the page says what it is for. */
export function NotHere({ visit, title }: { visit: Visit; title: string }) {
  const t = visit.words(taskPolicyWords);
  return (
    <>
      <PageHead title={title} />
      <Empty title={t("not-here")}>{t("not-here.text")}</Empty>
    </>
  );
}
