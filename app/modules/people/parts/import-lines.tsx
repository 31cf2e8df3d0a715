import type { Visit } from "#platform/web/visit.ts";
import { Pagination } from "#ui/pagination.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { FoundImport, ImportLine, ImportRowOutcome } from "../find-import.ts";
import { importPageWords } from "../import-page-words.ts";
import type { Change } from "../import-plan.ts";
import { importWords, lineSentence } from "../import-words.ts";

export const linesPerPage = 50;
export const shownOutcomes = ["refused", "create", "update"] as const satisfies readonly ImportRowOutcome[];

type Props = { visit: Visit; found: FoundImport; lines: readonly ImportLine[]; outcome: ImportRowOutcome; page: number };

/** The rows of an import, a kind at a time: what is wrong, who is added, what changes. */
export function ImportLines({ visit, found, lines, outcome, page }: Props) {
  const t = visit.words(importPageWords);
  const address = (which: ImportRowOutcome, at = 1) => `/mensen/import/${found.id}?rijen=${which}${at > 1 ? `&pagina=${at}` : ""}`;
  const tabs = shownOutcomes.map((which) => ({ href: address(which), label: t(`tab.${which}`), count: found.counts[which], current: which === outcome }));
  // A row with three bad cells has three lines; the count says rows, so the last pages may be longer than it says.
  const pages = Math.max(page + (lines.length === linesPerPage ? 1 : 0), Math.ceil(found.counts[outcome] / linesPerPage));
  return (
    <>
      <Tabs label={t("tabs")} tabs={tabs} />
      {lines.length === 0 ? (
        <p class="soft">{t(`no-rows.${outcome}`)}</p>
      ) : outcome === "refused" ? (
        <Refused visit={visit} lines={lines} />
      ) : (
        <Taken visit={visit} lines={lines} outcome={outcome} />
      )}
      <Pagination page={page} pages={pages} href={(at) => address(outcome, at)} />
    </>
  );
}

type LinesProps = { visit: Visit; lines: readonly ImportLine[] };

function Refused({ visit, lines }: LinesProps) {
  const t = visit.words(importPageWords);
  const sentences = visit.words(importWords);
  return (
    <Table
      caption={<span class="for-readers">{t("tab.refused")}</span>}
      rows={lines}
      columns={[
        { label: t("row"), isName: true, isNumber: true, cell: (line) => line.row },
        { label: t("row.column"), cell: (line) => line.column },
        { label: t("row.value"), cell: (line) => line.value || <span class="soft">{t("row.empty")}</span> },
        { label: t("row.expected"), cell: (line) => lineSentence(sentences, line) },
      ]}
    />
  );
}

function Taken({ visit, lines, outcome }: LinesProps & { outcome: "create" | "update" }) {
  const t = visit.words(importPageWords);
  const sentences = visit.words(importWords);
  return (
    <Table
      caption={<span class="for-readers">{t(`tab.${outcome}`)}</span>}
      rows={lines}
      columns={[
        { label: t("row"), isNumber: true, cell: (line) => line.row },
        { label: t("row.name"), isName: true, cell: (line) => (line.personId ? <a href={`/mensen/${line.personId}`}>{line.name}</a> : line.name) },
        ...(outcome === "update"
          ? [{ label: t("row.changes"), cell: (line: ImportLine) => <Changes visit={visit} changes={(line.details ?? []) as readonly Change[]} /> }]
          : []),
        ...(lines.some((line) => line.reason)
          ? [{ label: t("row.remark"), cell: (line: ImportLine) => (line.reason ? <Sub>{lineSentence(sentences, line)}</Sub> : "") }]
          : []),
      ]}
    />
  );
}

function Changes({ visit, changes }: { visit: Visit; changes: readonly Change[] }) {
  const t = visit.words(importPageWords);
  return (
    <>
      {changes.map((change, index) => (
        <>
          {index > 0 ? <br /> : null}
          {t(change.from === "" ? "change.new" : "change", { ...change, to: change.to || t("row.empty") })}
        </>
      ))}
    </>
  );
}
