import type { Visit } from "#platform/web/visit.ts";
import { BigFigure } from "#ui/big-figure.tsx";
import { Details } from "#ui/details.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import type { CompassHouse, HouseFunction } from "../compass-house.ts";
import { formatTenths } from "../format-tenths.ts";
import { matchWords } from "../match-words.ts";
import { textOf } from "../passport-features.ts";
import type { Resemblance, ResemblancePart } from "../resemblance.ts";
import { wordsBehind } from "../text-words.ts";

type Props = { visit: Visit; house: CompassHouse; target: HouseFunction; start: HouseFunction; resemblance: Resemblance };

/** How much the passport resembles that of the function one comes from: another measure than the match, with its own sum. */
export function Likeness({ visit, house, target, start, resemblance }: Props) {
  const t = visit.words(matchWords);
  const figure = (tenths: number) => formatTenths(visit.tone.language, tenths);
  const parts = resemblance.parts.filter((part) => part.tenths > 0);
  return (
    <Block id="lijkt-op" title={t("like.title", { title: start.passport.title })}>
      <Stack>
        <BigFigure figure={figure(resemblance.tenths)} unit="%">
          {parts.length > 0 ? t("like.lead") : t("like.none")}
        </BigFigure>
        {parts.length > 0 ? (
          <Details summary={t("like.open", { count: parts.length })}>
            <Table
              labelledBy="lijkt-op-title"
              rows={parts}
              totalLabel={t("why.total")}
              columns={[
                { label: t("like.reason"), isName: true, cell: (part) => reasonOf({ visit, house, target }, part) },
                { label: t("why.points"), isNumber: true, cell: (part) => figure(part.tenths), total: figure(resemblance.tenths) },
              ]}
            />
          </Details>
        ) : null}
      </Stack>
    </Block>
  );
}

function reasonOf({ visit, house, target }: Pick<Props, "visit" | "house" | "target">, { kind, features }: ResemblancePart): string {
  const t = visit.words(matchWords);
  if (kind === "tag") return house.tag(features[0] ?? "")?.label ?? "";
  if (kind === "tagWord")
    return t("like.tagWord", { words: wordsBehind(features, target.tags.map((tag) => house.tag(tag.id)?.label ?? "").join(" ")).join(", ") });
  if (kind === "word") return t("like.word", { words: wordsBehind(features, textOf(target.passport)).join(", ") });
  if (kind === "tagGroup") return t("like.tagGroup", { count: features.length });
  return t(kind === "title" ? "like.letters" : "like.field");
}
