import { formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { type ListedImport, listImports } from "../find-import.ts";
import { importPageWords } from "../import-page-words.ts";
import type { ImportState } from "../import-table.ts";

const shapes = { checking: "half", checked: "open", confirmed: "half", done: "check", refused: "triangle" } as const satisfies Record<ImportState, string>;

/** Every file that was handed in, with what became of it. */
export async function importListPage(visit: Visit): Promise<Response> {
  const t = visit.words(importPageWords);
  const imports = await listImports(visit.actor);
  const choose = <LinkButton href="/mensen/import">{t("title")}</LinkButton>;
  return visit.page(
    { title: t("list.title"), menu: "/mensen/import" },
    <>
      <Crumbs links={[{ href: "/mensen/import", label: t("title") }]} />
      <PageHead title={t("list.title")} lead={t("list.lead")} actions={imports.length > 0 ? choose : null} />
      {imports.length > 0 ? (
        <Imports visit={visit} imports={imports} />
      ) : (
        <Empty title={t("list.none")} action={choose}>
          {t("list.none-text")}
        </Empty>
      )}
    </>,
  );
}

function Imports({ visit, imports }: { visit: Visit; imports: readonly ListedImport[] }) {
  const t = visit.words(importPageWords);
  return (
    <Table
      caption={<span class="for-readers">{t("list.title")}</span>}
      rows={imports}
      columns={[
        { label: t("list.file"), isName: true, cell: (each) => <a href={`/mensen/import/${each.id}`}>{each.fileName}</a> },
        { label: t("list.when"), cell: (each) => formatMoment(visit.tone.language, each.uploadedAt) },
        { label: t("list.state"), cell: (each) => <Status shape={shapes[each.state]}>{t(`state.${each.state}`)}</Status> },
        { label: t("list.counts"), cell: ({ counts }) => ("create" in counts ? `${counts.create}, ${counts.update}, ${counts.refused}` : "–") },
      ]}
    />
  );
}
