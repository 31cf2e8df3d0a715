import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { caseWords } from "../case-words.ts";
import { writtenBy } from "../parts/case-parts.tsx";
import { readCases } from "../read-cases.ts";

/** What managers lay before each other. */
export async function casesPage(visit: Visit): Promise<Response> {
  const t = visit.words(caseWords);
  const cases = await readCases(visit.me);
  const write = <LinkButton href="/casussen/nieuw">{t("new")}</LinkButton>;
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={cases.length > 0 ? write : undefined} />
      {cases.length === 0 ? (
        <Empty title={t("empty.title")} action={write}>
          {t("empty")}
        </Empty>
      ) : (
        <Table
          caption={<span class="for-readers">{t("title")}</span>}
          rows={cases}
          columns={[
            { label: t("column.title"), isName: true, cell: (one) => <a href={`/casussen/${one.id}`}>{one.title}</a> },
            { label: t("column.by"), cell: (one) => writtenBy(visit, one) },
            { label: t("column.on"), cell: (one) => formatDate(visit.tone.language, one.writtenOn, "short") },
            {
              label: t("column.replies"),
              cell: (one) => (
                <>
                  {one.replies} {one.takenOn ? <Status shape="check">{t("has-advice")}</Status> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </>,
  );
}
