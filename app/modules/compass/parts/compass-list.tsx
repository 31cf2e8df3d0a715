import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { type Column, Sub, Table } from "#ui/table.tsx";
import type { CompassEntry } from "../compass-entries.ts";
import { compassAddress } from "../compass-query.ts";
import { type CompassView, rowsPerPage } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { tellingDimensions } from "../telling-dimensions.ts";
import { CompassChips, CompassSearch } from "./compass-search.tsx";
import { percentOf, statesOf } from "./compass-picture.tsx";

type Props = { visit: Visit; view: CompassView };

/** The same functions in the same order as the picture (K-38), and ways to look among them; alone when there is nothing to draw. */
export function CompassList({ visit, view, isAlone }: Props & { isAlone: boolean }) {
  const t = visit.words(compassWords);
  return (
    <Block id="lijst" title={t(isAlone ? "list.title.alone" : "list.title")} side={<a href="/kompas/zo-rekenen-we">{t("list.how")}</a>}>
      <Stack>
        <CompassSearch visit={visit} view={view} isAlone={isAlone} />
        <turbo-frame id="lijst-frame" data-turbo-action="replace" target="_top">
          <Stack>
            <CompassChips visit={visit} view={view} />
            {view.rows.length > 0 ? <Rows visit={visit} view={view} /> : <Nothing visit={visit} view={view} />}
          </Stack>
        </turbo-frame>
      </Stack>
    </Block>
  );
}

function Rows({ visit, view }: Props) {
  const t = visit.words(compassWords);
  const total = view.entries.length;
  const from = (view.query.pagina - 1) * rowsPerPage + 1;
  const range = t("list.range", { from, to: from + view.rows.length - 1, total });
  const caption = view.pages > 1 ? range : view.isNarrowed ? t("list.found", { count: total }) : undefined;
  return (
    <div id="functies">
      <Table rows={view.rows} columns={columnsOf(visit, view)} {...(caption ? { caption } : { labelledBy: "lijst-title" })} />
      <Pagination page={view.query.pagina} pages={view.pages} href={(pagina) => `${compassAddress(view.base, view.query, { pagina })}#lijst`} />
    </div>
  );
}

function columnsOf(visit: Visit, view: CompassView): Column<CompassEntry>[] {
  const t = visit.words(compassWords);
  const names = new Map(view.compass.house.domains().map((domain) => [domain.id, domain.name]));
  const isBlank = view.tags.length === 0;
  const sort = (volgorde: "past" | "naam", sorted: "ascending" | "descending") => ({
    href: `${compassAddress(view.base, view.query, { volgorde })}#lijst`,
    ...(view.query.volgorde === volgorde ? { sorted } : {}),
  });
  return [
    { label: t("list.function"), isName: true, sort: sort("naam", "ascending"), cell: (entry) => <Named visit={visit} view={view} entry={entry} /> },
    { label: t("list.direction"), cell: (entry) => entry.domainIds.flatMap((id) => names.get(id) ?? []).join(", ") },
    {
      label: t("list.fits"),
      isNumber: true,
      sort: sort("past", "descending"),
      cell: (entry) => (entry.tenths === null || isBlank ? "" : percentOf(entry.tenths)),
    },
    { label: t(view.compass.centre ? "list.shared.function" : "list.shared"), cell: (entry) => <span data-tags="">{entry.shared.join(", ")}</span> },
    { label: t("list.state"), cell: (entry) => statesOf(visit, entry).join(", ") },
  ];
}

/** Its title, and below it the two dimensions that tell most (K-09); the card of the picture says the same. */
function Named({ visit, view, entry }: Props & { entry: CompassEntry }) {
  const dimensions = view.compass.house.functions.get(entry.id)?.passport.dimensions;
  return (
    <>
      <a href={`/kompas/functie/${entry.id}`} data-row={entry.id}>
        {entry.title}
      </a>
      {dimensions ? <Sub>{tellingDimensions(visit.tone, dimensions).join(" · ")}</Sub> : null}
    </>
  );
}

function Nothing({ visit, view }: Props) {
  const t = visit.words(compassWords);
  const all = compassAddress(view.base, view.query, { zoek: "", kenmerk: [] });
  return (
    <div id="functies">
      <Empty
        title={t("list.empty.title")}
        action={
          <LinkButton href={all} look="second">
            {t("search.clear")}
          </LinkButton>
        }
      >
        {t("list.empty")}
      </Empty>
    </div>
  );
}
