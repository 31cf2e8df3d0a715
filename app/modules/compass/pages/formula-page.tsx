import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Table } from "#ui/table.tsx";
import { passportWords, tagKinds } from "#modules/functions/public.ts";
import type { CompassEntry } from "../compass-entries.ts";
import { compassPolicy } from "../compass-policy.ts";
import { formatHalves, formatTenths } from "../format-tenths.ts";
import { formulaWords } from "../formula-words.ts";
import { defaultWeights, type MatchWeights } from "../match-weights.ts";
import { type FeatureKind, resemblanceWeights } from "../occupation-features.ts";
import { type Compass, readCompass } from "../read-compass.ts";
import { workedExample } from "../worked-example.ts";

/** How the compass counts, in words and with the own figures of who reads it. */
export async function formulaPage(visit: Visit): Promise<Response> {
  const t = visit.words(formulaWords);
  const compass = await readCompass(visit.me);
  return visit.page(
    { title: t("title"), menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Two>
        <Stack big>
          <Block id="past" title={t("match.title")}>
            <Paragraphs texts={[t("match.1"), t("match.2"), t("match.3")]} />
          </Block>
          <Example visit={visit} compass={compass} />
          <Block id="punten-per-kenmerk" title={t("parts.title")}>
            <Paragraphs texts={[t("parts")]} />
          </Block>
          <Likeness visit={visit} />
          <Block id="onverwacht" title={t("surprise.title")}>
            <Paragraphs texts={[t("surprise")]} />
          </Block>
        </Stack>
        <Stack big>
          <Weights visit={visit} weights={compass.house.weights} />
          <Block id="nooit" title={t("never.title")}>
            <Paragraphs texts={[t("never")]} />
          </Block>
        </Stack>
      </Two>
    </>,
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <Stack>
      {texts.map((text) => (
        <p class="measure">
          <Sentence text={text} />
        </p>
      ))}
    </Stack>
  );
}

function Weights({ visit, weights }: { visit: Visit; weights: MatchWeights }) {
  const t = visit.words(formulaWords);
  const p = visit.words(passportWords);
  const isUsual = tagKinds.every((kind) => weights[kind] === defaultWeights[kind]);
  return (
    <Block id="punten" title={t("weights.title")}>
      <Stack>
        <Table
          labelledBy="punten-title"
          rows={tagKinds}
          columns={[
            { label: t("weights.kind"), isName: true, cell: (kind) => p(`kind.${kind}`) },
            { label: t("weights.points"), isNumber: true, cell: (kind) => formatHalves(visit.tone.language, weights[kind]) },
          ]}
        />
        <p class="soft small">{t(isUsual ? "weights.usual" : "weights.own")}</p>
        <p class="soft small">{t("weights.requirement")}</p>
        {compassPolicy.changeSettings(visit.actor) ? (
          <LinkButton href="/kompas/instellingen" look="second" small>
            {t("settings")}
          </LinkButton>
        ) : null}
      </Stack>
    </Block>
  );
}

function Example({ visit, compass }: { visit: Visit; compass: Compass }) {
  const t = visit.words(formulaWords);
  const best = compass.entries.find((entry): entry is CompassEntry & { tenths: number } => (entry.tenths ?? 0) > 0);
  const other = best && compass.house.functions.get(best.id);
  if (!best || !other) return <p class="soft measure">{t("example.none")}</p>;
  const example = workedExample(compass.profile.tags, other.tags, compass.house.weights);
  const points = (halves: number) => formatHalves(visit.tone.language, halves);
  const sum = { shared: points(example.rows[0]?.halves ?? 0), all: points(example.all), percent: formatTenths(visit.tone.language, example.tenths) };
  return (
    <Block id="voorbeeld" title={t("example.title", { title: best.title })}>
      <Stack>
        <Table
          labelledBy="voorbeeld-title"
          rows={example.rows}
          totalLabel={t("example.all")}
          columns={[
            { label: t("example.part"), isName: true, cell: (row) => t(`example.${row.part}`) },
            { label: t("example.tags"), isNumber: true, cell: (row) => row.tags, total: example.rows.reduce((all, row) => all + row.tags, 0) },
            { label: t("example.points"), isNumber: true, cell: (row) => points(row.halves), total: points(example.all) },
          ]}
        />
        <p class="measure">
          <Sentence text={t("example.sum", sum)} />
        </p>
        <p>
          <a href={`/kompas/functie/${best.id}#waarom`}>{t("example.link", { title: best.title })}</a>
        </p>
      </Stack>
    </Block>
  );
}

function Likeness({ visit }: { visit: Visit }) {
  const t = visit.words(formulaWords);
  return (
    <Block id="lijkt-op" title={t("like.title")}>
      <Stack>
        <Paragraphs texts={[t("like.1"), t("like.2"), t("like.3")]} />
        <Table
          labelledBy="lijkt-op-title"
          rows={Object.keys(resemblanceWeights) as FeatureKind[]}
          columns={[
            { label: t("weights.kind"), isName: true, cell: (kind) => t(`like.kind.${kind}`) },
            { label: t("weights.points"), isNumber: true, cell: (kind) => Math.round(resemblanceWeights[kind] * 100) },
          ]}
        />
        <Paragraphs texts={[t("like.4")]} />
      </Stack>
    </Block>
  );
}
