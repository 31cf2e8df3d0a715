import type { Visit } from "#platform/web/visit.ts";
import { BigFigure } from "#ui/big-figure.tsx";
import { Button, LinkButton } from "#ui/button.tsx";
import { CompassReason } from "#ui/compass-panes.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { DimensionScales, passportWords } from "#modules/functions/public.ts";
import { compassAddress } from "../compass-query.ts";
import type { ChosenFunction, CompassView } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { formatTenths } from "../format-tenths.ts";
import type { Match } from "../match.ts";

type Props = { visit: Visit; view: CompassView };
type ChosenProps = Props & { chosen: ChosenFunction };

const [rowsShown, missingShown] = [8, 6];

/** Why the chosen function fits (K-19). A frame: choosing another mark renews this and nothing else. */
export function CompassWhy({ visit, view }: Props) {
  return (
    <turbo-frame id="waarom" target="_top">
      {view.chosen ? <Why visit={visit} view={view} chosen={view.chosen} /> : null}
    </turbo-frame>
  );
}

function Why({ visit, view, chosen }: ChosenProps) {
  const { entry, passport, match } = chosen;
  const p = visit.words(passportWords);
  const t = visit.words(compassWords);
  const domains = view.compass.house.domains().filter((domain) => passport.domainIds.includes(domain.id));
  return (
    <CompassReason
      id="waarom-titel"
      mark={entry.id}
      title={entry.title}
      under={
        <>
          {passport.hr21Title ? <p class="soft small">{p("hr21", { title: passport.hr21Title })}</p> : null}
          <p class="soft">{[...domains.map((domain) => domain.name), firstSentence(passport.meaning)].filter(Boolean).join(" · ")}</p>
        </>
      }
    >
      {match ? <Reasons visit={visit} view={view} match={match} title={entry.title} /> : <p>{t("why.unfilled")}</p>}
      {passport.dimensions ? (
        <div>
          <h3>{t("why.dimensions")}</h3>
          <DimensionScales tone={visit.tone} dimensions={passport.dimensions} only={["strategic", "resident"]} />
        </div>
      ) : null}
      <Doors visit={visit} view={view} chosen={chosen} />
    </CompassReason>
  );
}

function firstSentence(text: string): string {
  return (/^[^.\n]{0,110}(?=\.|\n|$)/.exec(text.trim())?.[0] ?? "").trim();
}

/** The points add up to the percentage, exactly: what is not shown one by one stands in one row. */
function Reasons({ visit, view, match, title }: Props & { match: Match; title: string }) {
  const t = visit.words(compassWords);
  const { house, centre } = view.compass;
  const figure = (tenths: number) => formatTenths(visit.tone.language, tenths);
  const counted = match.shared.filter((part) => part.tenths > 0);
  const shown = counted.length > rowsShown + 1 ? counted.slice(0, rowsShown) : counted;
  const rest = counted.slice(shown.length);
  const rows = [
    ...shown.map((part) => ({ label: house.tag(part.tag.id)?.label ?? "", tenths: part.tenths })),
    ...(rest.length > 0 ? [{ label: t("why.rest", { count: rest.length }), tenths: rest.reduce((sum, part) => sum + part.tenths, 0) }] : []),
  ];
  return (
    <>
      <BigFigure figure={figure(match.tenths)} unit="%">
        {t(centre ? "why.title.function" : "why.title")}
      </BigFigure>
      {rows.length > 0 ? (
        <Table
          labelledBy="waarom-titel"
          isNarrow
          rows={rows}
          totalLabel={t("why.sum")}
          columns={[
            { label: t(centre ? "why.have.function" : "why.have"), isName: true, cell: (row) => row.label },
            { label: t("why.points"), isNumber: true, cell: (row) => figure(row.tenths), total: figure(match.tenths) },
          ]}
        />
      ) : (
        <p class="soft">{t("why.nothing")}</p>
      )}
      <Missing visit={visit} view={view} match={match} title={title} />
    </>
  );
}

/** Hard requirements have a place of their own, further on (K-26). */
function Missing({ visit, view, match, title }: Props & { match: Match; title: string }) {
  const t = visit.words(compassWords);
  const { house, centre } = view.compass;
  const missing = match.missing.filter((part) => part.tenths > 0 && part.tag.kind !== "requirement");
  if (missing.length === 0) return null;
  return (
    <div>
      <h3>{centre ? t("why.missing.function", { title }) : t("why.missing")}</h3>
      <Tags>
        {missing.slice(0, missingShown).map((part) => (
          <Tag kind="miss">{house.tag(part.tag.id)?.label}</Tag>
        ))}
        {missing.length > missingShown ? <span class="soft small">{t("why.missing.rest", { count: missing.length - missingShown })}</span> : null}
      </Tags>
    </div>
  );
}

function Doors({ visit, view, chosen: { entry } }: ChosenProps) {
  const t = visit.words(compassWords);
  const back = compassAddress(view.base, view.query, { functie: entry.id });
  return (
    <Stack>
      <LinkButton href={`/kompas/functie/${entry.id}`}>{t("why.more")}</LinkButton>
      <Form action={`/kompas/bewaard/${entry.id}${entry.isSaved ? "/weg" : ""}`}>
        <Hidden name="naar" value={back} />
        <Button look="second">{t(entry.isSaved ? "why.forget" : "why.save")}</Button>
      </Form>
      {entry.tenths === null ? null : (
        <LinkButton href={`/kompas/functie/${entry.id}/kompas`} look="plain">
          {t("why.center")}
        </LinkButton>
      )}
    </Stack>
  );
}
