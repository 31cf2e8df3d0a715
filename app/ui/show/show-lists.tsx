import { Crumbs } from "../crumbs.tsx";
import { DateBlock } from "../date-block.tsx";
import { Details } from "../details.tsx";
import { Facts } from "../facts.tsx";
import { Row, Stack, Two } from "../layout.tsx";
import { Pagination } from "../pagination.tsx";
import { Status } from "../status.tsx";
import { RowActions, Sub, Table } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { Tag, Tags } from "../tag.tsx";
import { TodoList } from "../todo-list.tsx";
import { showWords } from "./show-words.ts";

const { table } = showWords;

export function ShowLists() {
  return (
    <Two>
      <div>
        <Crumbs links={showWords.crumbs} />
        <TodoList items={showWords.todo} />
      </div>
      <Stack>
        <DateBlock datetime="2026-12-03T15:30" day={showWords.date.day} month={showWords.date.month}>
          <strong>{showWords.date.title}</strong>
          <p>{showWords.date.text}</p>
        </DateBlock>
        <Facts facts={showWords.facts} />
        <Details summary={showWords.details.summary}>
          <p>{showWords.details.text}</p>
        </Details>
        <Row>
          {showWords.statuses.map((status) => (
            <Status shape={status.shape}>{status.word}</Status>
          ))}
        </Row>
        <Tags>
          <Tag>{showWords.tags.plain}</Tag>
          <Tag kind="have">{showWords.tags.have}</Tag>
          <Tag kind="miss">{showWords.tags.miss}</Tag>
        </Tags>
      </Stack>
    </Two>
  );
}

export function ShowTables() {
  const { columns } = table;
  return (
    <>
      <Tabs label={showWords.tabs.label} tabs={showWords.tabs.items} />
      <Table
        caption={table.caption}
        rows={table.rows}
        totalLabel={table.total}
        columns={[
          {
            label: columns.activity,
            isName: true,
            sort: { href: "#tabellen", sorted: "ascending" },
            cell: (row) => (
              <>
                <a href="#tabellen">{row.name}</a>
                <Sub>{row.sub}</Sub>
              </>
            ),
          },
          {
            label: columns.form,
            sort: { href: "#tabellen" },
            cell: (row) => (
              <>
                {row.form}
                <Sub>{row.formWord}</Sub>
              </>
            ),
          },
          { label: columns.hours, isNumber: true, cell: (row) => row.hours, total: table.totals.hours },
          { label: columns.cost, isNumber: true, cell: (row) => row.cost, total: table.totals.cost },
          { label: columns.state, cell: (row) => <Status shape={row.shape}>{row.state}</Status> },
          {
            label: columns.actions,
            hideLabel: true,
            cell: () => (
              <RowActions>
                <a href="#tabellen">{table.edit}</a>
              </RowActions>
            ),
          },
        ]}
      />
      <Pagination page={6} pages={12} href={(page) => `#pagina-${page}`} />
    </>
  );
}
