import type { Paper, PaperBlock, PaperCell } from "#platform/pdf/paper.ts";
import { Facts } from "./facts.tsx";
import { Block, PageHead, Stack } from "./layout.tsx";
import { Sub, Table } from "./table.tsx";
import type { Child } from "hono/jsx";

/**
 * A document on the screen, as it stands in its file: to read, or to print. What can be done with it goes in `actions`, which paper leaves out.
 *
 * @example <PaperPage paper={paper} actions={<LinkButton href="/mijn-recht/jaaroverzicht.pdf" download>{t("pdf")}</LinkButton>} />
 */
export function PaperPage({ paper, actions }: { paper: Paper; actions?: Child }) {
  return (
    <div class="paper">
      <PageHead title={paper.title} lead={paper.lead} actions={actions} />
      {paper.blocks ? <Blocks blocks={paper.blocks} /> : null}
      {paper.parts.map(({ id, title, blocks }) => (
        <Block id={id} title={title}>
          <Blocks blocks={blocks} labelledBy={`${id}-title`} />
        </Block>
      ))}
    </div>
  );
}

type Props = { blocks: readonly PaperBlock[]; labelledBy?: string };

function Blocks({ blocks, labelledBy }: Props) {
  return <Stack>{blocks.map((block) => oneBlock(block, labelledBy))}</Stack>;
}

function oneBlock(block: PaperBlock, labelledBy: string | undefined) {
  if (block.kind === "text") return <p class={block.isSmall ? "soft small measure" : "measure"}>{block.text}</p>;
  if (block.kind === "facts") return <Facts facts={block.facts} />;
  const { columns, rows, total } = block;
  return (
    <Table
      labelledBy={labelledBy}
      rows={rows}
      totalLabel={total?.label}
      columns={columns.map((column, index) => ({
        ...column,
        cell: (row: readonly PaperCell[]) => inCell(row[index] ?? "", column.isNumber),
        total: total?.sums[index] || undefined,
      }))}
    />
  );
}

function inCell(cell: PaperCell, isNumber: boolean | undefined): Child {
  if (typeof cell === "string") return isNumber ? <span class="nowrap">{cell}</span> : cell;
  return (
    <>
      {cell.text} <Sub>{cell.below}</Sub>
    </>
  );
}
