import { today } from "#platform/time/clock.ts";
import { LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { otherSide } from "../conversation.ts";
import { conversationPageWords } from "../conversation-page-words.ts";
import { isRevealed } from "../reveal.ts";
import { PreparationText } from "./preparation-text.tsx";
import { revealSentence } from "./reveal-sentence.ts";
import type { Shown } from "./shown.ts";

/** Before the conversation: how far both are, and what they prepared once it may be read. */
export function PreparationBlock(shown: Shown) {
  const { visit, speech, view, name } = shown;
  const { mine, theirs } = opened(shown);
  return (
    <Block id="voorbereiding" title={speech.t("preparation")}>
      <Stack>
        <Readiness {...shown} />
        {mine && theirs ? (
          <p class="soft measure">{visit.words(conversationPageWords)("prepared.open")}</p>
        ) : (
          <p class="soft measure">{revealSentence(speech, view.conversation, name)}</p>
        )}
        {mine ? null : <GoPrepare {...shown} />}
        {mine || theirs ? (
          <div>
            <PreparationFolds {...shown} />
          </div>
        ) : null}
      </Stack>
    </Block>
  );
}

/** Whether there is anything to read of what the two prepared. */
export function hasPreparation(shown: Shown): boolean {
  return opened(shown).theirs || shown.view.preparations[shown.view.side] !== undefined;
}

/** What both prepared, each behind a summary: the other's first, because one's own is known. */
export function PreparationFolds(shown: Shown) {
  const { speech, view, name } = shown;
  const { t } = speech;
  const { conversation, side, preparations } = view;
  const { mine, theirs } = opened(shown);
  const isOver = conversation.state === "signed" || conversation.closedBecause !== null;
  const text = (of: typeof side) => <PreparationText speech={speech} conversation={conversation} side={of} preparation={preparations[of]} />;
  return (
    <>
      {theirs ? (
        <Details summary={t("preparation.other", { name })} isPrinted>
          {text(otherSide[side])}
        </Details>
      ) : null}
      {mine || isOver ? (
        <Details summary={t("preparation.own")} isPrinted>
          {text(side)}
        </Details>
      ) : null}
      {mine || isOver || conversation.state === "prepare" ? null : <GoPrepare {...shown} />}
    </>
  );
}

function opened({ view: { facts, side } }: Shown) {
  return { mine: isRevealed(facts, side, today()), theirs: isRevealed(facts, otherSide[side], today()) };
}

function Readiness({ speech: { t }, view, name }: Shown) {
  const [mine, theirs] = [view.facts[view.side].isReady, view.facts[otherSide[view.side]].isReady];
  return (
    <Row>
      <Status shape={mine ? "check" : "open"}>{t(mine ? "preparation.mine.ready" : "preparation.mine.none")}</Status>
      <Status shape={theirs ? "check" : "open"}>{t(theirs ? "preparation.theirs.ready" : "preparation.theirs.none", { name })}</Status>
    </Row>
  );
}

function GoPrepare({ speech: { t }, view: { conversation, side, facts } }: Shown) {
  const isReady = facts[side].isReady;
  const isBefore = conversation.state === "prepare";
  return (
    <p>
      <LinkButton href={`/gesprekken/${conversation.id}/voorbereiding`} look={!isBefore ? "plain" : isReady ? "second" : "primary"} small={!isBefore}>
        {t(isReady ? "preparation.see" : "preparation.go")}
      </LinkButton>
    </p>
  );
}
