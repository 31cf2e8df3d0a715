import type { Visit } from "#platform/web/visit.ts";
import { LineList } from "#ui/line-list.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { feedbackWords } from "../feedback-words.ts";
import type { FeedbackLine } from "../read-feedback.ts";

/** What colleagues said and somebody brings along, each with its question and the way back to it. */
export function BroughtLines({ visit, lines }: { visit: Visit; lines: readonly FeedbackLine[] }) {
  const t = visit.words(feedbackWords);
  return (
    <LineList
      lines={lines.map(({ requestId, question, answer, name }) => ({
        what: <TypedText text={answer} />,
        isText: true,
        more: (
          <>
            <a href={`/feedback/vraag/${requestId}`}>{question}</a> {t("from.name", { name })}
          </>
        ),
      }))}
    />
  );
}
