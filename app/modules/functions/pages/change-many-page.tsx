import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead, Row } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Table } from "#ui/table.tsx";
import { changeMany, type ManyChanged, type Unchanged } from "../change-many.ts";
import { houseAddress, type HouseQuery, houseQuery } from "../house-filter.ts";
import { houseWords } from "../house-words.ts";
import { manyFields, manyForm } from "../many-form.ts";
import { passportWords } from "../passport-words.ts";
import { readHouse, readIds } from "../read-house.ts";
import { showHouse } from "./house-page.tsx";

/** Does one thing with many functions. All of them done: back to the list. Some refused: a page that says which and why. */
export async function changeManyPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(manyForm);
  const query = houseQuery.parse(Object.fromEntries(new URLSearchParams(typed.ok ? typed.value.query : "")));
  const again = async (errors: Record<string, string>) => showHouse(visit, query, await readHouse(visit.actor, query), { raw: typed.raw, errors });
  if (!typed.ok) return again(typed.errors);
  const change = await visit.form(manyFields(typed.value.do));
  if (!change.ok) return again(change.errors);
  const ids = typed.value.which === "all" ? await readIds(visit.actor, query) : typed.value.function;
  if (ids.length === 0) return again({ which: "none-chosen" });
  const outcome = await changeMany(visit.actor, ids, change.value);
  if ("refused" in outcome) return again({ [fieldOf[outcome.refused]]: outcome.refused });
  const { changed, unchanged } = outcome.done;
  if (unchanged.length > 0) return showAnswer(visit, query, outcome.done);
  return visit.redirect(houseAddress(query, { pagina: query.pagina }), visit.words(houseWords)("many.changed", { count: changed }).replaceAll("**", ""));
}

const fieldOf = { "owner-unknown": "ownerId", "unit-unknown": "unitId", "domain-unknown": "domainId" } as const;

function showAnswer(visit: Visit, query: HouseQuery, { changed, unchanged }: ManyChanged): Promise<Response> {
  const t = visit.words(houseWords);
  return visit.page(
    { title: t("many.answer"), menu: "/functiehuis" },
    <>
      <Crumbs links={[{ href: "/functiehuis", label: t("title") }]} />
      <PageHead title={t("many.answer")} lead={<Sentence text={t("many.changed", { count: changed })} />} />
      <Note tone="warn" isAnswer>
        <Sentence text={t("many.unchanged", { count: unchanged.length })} />
      </Note>
      <Table
        caption={t("many.why")}
        rows={unchanged}
        columns={[
          { label: t("column.title"), isName: true, cell: (row) => <a href={`/functiehuis/${row.id}`}>{row.title}</a> },
          { label: t("many.why"), cell: (row) => whyNot(visit, row) },
        ]}
      />
      <Row>
        <LinkButton href={houseAddress(query, { pagina: query.pagina })} look="second">
          {t("many.back")}
        </LinkButton>
      </Row>
    </>,
    422,
  );
}

function whyNot(visit: Visit, { why }: Unchanged): string {
  const t = visit.words(houseWords);
  if (why.reason === "archived") return t("many.why.archived");
  const kinds = visit.words(passportWords);
  return t("many.why.empty", { kinds: why.kinds.map((kind) => kinds(`empty.${kind}`)).join(", ") });
}
