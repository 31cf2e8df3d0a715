import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { Details } from "#ui/details.tsx";
import { Facts } from "#ui/facts.tsx";
import { noticeSentence } from "../file-problem.ts";
import { importPageWords } from "../import-page-words.ts";
import type { ImportCounts } from "../import-table.ts";
import { importWords } from "../import-words.ts";
import type { ImportNotice } from "../read-import-file.ts";

/** How many of each. */
export function ImportFacts({ visit, counts }: { visit: Visit; counts: ImportCounts }) {
  const t = visit.words(importPageWords);
  const kinds = ["create", "update", "unchanged", "refused"] as const;
  const facts = kinds.map((kind) => ({ label: t(`fact.${kind}`), value: counts[kind] }));
  return <Facts facts={[...facts, { label: t("fact.units"), value: counts.newUnits }]} />;
}

/** "60 mensen erbij, 3 mensen veranderen, 2 scholen en teams erbij": what confirming does, as one part of a sentence. */
export function whatHappens(t: Translate<typeof importPageWords.nl>, counts: ImportCounts): string {
  const parts = [
    counts.create > 0 ? t("count.create", { count: counts.create }) : "",
    counts.update > 0 ? t("count.update", { count: counts.update }) : "",
    counts.newUnits > 0 ? t("count.units", { count: counts.newUnits }) : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** What was noticed while reading; nothing when nothing was. */
export function ImportNotices({ visit, notices }: { visit: Visit; notices: readonly ImportNotice[] }) {
  if (notices.length === 0) return null;
  const t = visit.words(importWords);
  return (
    <Details summary={visit.words(importPageWords)("notices")} open={notices.length <= 3}>
      <ul>
        {notices.map((notice) => (
          <li>{noticeSentence(t, notice)}</li>
        ))}
      </ul>
    </Details>
  );
}
