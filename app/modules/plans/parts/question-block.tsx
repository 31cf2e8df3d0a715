import { Block } from "#ui/layout.tsx";
import { LinkButton } from "#ui/button.tsx";
import { directionSigns, type LearningQuestion } from "../learning-question.ts";
import { learningQuestionWords } from "../learning-question-words.ts";
import { words } from "#platform/words/words.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** The sentence to learn by, as the first thing of a plan. `href` is where its owner changes it. */
export function QuestionBlock({ speech, question, href, sector }: { speech: PlanSpeech; question: LearningQuestion | null; href?: string; sector: string }) {
  const t = speech.page;
  const directions = words(learningQuestionWords, { language: speech.language, sector });
  return (
    <Block id="leervraag" title={t("question")} hideTitle>
      <p class="soft">{href ? t("question.mine") : t("question")}</p>
      {question ? (
        <>
          <p class="ask">{question.sentence}</p>
          <p class="row small soft">
            <span>{t("question.direction", { words: directions(`direction.${question.direction}`), signs: directionSigns[question.direction] })}</span>
            {href ? <a href={`${href}?stap=15`}>{t("question.change")}</a> : null}
          </p>
        </>
      ) : (
        <p class="row">
          <span>{t(href ? "question.none" : "question.seen-none")}</span>
          {href ? (
            <LinkButton href={href} look="second" small>
              {t("question.find")}
            </LinkButton>
          ) : null}
        </p>
      )}
    </Block>
  );
}
