import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout.tsx";
import type { TreeUnit } from "#modules/people/public.ts";
import { askedOf } from "../compass-asked.ts";
import { unitsWithin, viewCompass } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { CompassBody } from "../parts/compass-body.tsx";
import { CompassUnits } from "../parts/compass-units.tsx";
import { readCompass } from "../read-compass.ts";

/** All functions of a unit and of the units below it, with how well each fits (K-36). */
export async function unitCompassPage(visit: Visit): Promise<Response> {
  const t = visit.words(compassWords);
  const query = askedOf(visit);
  const compass = await readCompass(visit.me, undefined, query.verrassend);
  const unit = compass.units.find((each) => each.id === visit.param("unit")) ?? notFound();
  const within = unitsWithin(compass.units, unit.id);
  const below = compass.units.filter((each) => each.parentId === unit.id);
  const view = viewCompass(compass, query, `/kompas/onderdeel/${unit.id}`, (entry) => within.has(entry.unitId ?? ""));
  const count = compass.entries.filter((entry) => within.has(entry.unitId ?? "")).length;
  return visit.page(
    { title: unit.name, menu: "/kompas" },
    <>
      <Crumbs
        links={[{ href: "/kompas", label: t("up") }, ...above(compass.units, unit).map((each) => ({ href: `/kompas/onderdeel/${each.id}`, label: each.name }))]}
      />
      <PageHead title={unit.name} lead={t(below.length > 0 ? "unit.lead" : "unit.own-lead", { count })} />
      <CompassBody visit={visit} view={view} ofUnit />
      <CompassUnits visit={visit} compass={compass} units={below} title={t("unit.below")} />
    </>,
  );
}

/** The units above this one, the highest first. */
function above(units: readonly TreeUnit[], { parentId }: TreeUnit): TreeUnit[] {
  const parent = parentId === null ? undefined : units.find((each) => each.id === parentId);
  return parent ? [...above(units, parent), parent] : [];
}
