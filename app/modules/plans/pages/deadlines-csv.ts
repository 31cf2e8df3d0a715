import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { deadlineQuery } from "../deadline-filter.ts";
import { deadlineWords } from "../deadline-words.ts";
import { exportDeadlines } from "../read-deadlines.ts";

/** The list as a file that Excel opens. Names may begin like a formula; the writer keeps them text (T27). */
export async function deadlinesCsv(visit: Visit): Promise<Response> {
  const t = visit.words(deadlineWords);
  const people = await exportDeadlines(visit.actor, visit.query(deadlineQuery));
  const head = [t("column.name"), t("column.unit"), t("column.manager"), t("column.state"), t("column.agreed"), t("column.due")];
  const rows = people.map((person) => [
    person.name,
    [person.above, person.unit].filter(Boolean).join(", "),
    person.manager,
    t(`state.${person.state}`),
    dateCell(person.agreedOn),
    dateCell(person.dueBefore),
  ]);
  visit.c.header("content-type", "text/csv; charset=utf-8");
  visit.c.header("content-disposition", `attachment; filename="${t("csv.file", { date: today() })}"`);
  return visit.c.body(writeCsv([head, ...rows]));
}

function dateCell(date: DateString | null): Cell {
  return date ? { date } : null;
}
