import type { Translate } from "#platform/words/words.ts";
import { EvidenceLink, type KeptEvidence } from "#modules/plans/public.ts";
import { Sub } from "#ui/table.tsx";
import type { rightPageWords } from "../right-page-words.ts";

type T = Translate<typeof rightPageWords.nl>;

/** What its owner kept with a booking: the file, the link, or their own words. */
export function BookedEvidence({ t, evidence }: { t: T; evidence: readonly KeptEvidence[] | undefined }) {
  return (
    <>
      {(evidence ?? []).map((one) => (
        <Sub>
          {t("evidence")} {one.kind === "text" ? one.content : <EvidenceLink evidence={one} />}
        </Sub>
      ))}
    </>
  );
}
