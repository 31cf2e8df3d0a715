import { type Tone, words } from "#platform/words/words.ts";
import { dimensionEnds, type DimensionName, dimensionNames } from "#modules/functions/public.ts";
import { compassWords } from "./compass-words.ts";

/** The two that tell most (K-09). */
const telling: readonly DimensionName[] = ["strategic", "resident"];

/** The most telling dimensions of a function in a few words each. @example tellingDimensions(visit.tone, [20, 50, 50, 50, 60]) // ["vooral operationeel", "meer leerling dan organisatie"] */
export function tellingDimensions(tone: Tone, dimensions: readonly number[]): string[] {
  const t = words(compassWords, tone);
  return telling.flatMap((name) => {
    const at = dimensions[dimensionNames.indexOf(name)];
    if (at === undefined) return [];
    const [from, to] = dimensionEnds(tone, name);
    const far = Math.abs(at - 50);
    if (far < 8) return t("dimension.both", { from, to });
    const [end, other] = at > 50 ? [to, from] : [from, to];
    return far >= 30 ? t("dimension.mostly", { end }) : t("dimension.more", { end, other });
  });
}
