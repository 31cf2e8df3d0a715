import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout.tsx";
import { askedOf } from "../compass-asked.ts";
import { viewCompass } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { CompassBody } from "../parts/compass-body.tsx";
import { readCompass } from "../read-compass.ts";

/** A function in the middle, and what resembles it around it (K-31). */
export async function functionCompassPage(visit: Visit): Promise<Response> {
  const t = visit.words(compassWords);
  const query = askedOf(visit);
  const id = visit.param("function");
  const compass = await readCompass(visit.me, id, query.verrassend);
  const title = t("title.function", { title: compass.centre?.passport.title ?? "" });
  const actions = (
    <>
      <LinkButton href={`/kompas/functie/${id}`} look="second">
        {t("about-function")}
      </LinkButton>
      <LinkButton href="/kompas" look="second">
        {t("own-compass")}
      </LinkButton>
    </>
  );
  return visit.page(
    { title, menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={title} lead={t("lead.function")} actions={actions} />
      <CompassBody visit={visit} view={viewCompass(compass, query, `/kompas/functie/${id}/kompas`)} />
    </>,
  );
}
