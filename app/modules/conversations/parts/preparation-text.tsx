import { Facts } from "#ui/facts.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import type { Side } from "../conversation.ts";
import type { KeptConversation } from "../conversation-table.ts";
import { questionsFor } from "../cycle.ts";
import type { PreparationText as Text } from "../preparation-table.ts";
import type { Speech } from "./speech.ts";

/** What somebody prepared, to read: what was left open is left out. */
export function PreparationText({
  speech: { t, prepare, language },
  conversation,
  side,
  preparation,
}: {
  speech: Speech;
  conversation: Pick<KeptConversation, "questions">;
  side: Side;
  preparation: Text | undefined;
}) {
  const facts = preparation
    ? [
        ...questionsFor(conversation.questions, side).map((question) => ({
          label: language === "en" && question.english !== "" ? question.english : question.dutch,
          value: preparation.answers[question.id] ?? "",
        })),
        { label: prepare("givers"), value: preparation.givers },
        { label: prepare("drains"), value: preparation.drains },
        { label: prepare("question"), value: preparation.learningQuestion },
      ].filter(({ value }) => value !== "")
    : [];
  const shown = facts.map(({ label, value }) => ({ label, value: <TypedText text={value} /> }));
  return facts.length === 0 ? <p class="soft">{t("preparation.none")}</p> : <Facts facts={shown} />;
}
