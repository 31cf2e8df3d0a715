import type { Visit } from "#platform/web/visit.ts";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import type { TreeUnit } from "#modules/people/public.ts";
import { unitsWithin } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import type { Compass } from "../read-compass.ts";

/** Units with how many functions each has; those without any are left out. */
export function CompassUnits({ visit, compass, units, title }: { visit: Visit; compass: Compass; units: readonly TreeUnit[]; title: string }) {
  const t = visit.words(compassWords);
  const held = new Map<string, number>();
  for (const { passport } of compass.house.functions.values()) if (passport.unitId) held.set(passport.unitId, (held.get(passport.unitId) ?? 0) + 1);
  const counted = units.map((unit) => ({ unit, count: [...unitsWithin(compass.units, unit.id)].reduce((sum, id) => sum + (held.get(id) ?? 0), 0) }));
  const shown = counted.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <Block id="onderdelen" title={title}>
      <LineList
        label={title}
        lines={shown.map(({ unit, count }) => ({ what: <a href={`/kompas/onderdeel/${unit.id}`}>{unit.name}</a>, more: t("unit.count", { count }) }))}
      />
    </Block>
  );
}
