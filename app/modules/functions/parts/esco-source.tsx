import { type Tone, words } from "#platform/words/words.ts";
import { escoSourceWords } from "../esco-source-words.ts";

/**
 * What the licence of ESCO asks wherever something of it shows: where it comes from, and that it was changed. Stands here and not with the
 * library, because passports show what was taken from it.
 *
 * @example <EscoSource tone={visit.tone} />
 */
export function EscoSource({ tone }: { tone: Tone }) {
  const t = words(escoSourceWords, tone);
  return (
    <p class="source">
      {t("source")} {t("changed")}
    </p>
  );
}
