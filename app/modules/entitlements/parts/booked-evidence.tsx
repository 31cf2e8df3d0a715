import type { Translate } from "#platform/words/words.ts";
import type { KeptEvidence } from "#modules/plans/public.ts";
import { Sub } from "#ui/table.tsx";
import type { rightPageWords } from "../right-page-words.ts";

type T = Translate<typeof rightPageWords.nl>;

/** What its owner kept with a booking: the file, the link, or their own words. */
export function BookedEvidence({ t, evidence }: { t: T; evidence: readonly KeptEvidence[] | undefined }) {
  return (
    <>
      {(evidence ?? []).map((one) => (
        <One t={t} evidence={one} />
      ))}
    </>
  );
}

function One({ t, evidence: { id, kind, title, content } }: { t: T; evidence: KeptEvidence }) {
  return (
    <Sub>
      {t("evidence")}{" "}
      {kind === "file" ? (
        <a href={`/plan/bewijs/${id}`} data-turbo="false">
          {title}
        </a>
      ) : kind === "link" ? (
        <a href={content} rel="noopener noreferrer external">
          {title}
        </a>
      ) : (
        content
      )}
    </Sub>
  );
}
