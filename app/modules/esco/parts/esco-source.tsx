import type { Visit } from "#platform/web/visit.ts";
import { escoSourceWords } from "../esco-source-words.ts";

/** What the licence of ESCO asks wherever something of it shows: where it comes from, and that it was changed. */
export function EscoSource({ visit }: { visit: Visit }) {
  const t = visit.words(escoSourceWords);
  return (
    <p class="source">
      {t("source")} {t("changed")}
    </p>
  );
}
