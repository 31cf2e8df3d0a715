import type { Visit } from "#platform/web/visit.ts";
import { BigFigure } from "#ui/big-figure.tsx";
import { Details } from "#ui/details.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { passportWords } from "#modules/functions/public.ts";
import type { CompassHouse } from "../compass-house.ts";
import { formatTenths } from "../format-tenths.ts";
import type { Match } from "../match.ts";
import { matchWords } from "../match-words.ts";

type Props = { visit: Visit; house: CompassHouse; match: Match };

/** The percentage, and the table of what it is the sum of (K-19). */
export function WhyFits({ visit, house, match }: Props) {
  const t = visit.words(matchWords);
  const p = visit.words(passportWords);
  const figure = (tenths: number) => formatTenths(visit.tone.language, tenths);
  const shared = match.shared.filter(({ tag }) => house.weights[tag.kind] > 0);
  return (
    <Block id="waarom" title={t("why.title")} side={<a href="/kompas/zo-rekenen-we">{t("why.how")}</a>}>
      <Stack>
        <BigFigure figure={figure(match.tenths)} unit="%">
          {shared.length > 0 ? t("why.lead") : t("why.none")}
        </BigFigure>
        {shared.length > 0 ? (
          <Table
            isNarrow
            labelledBy="waarom-title"
            rows={shared}
            totalLabel={t("why.total")}
            columns={[
              {
                label: t("why.tag"),
                isName: true,
                cell: ({ tag }) => (
                  <>
                    {house.tag(tag.id)?.label} <Sub>{p(`kind.${tag.kind}`)}</Sub>
                  </>
                ),
              },
              { label: t("why.points"), isNumber: true, cell: (part) => figure(part.tenths), total: figure(match.tenths) },
            ]}
          />
        ) : null}
        <Surplus visit={visit} house={house} match={match} />
      </Stack>
    </Block>
  );
}

function Surplus({ visit, house, match }: Props) {
  const t = visit.words(matchWords);
  const surplus = match.surplus.filter((tag) => house.weights[tag.kind] > 0);
  if (surplus.length === 0) return null;
  return (
    <Details summary={t("surplus.title", { count: surplus.length })}>
      <p class="measure">{t("surplus.hint")}</p>
      <Tags>
        {surplus.map((tag) => (
          <Tag>{house.tag(tag.id)?.label}</Tag>
        ))}
      </Tags>
    </Details>
  );
}

/** How much of what the function asks is there: looked at from the other side it is another figure, and it says so. */
export function Coverage({ visit, match }: Omit<Props, "house">) {
  const t = visit.words(matchWords);
  return (
    <Block id="dekking" title={t("coverage.title")}>
      <p class="measure">
        <Sentence text={t("coverage", { percent: formatTenths(visit.tone.language, match.coverage) })} />
      </p>
      <p class="measure soft small">{t("coverage.why")}</p>
    </Block>
  );
}
