import { today } from "#platform/time/clock.ts";
import { LinkButton } from "#ui/button.tsx";
import { Block, Halves, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { otherSide } from "../conversation.ts";
import type { Shown } from "./shown.ts";
import { isRevealed } from "../reveal.ts";
import { revealSentence } from "./reveal-sentence.ts";
import { PreparationText } from "./preparation-text.tsx";

/** What both prepared, beside each other once it may be read; until then how far both are. */
export function PreparationBlock(shown: Shown) {
  const { speech, view, name } = shown;
  const { conversation, side, facts, preparations } = view;
  const { t } = speech;
  const other = otherSide[side];
  const isOver = conversation.state === "signed" || conversation.closedBecause !== null;
  const isTheirsOpen = isRevealed(facts, other, today());
  const isMineOpen = isRevealed(facts, side, today());
  if (isOver && !preparations[side] && !isTheirsOpen) return null;
  return (
    <Block id="voorbereiding" title={t("preparation")}>
      <Stack>
        {isTheirsOpen || isMineOpen ? null : <Readiness {...shown} />}
        {isTheirsOpen || isMineOpen ? (
          <Halves>
            <div>
              <h3>{t("preparation.own")}</h3>
              {isMineOpen ? (
                <PreparationText speech={speech} conversation={conversation} side={side} preparation={preparations[side]} />
              ) : (
                <GoPrepare {...shown} />
              )}
            </div>
            <div>
              <h3>{t("preparation.other", { name })}</h3>
              {isTheirsOpen ? (
                <PreparationText speech={speech} conversation={conversation} side={other} preparation={preparations[other]} />
              ) : (
                <p class="soft">{t("preparation.not-open")}</p>
              )}
            </div>
          </Halves>
        ) : (
          <GoPrepare {...shown} />
        )}
      </Stack>
    </Block>
  );
}

function Readiness({ speech, view, name }: Shown) {
  const { t } = speech;
  const [mine, theirs] = [view.facts[view.side].isReady, view.facts[otherSide[view.side]].isReady];
  return (
    <>
      <p>
        <Status shape={mine ? "check" : "open"}>{t(mine ? "preparation.mine.ready" : "preparation.mine.none")}</Status>{" "}
        <Status shape={theirs ? "check" : "open"}>{t(theirs ? "preparation.theirs.ready" : "preparation.theirs.none", { name })}</Status>
      </p>
      <p class="soft measure">{revealSentence(speech, view.conversation, name)}</p>
    </>
  );
}

function GoPrepare({ speech: { t }, view: { conversation, side, facts } }: Shown) {
  const isReady = facts[side].isReady;
  return (
    <p>
      <LinkButton href={`/gesprekken/${conversation.id}/voorbereiding`} look={isReady || conversation.state !== "prepare" ? "second" : "primary"}>
        {t(isReady ? "preparation.see" : "preparation.go")}
      </LinkButton>
    </p>
  );
}
