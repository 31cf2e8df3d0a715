import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { employmentWords } from "../employment-words.ts";
import type { TreeUnit } from "../list-units.ts";
import { organisationWords } from "../organisation-words.ts";
import { readOrganisation } from "../read-unit.ts";

/** The tree of everything one may see, with the people in each part. */
export async function organisationPage(visit: Visit): Promise<Response> {
  const t = visit.words(organisationWords);
  const { tree, mayManage } = await readOrganisation(visit.actor);
  const tops = tree.filter((unit) => unit.depth === 0);
  const add = mayManage ? <LinkButton href="/organisatie/nieuw">{t("add")}</LinkButton> : undefined;
  // People in two of the tops count in both; with one top, as usual, the figure is exact.
  const people = t("people", { count: tops.reduce((sum, unit) => sum + unit.people, 0) });
  return visit.page(
    { title: t("title") },
    tree.length === 0 ? (
      <>
        <PageHead title={t("title")} />
        <Empty title={t("empty.title")} action={add}>
          {t("empty")}
        </Empty>
      </>
    ) : (
      <>
        <PageHead title={t("title")} lead={<Sentence text={t("lead", { units: t("units", { count: tree.length }), people })} />} actions={add} />
        <Block id="onderdelen" title={t("tree")} hideTitle>
          <LineList lines={linesOf(visit, tree, tops)} />
        </Block>
      </>
    ),
  );
}

/** Units as lines, each with those below it. */
export function linesOf(visit: Visit, tree: readonly TreeUnit[], units: readonly TreeUnit[]): Line[] {
  const t = visit.words(organisationWords);
  const kinds = visit.words(employmentWords);
  return units.map((unit) => {
    const below = tree.filter((each) => each.parentId === unit.id);
    return {
      what: <a href={`/organisatie/${unit.id}`}>{unit.name}</a>,
      more: kinds(`kind.${unit.kind}`),
      action: unit.people === 0 ? <span class="soft">{t("people.none")}</span> : t("people", { count: unit.people }),
      ...(below.length > 0 ? { below: linesOf(visit, tree, below) } : {}),
    };
  });
}
