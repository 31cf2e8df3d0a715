import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Completeness } from "#ui/completeness.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { NoEnter } from "#ui/no-enter.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { houseAddress, type HouseQuery, houseQuery, houseTabs } from "../house-filter.ts";
import { houseWords } from "../house-words.ts";
import { functionsPerPage } from "../list-functions.ts";
import { HouseFilter } from "../parts/house-filter-form.tsx";
import { HouseTabs } from "../parts/house-tabs.tsx";
import { HouseTable } from "../parts/house-table.tsx";
import { ManyFields } from "../parts/many-fields.tsx";
import { TitlesWithout } from "../parts/titles-without.tsx";
import { type House, readHouse } from "../read-house.ts";
import { errorSentences } from "../error-sentences.ts";

type Shown = { readonly raw?: TypedValues; readonly errors?: FieldErrors };

/** Every function and role, fifty at a time, with how far the house is filled. */
export async function housePage(visit: Visit): Promise<Response> {
  const query = visit.query(houseQuery);
  return showHouse(visit, query, await readHouse(visit.actor, query));
}

/** The list again, with what was typed for many functions and what is wrong with it. */
export function showHouse(visit: Visit, query: HouseQuery, house: House, shown: Shown = {}): Promise<Response> {
  const t = visit.words(houseWords);
  const errors = errorSentences(t, shown.errors);
  const { published, total } = house.filled;
  return visit.page(
    { title: t("title"), menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("filled.hint")} actions={<LinkButton href="/functiehuis/nieuw">{t("add")}</LinkButton>} />
      <HouseTabs visit={visit} current="list" />
      <Stack big>
        {total > 0 ? <Completeness id="filled" sentence={<Sentence text={t("filled", { published, count: total })} />} done={published} total={total} /> : null}
        <Block id="functies" title={t("list")} hideTitle>
          <HouseFilter visit={visit} query={query} choices={house} />
          <turbo-frame id="functions" data-turbo-action="replace" target="_top">
            <Tabs
              label={t("tabs")}
              tabs={houseTabs.map((tab) => ({
                href: houseAddress(query, { lijst: tab }),
                label: t(`tab.${tab}`),
                count: house.counts[tab],
                current: tab === query.lijst,
              }))}
            />
            {house.functions.length > 0 ? (
              <Found visit={visit} query={query} house={house} shown={shown} errors={errors} />
            ) : (
              <None visit={visit} query={query} />
            )}
          </turbo-frame>
        </Block>
        <TitlesWithout visit={visit} titles={house.withoutPassport} />
      </Stack>
    </>,
    shown.errors ? 422 : 200,
  );
}

type FoundProps = { visit: Visit; query: HouseQuery; house: House; shown: Shown; errors: Record<string, string> };

function Found({ visit, query, house, shown, errors }: FoundProps) {
  const total = house.counts[query.lijst];
  return (
    <>
      <HouseTable visit={visit} house={house} query={query} ticked={[shown.raw?.["function"] ?? []].flat()} formId="samen" />
      <Pagination page={query.pagina} pages={Math.ceil(total / functionsPerPage)} href={(page) => houseAddress(query, { pagina: page })} />
      <Form id="samen" action="/functiehuis/samen" values={shown.raw ?? {}} errors={errors}>
        <NoEnter />
        <Hidden name="query" value={houseAddress(query, { pagina: query.pagina }, "")} />
        <ManyFields visit={visit} choices={house} total={total} isOpen={shown.errors !== undefined} />
      </Form>
    </>
  );
}

function None({ visit, query }: { visit: Visit; query: HouseQuery }) {
  const t = visit.words(houseWords);
  const isNarrowed = houseAddress(query, { pagina: 1 }) !== "/functiehuis";
  return isNarrowed ? (
    <Empty
      title={t("none.found.title")}
      action={
        <LinkButton href="/functiehuis" look="second">
          {t("filter.clear")}
        </LinkButton>
      }
    >
      {t("none.found")}
    </Empty>
  ) : (
    <Empty title={t("none.title")} action={<LinkButton href="/functiehuis/nieuw">{t("add")}</LinkButton>}>
      {t("none.text")}
    </Empty>
  );
}
