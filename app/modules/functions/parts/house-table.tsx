import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Status } from "#ui/status.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tick } from "#ui/tick.tsx";
import type { HouseQuery } from "../house-filter.ts";
import { houseWords } from "../house-words.ts";
import { functionsPerPage, type ListedFunction } from "../list-functions.ts";
import { passportWords } from "../passport-words.ts";
import type { House } from "../read-house.ts";
import { FunctionStatus } from "./function-state.tsx";

type Props = {
  visit: Visit;
  house: House;
  query: HouseQuery;
  ticked: readonly string[];
  /** The form that does something with what is ticked. */ formId: string;
};

/** A page of the list, each row with a box to choose it. */
export function HouseTable({ visit, house, query, ticked, formId }: Props) {
  const t = visit.words(houseWords);
  const total = house.counts[query.lijst];
  const from = (query.pagina - 1) * functionsPerPage + 1;
  return (
    <Table
      caption={total > functionsPerPage ? t("range", { from, to: from + house.functions.length - 1, total }) : t("found", { count: total })}
      rows={house.functions}
      columns={[
        {
          label: t("column.tick"),
          hideLabel: true,
          cell: (row) => <Tick name="function" value={row.id} label={t("tick", { title: row.title })} checked={ticked.includes(row.id)} form={formId} />,
        },
        { label: t("column.title"), isName: true, cell: (row) => <Title visit={visit} row={row} /> },
        { label: t("column.place"), cell: (row) => <Place visit={visit} row={row} house={house} /> },
        { label: t("column.state"), cell: (row) => <FunctionStatus visit={visit} state={row.state} isChanged={row.isChanged} /> },
        { label: t("column.empty"), cell: (row) => emptyInWords(visit, row) },
        { label: t("column.owner"), cell: (row) => <Owner visit={visit} row={row} house={house} /> },
      ]}
    />
  );
}

function Title({ visit, row }: { visit: Visit; row: ListedFunction }) {
  return (
    <>
      <a href={`/functiehuis/${row.id}`}>{row.title}</a> <Sub>{visit.words(passportWords)(`type.${row.type}`)}</Sub>
    </>
  );
}

function Place({ visit, row, house }: { visit: Visit; row: ListedFunction; house: House }) {
  const unit = house.units.find((each) => each.id === row.unitId)?.name;
  const domains = house.domains.filter((domain) => row.domainIds.includes(domain.id)).map((domain) => domain.name);
  if (!unit && domains.length === 0) return <span class="soft">{visit.words(houseWords)("no-place")}</span>;
  return (
    <>
      {unit ?? domains.join(", ")} {unit && domains.length > 0 ? <Sub>{domains.join(", ")}</Sub> : null}
    </>
  );
}

function emptyInWords(visit: Visit, row: ListedFunction): string {
  const t = visit.words(passportWords);
  return row.emptyKinds.length === 0 ? visit.words(houseWords)("empty.none") : row.emptyKinds.map((kind) => t(`empty.${kind}`)).join(", ");
}

function Owner({ visit, row, house }: { visit: Visit; row: ListedFunction; house: House }) {
  const t = visit.words(houseWords);
  const date = row.checkBefore ? formatDate(visit.tone.language, row.checkBefore, "short") : "";
  return (
    <>
      {(row.ownerId && house.ownerNames.get(row.ownerId)) ?? t("no-owner")}{" "}
      {row.checkBefore && row.checkBefore < today() ? (
        <Sub>
          <Status shape="triangle">{t("overdue", { date })}</Status>
        </Sub>
      ) : row.checkBefore ? (
        <Sub>{t("check-before", { date })}</Sub>
      ) : null}
    </>
  );
}
