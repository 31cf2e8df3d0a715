import { today } from "#platform/time/clock.ts";
import type { Visit } from "#platform/web/visit.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { employmentWords } from "../employment-words.ts";
import { formatFte } from "../fte.ts";
import { exportPeople } from "../read-people-list.ts";
import { peopleQuery } from "../people-filter.ts";
import { peopleWords } from "../people-words.ts";

/** The list as a file that Excel opens, with the columns that the import reads. */
export async function peopleCsv(visit: Visit): Promise<Response> {
  const t = visit.words(peopleWords);
  const kinds = visit.words(employmentWords);
  const people = await exportPeople(visit.actor, visit.query(peopleQuery));
  const head = [
    t("csv.first-name"),
    t("csv.infix"),
    t("csv.last-name"),
    t("csv.email"),
    t("csv.number"),
    t("csv.function"),
    t("csv.category"),
    t("csv.fte"),
    t("csv.unit"),
    t("csv.leaves"),
  ];
  const rows = people.map((person) => [
    person.firstName,
    person.infix,
    person.lastName,
    person.email,
    person.personnelNumber,
    person.functionTitle,
    person.category === null ? null : kinds(`category.${person.category}`),
    person.fteE4 === null ? null : formatFte(person.fteE4, visit.tone.language),
    person.unitName,
    person.leavesOn,
  ]);
  visit.c.header("content-type", "text/csv; charset=utf-8");
  visit.c.header("content-disposition", `attachment; filename="${t("csv.file", { date: today() })}"`);
  return visit.c.body(writeCsv([head, ...rows]));
}
