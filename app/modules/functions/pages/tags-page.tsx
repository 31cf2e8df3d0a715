import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Hidden } from "#ui/form.tsx";
import { type ListedTag, tagsPerPage } from "../list-tags.ts";
import { EscoSource } from "../parts/esco-source.tsx";
import { HouseTabs } from "../parts/house-tabs.tsx";
import { readDoubles, readTagsPage, type TagsPage } from "../read-tags.ts";
import { tagAddress, type TagQuery, tagQuery } from "../tag-form.ts";
import { tagKinds } from "../tag-kind.ts";
import { tagWords } from "../tag-words.ts";

/** Every tag by its kind, with how many passports have it. */
export async function tagsPage(visit: Visit): Promise<Response> {
  const t = visit.words(tagWords);
  const query = visit.query(tagQuery);
  const read = await readTagsPage(visit.actor, query);
  const total = [...read.counts.values()].reduce((sum, count) => sum + count, 0);
  return visit.page(
    { title: t("title"), menu: "/functiehuis" },
    <>
      <PageHead
        title={t("title")}
        lead={<Sentence text={t("lead", { count: total })} />}
        actions={
          <LinkButton href="/functiehuis/kenmerken/dubbel" look="second">
            {t("doubles")}
          </LinkButton>
        }
      />
      <HouseTabs visit={visit} current="tags" />
      <SearchField action="/functiehuis/kenmerken" label={t("find")} value={query.zoek} frame="tags">
        {query.soort ? <Hidden name="soort" value={query.soort} /> : null}
      </SearchField>
      <turbo-frame id="tags" data-turbo-action="replace" target="_top">
        <Tabs
          label={t("tabs")}
          tabs={(["", ...tagKinds] as const).map((kind) => ({
            href: tagAddress(query, { soort: kind }),
            label: kind === "" ? t("tab.all") : t(`kinds.${kind}`),
            count: kind === "" ? total : (read.counts.get(kind) ?? 0),
            current: kind === query.soort,
          }))}
        />
        <Found visit={visit} query={query} read={read} total={query.soort ? (read.counts.get(query.soort) ?? 0) : total} />
        {read.tags.some((tag) => tag.escoUri !== null) ? <EscoSource tone={visit.tone} /> : null}
      </turbo-frame>
    </>,
  );
}

function Found({ visit, query, read, total }: { visit: Visit; query: TagQuery; read: TagsPage; total: number }) {
  const t = visit.words(tagWords);
  if (read.tags.length === 0) {
    const all = (
      <LinkButton href="/functiehuis/kenmerken" look="second">
        {t("all.show")}
      </LinkButton>
    );
    return (
      <Empty title={t("none.title")} action={tagAddress(query) === "/functiehuis/kenmerken" ? null : all}>
        {t("none.text")}
      </Empty>
    );
  }
  const from = (query.pagina - 1) * tagsPerPage + 1;
  return (
    <>
      <Table
        caption={total > tagsPerPage ? t("range", { from, to: from + read.tags.length - 1, total }) : t("found", { count: total })}
        rows={read.tags}
        columns={[
          { label: t("column.label"), isName: true, cell: (tag) => <Name visit={visit} tag={tag} /> },
          { label: t("column.kind"), cell: (tag) => t(`kinds.${tag.kind}`) },
          { label: t("column.uses"), isNumber: true, cell: (tag) => (tag.uses === 0 ? t("uses.none") : tag.uses) },
          { label: t("column.courses"), cell: (tag) => (tag.kind === "course" ? <Address address={tag.webAddress} /> : tag.courses.join(", ")) },
        ]}
      />
      <Pagination page={query.pagina} pages={Math.ceil(total / tagsPerPage)} href={(page) => tagAddress(query, { pagina: page })} />
    </>
  );
}

function Name({ visit, tag }: { visit: Visit; tag: ListedTag }) {
  return (
    <>
      <a href={`/functiehuis/kenmerken/${tag.id}`}>{tag.label}</a> {tag.isForeign ? <Sub>{visit.words(tagWords)("foreign")}</Sub> : null}
    </>
  );
}

function Address({ address }: { address: string }) {
  return address === "" ? (
    <></>
  ) : (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  );
}

/** Tags that may be doubles, each pair with the way to look at what merging them does. */
export async function doublesPage(visit: Visit): Promise<Response> {
  const t = visit.words(tagWords);
  const pairs = (await readDoubles(visit.actor)).slice(0, mostPairs);
  return visit.page(
    { title: t("doubles.title"), menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: "/functiehuis/kenmerken", label: t("title") },
        ]}
      />
      <PageHead title={t("doubles.title")} lead={pairs.length > 0 ? <Sentence text={t("doubles.lead", { count: pairs.length })} /> : undefined} />
      {pairs.length === 0 ? (
        <Empty title={t("doubles.none.title")}>{t("doubles.none")}</Empty>
      ) : (
        <Table
          caption={t("doubles.title")}
          rows={pairs}
          columns={[
            { label: t("doubles.pair"), isName: true, cell: ({ one, other }) => `${one.label} (${one.uses}) · ${other.label} (${other.uses})` },
            { label: t("column.kind"), cell: ({ one }) => t(`kinds.${one.kind}`) },
            { label: t("doubles.why"), cell: ({ because }) => t(`doubles.${because}`) },
            {
              label: t("doubles.look-short"),
              hideLabel: true,
              cell: ({ one, other }) => {
                // The one that fewer passports have goes.
                const [gone, kept] = one.uses > other.uses ? [other, one] : [one, other];
                return (
                  <a
                    href={`/functiehuis/kenmerken/${gone.id}/samenvoegen?met=${kept.id}`}
                    aria-label={t("doubles.look", { one: one.label, other: other.label })}
                  >
                    {t("doubles.look-short")}
                  </a>
                );
              },
            },
          ]}
        />
      )}
    </>,
  );
}

/** More than an editor goes through in a day; what was merged makes place for the next. */
const mostPairs = 200;
