import type { Visit } from "#platform/web/visit.ts";
import { contrastRatio, letterContrast, lettersOn } from "#ui/house-style.ts";
import { portalWords } from "./portal-words.ts";

const colour = /^#[0-9a-f]{6}$/i;

/** Whether letters can be read on a ground, with the contrast, and what stands there when they can not. */
export function contrastSentence(visit: Visit, ground: string, letters: string): string {
  const t = visit.words(portalWords);
  if (!colour.test(ground) || !colour.test(letters)) return t("contrast.wrong");
  const contrast = contrastRatio(ground, letters);
  // Rounded down: 4.46 must not read as enough.
  const ratio = (Math.floor(contrast * 10) / 10).toFixed(1).replace(".", visit.tone.language === "nl" ? "," : ".");
  if (contrast >= letterContrast) return t("contrast.good", { ratio });
  return t("contrast.low", { ratio, instead: t(lettersOn(ground, letters) === "#ffffff" ? "contrast.white" : "contrast.dark") });
}
