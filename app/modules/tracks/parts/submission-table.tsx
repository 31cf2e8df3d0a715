import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Table } from "#ui/table.tsx";
import type { NamedSubmission } from "../read-tracks.ts";
import { submissionWords } from "../submission-words.ts";
import { SubmissionStatus } from "./track-parts.tsx";

/** Steps that were handed in: by whom, when, and where they stand. */
export function SubmissionTable({ visit, labelledBy, rows }: { visit: Visit; labelledBy: string; rows: readonly NamedSubmission[] }) {
  const t = visit.words(submissionWords);
  return (
    <Table
      labelledBy={labelledBy}
      rows={rows}
      columns={[
        { label: t("column.who"), isName: true, cell: ({ id, name }) => <a href={`/groeipaden/ingediend/${id}`}>{name}</a> },
        { label: t("column.step"), cell: ({ content: { from, to } }) => t("one.from-to", { from, to }) },
        { label: t("column.submitted"), cell: ({ submittedOn }) => <span class="nowrap">{formatDate(visit.tone.language, submittedOn, "short")}</span> },
        { label: t("column.state"), cell: ({ state }) => <SubmissionStatus visit={visit} state={state} /> },
      ]}
    />
  );
}
