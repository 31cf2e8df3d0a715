import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { EscoSource, functionsPolicy } from "#modules/functions/public.ts";
import type { TreeUnit } from "#modules/people/public.ts";
import type { CompassView } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { isFromEsco } from "../labelled-today.ts";
import { CompassList } from "./compass-list.tsx";
import { CompassPicture } from "./compass-picture.tsx";
import { CompassSurprises } from "./compass-surprises.tsx";
import { CompassUnits } from "./compass-units.tsx";

type Props = { visit: Visit; view: CompassView; ofUnit?: boolean };

/** The picture, what is unexpected in it and the same functions as a list; or what to do when there is nothing to draw yet. */
export function CompassBody({ visit, view, ofUnit }: Props) {
  const t = visit.words(compassWords);
  const reason = whyNothingToDraw(view, ofUnit ?? false);
  const hasList = view.entries.length > 0 || view.isNarrowed;
  return (
    <Stack big>
      {reason ? <Nothing visit={visit} reason={reason} /> : <CompassPicture visit={visit} view={view} />}
      {reason || ofUnit ? null : <CompassSurprises visit={visit} view={view} />}
      {hasList ? <CompassList visit={visit} view={view} isAlone={reason !== undefined} /> : null}
      {[...view.compass.house.functions.values()].some((each) => isFromEsco(view.compass.house, each)) ? <EscoSource tone={visit.tone} /> : null}
      {ofUnit || view.compass.centre ? null : (
        <CompassUnits visit={visit} compass={view.compass} units={highest(view.compass.units)} title={t("units.title")} />
      )}
    </Stack>
  );
}

/** The whole says nothing that this page does not say: below it, if there is anything. */
function highest(units: readonly TreeUnit[]): readonly TreeUnit[] {
  const below = units.filter((unit) => unit.depth === 1);
  return below.length > 0 ? below : units;
}

type NothingToDraw = "house" | "unit" | "centre" | "profile" | "alone";

/** In the order in which somebody can do something about it. */
function whyNothingToDraw({ compass, entries, tags, isNarrowed }: CompassView, ofUnit: boolean): NothingToDraw | undefined {
  if (ofUnit && entries.length === 0 && !isNarrowed) return "unit";
  if (compass.house.index.size === 0) return "house";
  if (compass.centre && !compass.centre.isFilled) return "centre";
  if (tags.length === 0) return "profile";
  return entries.length === 0 && !isNarrowed ? "alone" : undefined;
}

function Nothing({ visit, reason }: { visit: Visit; reason: NothingToDraw }) {
  const t = visit.words(compassWords);
  return (
    <Empty title={t(`empty.${reason}.title`)} action={<WayOn visit={visit} reason={reason} />}>
      {t(`empty.${reason}`)}
    </Empty>
  );
}

function WayOn({ visit, reason }: { visit: Visit; reason: NothingToDraw }) {
  const t = visit.words(compassWords);
  if (reason === "house") return functionsPolicy.edit(visit.actor) ? <LinkButton href="/functiehuis">{t("empty.house.editor")}</LinkButton> : null;
  if (reason === "centre" || reason === "unit") return <LinkButton href="/kompas">{t("own-compass")}</LinkButton>;
  if (reason === "alone") return null;
  return (
    <Row>
      <LinkButton href="/kompas/gids">{t("empty.profile.guide")}</LinkButton>
      <LinkButton href="/kompas/profiel" look="second">
        {t("empty.profile.choose")}
      </LinkButton>
    </Row>
  );
}
