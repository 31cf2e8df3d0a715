import { type Tone, words } from "#platform/words/words.ts";
import { Scales } from "#ui/scales.tsx";
import { type DimensionName, dimensionNames } from "../passport.ts";
import { passportWords } from "../passport-words.ts";

type Props = {
  tone: Tone;
  dimensions: readonly number[];
  /** Which of the five; a card shows the first and the last (K-09). */
  only?: readonly DimensionName[];
};

/** Where a function stands on the five lines, as a picture and in words. */
export function DimensionScales({ tone, dimensions, only = dimensionNames }: Props) {
  const t = words(passportWords, tone);
  const scales = dimensionNames.flatMap((name, index) => {
    const at = dimensions[index];
    if (at === undefined || !only.includes(name)) return [];
    const [from, to] = dimensionEnds(tone, name);
    return [{ from, to, at, inWords: inWords(tone, at, from, to) }];
  });
  return <Scales label={t("dimensions.title")} scales={scales} />;
}

/** What the two ends of a line are called. */
export function dimensionEnds(tone: Tone, name: DimensionName): [string, string] {
  const t = words(passportWords, tone);
  return [t(`dimension.${name}.from`), t(`dimension.${name}.to`)];
}

function inWords(tone: Tone, at: number, from: string, to: string): string {
  const t = words(passportWords, tone);
  if (at > 50) return inWords(tone, 100 - at, to, from);
  return t(at <= 20 ? "dimension.mostly" : at <= 42 ? "dimension.more" : "dimension.between", { from, to });
}
