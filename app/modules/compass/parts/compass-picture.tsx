import type { Visit } from "#platform/web/visit.ts";
import { Compass, type CompassDot } from "#ui/compass.tsx";
import { CompassLegend, type CompassLegendItem } from "#ui/compass-legend.tsx";
import { CompassNotes, CompassPanes } from "#ui/compass-panes.tsx";
import { Sentence } from "#ui/sentence.tsx";
import type { CompassEntry } from "../compass-entries.ts";
import { legendUnits, type LegendUnits } from "../compass-groups.ts";
import { type Picture, pictureOf } from "../compass-picture.ts";
import { compassAddress } from "../compass-query.ts";
import type { CompassView } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { CompassWhy } from "./compass-why.tsx";

type Props = { visit: Visit; view: CompassView };

/** The picture with its legend, and beside it why the chosen function fits. */
export function CompassPicture({ visit, view }: Props) {
  const t = visit.words(compassWords);
  const picture = pictureOf(view, t("elsewhere"));
  const units =
    view.query.legenda === "onderdeel"
      ? legendUnits(
          view.entries.map((entry) => entry.unitId),
          view.compass.units,
        )
      : undefined;
  const { centre } = view.compass;
  return (
    <CompassPanes
      title={centre ? t("picture.title.function", { title: centre.passport.title }) : t("picture.title")}
      skip={{ href: "#lijst", text: t("picture.skip") }}
      follows="lijst-frame"
      why={<CompassWhy visit={visit} view={view} />}
      picture={
        <>
          <Compass
            id="kompas"
            label={pictureLabel(visit, view)}
            sectors={picture.sectors.map(({ name, from, to, folded }) => ({ name, from, to, more: folded > 0 ? `+${folded}` : undefined }))}
            dots={dotsOf(visit, view, picture, units)}
            fill={picture.layout.fill}
            frame="waarom"
            list="functies"
          />
          <Legend visit={visit} view={view} units={units} />
          <Notes visit={visit} view={view} picture={picture} />
        </>
      }
    />
  );
}

function pictureLabel(visit: Visit, { compass, entries }: CompassView): string {
  const t = visit.words(compassWords);
  const count = entries.length;
  return compass.centre ? t("picture.label.function", { title: compass.centre.passport.title, count }) : t("picture.label", { count });
}

/** One link for each function that is drawn, in the order of the list (K-38). */
function dotsOf(visit: Visit, view: CompassView, picture: Picture, units: LegendUnits | undefined): CompassDot[] {
  const marks = Map.groupBy(picture.layout.dots, (dot) => dot.id);
  const names = new Map(picture.sectors.map((sector) => [sector.id, sector.name]));
  return view.entries.flatMap((entry) => {
    const own = marks.get(entry.id);
    if (!own) return [];
    return [
      {
        id: entry.id,
        href: compassAddress(view.base, view.query, { functie: entry.id }),
        title: entry.title,
        percent: entry.tenths === null ? undefined : percentOf(entry.tenths),
        more: [...own.map((dot) => names.get(dot.domain ?? "") ?? ""), ...statesOf(visit, entry)].filter(Boolean).join(", "),
        kind: entry.tenths === null ? "unfilled" : entry.surprise ? "surprising" : "near",
        isSaved: entry.isSaved,
        isCurrent: entry.id === view.chosen?.entry.id,
        group: units?.numberOf(entry.unitId),
        marks: own,
      } as const,
    ];
  });
}

/** A whole percentage, for the picture and the list; the panel has the tenths. */
export function percentOf(tenths: number): string {
  return `${Math.round(tenths / 10)}%`;
}

/** What a function is, in words. */
export function statesOf(visit: Visit, entry: CompassEntry): string[] {
  const t = visit.words(compassWords);
  return [
    entry.tenths === null ? t("list.unfilled") : "",
    entry.surprise ? t("list.surprising") : "",
    entry.isSaved ? t("list.saved") : "",
    entry.type === "role" ? t("list.role") : "",
  ].filter(Boolean);
}

function Legend({ visit, view, units }: Props & { units: LegendUnits | undefined }) {
  const t = visit.words(compassWords);
  const { centre, profile } = view.compass;
  const some = (is: (entry: CompassEntry) => boolean) => view.entries.some(is);
  const you = profile.start ? t("legend.you.function", { title: profile.start.passport.title }) : t("legend.you");
  const items: readonly CompassLegendItem[] = [
    { shows: "near", sign: "near", word: t(centre ? "legend.near.function" : "legend.near") },
    ...(some((entry) => entry.surprise !== undefined) ? [{ shows: "surprising", sign: "surprising", word: t("legend.surprising") } as const] : []),
    ...(some((entry) => entry.isSaved) ? [{ shows: "saved", sign: "saved", word: t("legend.saved") } as const] : []),
    ...(some((entry) => entry.tenths === null) ? [{ shows: "unfilled", sign: "unfilled", word: t("legend.unfilled") } as const] : []),
    { sign: "you", word: centre ? centre.passport.title : you },
  ];
  return (
    <>
      <CompassLegend label={t("legend.title")} items={items} />
      {units && units.units.length > 0 ? (
        <CompassLegend
          label={t("legend.units")}
          items={units.units.map((unit) => ({
            shows: `group-${unit.number}`,
            sign: unit.number,
            word: <a href={`/kompas/onderdeel/${unit.id}`}>{unit.name}</a>,
          }))}
        />
      ) : null}
      <p class="small">
        <a href={compassAddress(view.base, view.query, { legenda: units ? "soort" : "onderdeel" })}>{t(units ? "legend.by-kind" : "legend.by-unit")}</a>
      </p>
    </>
  );
}

/** How many are still to come (K-10), and what stands in the list only. */
function Notes({ visit, view, picture }: Props & { picture: Picture }) {
  const t = visit.words(compassWords);
  const { done, total } = view.filled;
  const isFilling = done < total && done > 0;
  const folded = picture.layout.folded.reduce((sum, each) => sum + each.ids.length, 0);
  const notes = [
    isFilling ? <Sentence text={t("filled", { done, total })} /> : "",
    picture.layout.dots.some((dot) => dot.domain === undefined) ? t("picture.aside") : "",
    folded > 0 ? t("picture.folded", { count: folded }) : "",
    picture.sectors.every((sector) => sector.name === "") ? t("picture.no-domains") : "",
  ].filter((note) => note !== "");
  return <CompassNotes notes={notes} progress={isFilling ? { done, total, label: t("filled.bar") } : undefined} />;
}
