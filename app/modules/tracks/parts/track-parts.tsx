import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import type { Line } from "#ui/line-list.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import type { Judgement, ShownEvidence, SubmissionState } from "../submission.ts";
import { submissionWords } from "../submission-words.ts";
import { trackWords } from "../track-words.ts";

const shapes: Record<SubmissionState, StatusShape> = { waits: "half", granted: "check", "not-yet": "triangle", "taken-back": "open" };

export function SubmissionStatus({ visit, state }: { visit: Visit; state: SubmissionState }) {
  return <Status shape={shapes[state]}>{visit.words(submissionWords)(`state.${state}`)}</Status>;
}

/** Who said what of a step, and why. */
export function saidLine(visit: Visit, { kind, by, on, reason }: Judgement): Line {
  const what = visit.words(submissionWords)(`said.${kind}`, { by, date: formatDate(visit.tone.language, on) });
  return { what, ...(reason ? { more: <TypedText text={reason} /> } : {}) };
}

/** One piece of evidence: words as they are, a link as a link, a file by its name. */
export function evidenceText(
  visit: Visit,
  { kind, title, content, evidenceId }: ShownEvidence,
  fileAddress: (evidenceId: string) => string,
): Pick<Line, "what" | "more"> {
  if (kind === "link")
    return {
      what: (
        <a href={content} rel="noopener noreferrer external">
          {title}
        </a>
      ),
    };
  if (kind === "file")
    return {
      what: evidenceId ? (
        <a href={fileAddress(evidenceId)} data-turbo="false">
          {title}
        </a>
      ) : (
        title
      ),
    };
  return { what: title || visit.words(trackWords)("evidence.own-words"), more: <TypedText text={content} /> };
}

export function ownErrors(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(trackWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof trackWords.nl>)]));
}

export function submissionErrors(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(submissionWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof submissionWords.nl>)]));
}
