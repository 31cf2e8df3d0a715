import type { KeptEvidence } from "../evidence-table.ts";

/** The way to what was kept as evidence: the file itself, or the page it points at. Nothing for evidence that is words. */
export function EvidenceLink({ evidence: { id, kind, title, content } }: { evidence: KeptEvidence }) {
  if (kind === "text") return null;
  if (kind === "link")
    return (
      <a href={content} rel="noopener noreferrer external">
        {title}
      </a>
    );
  return (
    <a href={`/plan/bewijs/${id}`} data-turbo="false">
      {title}
    </a>
  );
}
