import type { Visit } from "#platform/web/visit.ts";
import { Note } from "#ui/note.tsx";
import { beginWords } from "../begin-words.ts";
import type { CompassHouse } from "../compass-house.ts";
import { compassPolicy } from "../compass-policy.ts";
import { isLaunched } from "../compass-settings.ts";

/** Above the picture: where somebody can begin, and that the house is still being filled while it is (OQ-42). */
export function CompassEntrance({ visit, house }: { visit: Visit; house: CompassHouse }) {
  const t = visit.words(beginWords);
  const filled = { filled: house.index.size, total: house.functions.size };
  return (
    <>
      <p class="row small">
        <a href="/kompas/begin">{t("link.begin")}</a>
        <a href="/kompas/profiel">{t("link.profile")}</a>
        <a href="/kompas/gids">{t("link.guide")}</a>
        {compassPolicy.readInsight(visit.actor) ? <a href="/kompas/inzicht">{t("link.insight")}</a> : null}
      </p>
      {filled.filled > 0 && !isLaunched(visit.portal, filled) ? <Note title={t("filling.title")}>{t("filling", filled)}</Note> : null}
    </>
  );
}
