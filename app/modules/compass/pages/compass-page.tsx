import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { askedOf } from "../compass-asked.ts";
import { viewCompass } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { CompassBody } from "../parts/compass-body.tsx";
import { CompassEntrance } from "../parts/compass-entrance.tsx";
import { readCompass } from "../read-compass.ts";

/** All functions of the organisation around the person who looks. */
export async function compassPage(visit: Visit): Promise<Response> {
  const t = visit.words(compassWords);
  const query = askedOf(visit);
  const compass = await readCompass(visit.me, undefined, query.verrassend);
  const saved = [...compass.kept.savedIds].filter((id) => compass.house.functions.has(id)).length;
  const actions = (
    <>
      <LinkButton href="/kompas/pad" look="second">
        {t("path-link")}
      </LinkButton>
      <LinkButton href="/kompas/bewaard" look="second">
        {saved > 0 ? t("saved-link.count", { count: saved }) : t("saved-link")}
      </LinkButton>
    </>
  );
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={actions} />
      <Stack>
        <CompassEntrance visit={visit} house={compass.house} />
        <CompassBody visit={visit} view={viewCompass(compass, query, "/kompas")} />
      </Stack>
    </>,
  );
}
