import type { Visit } from "#platform/web/visit.ts";
import { Compass } from "#ui/compass.tsx";
import { pictureOf } from "../compass-picture.ts";
import { compassQuery } from "../compass-query.ts";
import { viewCompass } from "../compass-view.ts";
import { openCompassWords } from "../open-compass-words.ts";
import type { OpenCompass } from "../read-open-compass.ts";

/** The picture of the compass around what an outsider chose. */
export function OpenPicture({ visit, open, href }: { visit: Visit; open: OpenCompass; href: (id: string) => string }) {
  const t = visit.words(openCompassWords);
  const picture = pictureOf(viewCompass(open.around, compassQuery.parse({}), "/kompas/open"), t("elsewhere"));
  const marks = Map.groupBy(picture.layout.dots, (dot) => dot.id);
  const names = new Map(picture.sectors.map((sector) => [sector.id, sector.name]));
  return (
    <Compass
      id="kompas"
      label={t("picture", { count: open.entries.length })}
      list="functies"
      fill={picture.layout.fill}
      sectors={picture.sectors.map(({ name, from, to, folded }) => ({ name, from, to, more: folded > 0 ? `+${folded}` : undefined }))}
      dots={open.entries.flatMap((entry) => {
        const own = marks.get(entry.id);
        if (!own) return [];
        return [
          {
            id: entry.id,
            href: href(entry.id),
            title: entry.title,
            percent: `${Math.round((entry.tenths ?? 0) / 10)}%`,
            more: own.map((dot) => names.get(dot.domain ?? "") ?? "").join(", "),
            kind: "near",
            isSaved: false,
            isCurrent: false,
            marks: own,
          } as const,
        ];
      })}
    />
  );
}
