import { today } from "#platform/time/clock.ts";
import type { Visit } from "#platform/web/visit.ts";
import { type Column, Table } from "#ui/table.tsx";
import { calendarWords } from "../calendar-words.ts";
import { shownCount } from "../shown-count.ts";
import type { KindCount } from "../person-term-table.ts";
import type { TermState } from "../term.ts";
import { type PersonTermKind, personTermKinds } from "../term-sources.ts";
import { termWords } from "../term-words.ts";

const shown: readonly TermState[] = ["late", "soon"];

/** How many people are late or soon due, by kind. Never who, and no number of fewer than five. */
export function PeopleCounts({ visit, kinds }: { visit: Visit; kinds: readonly KindCount[] }) {
  const t = visit.words(calendarWords);
  const words = visit.words(termWords);
  const rows = personTermKinds(visit.portal, today()).filter(({ isOwnOnly }) => !isOwnOnly);
  const countOf = (kind: PersonTermKind, state: TermState): string => {
    const count = shownCount(kinds.find((one) => one.kind === kind.kind && one.state === state)?.count ?? 0);
    return count === "few" ? t("counts.few") : String(count);
  };
  const columns: Column<PersonTermKind>[] = [
    { label: t("column.what"), isName: true, cell: (kind) => kind.ofThem(visit.tone) },
    ...shown.map((state) => ({ label: words(`state.${state}`), isNumber: true, cell: (kind: PersonTermKind) => countOf(kind, state) })),
  ];
  return <Table labelledBy="aantallen-title" rows={rows} columns={columns} />;
}
