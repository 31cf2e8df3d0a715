import { LinkButton } from "#ui/button.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { conversationPageWords } from "../conversation-page-words.ts";
import { mySignature } from "./end-blocks.tsx";
import type { Shown } from "./shown.ts";

/** From the conversation until both signed: what there is to do, and the way to it past what is long. */
export function NowBlock({ visit, speech, view, name }: Shown) {
  const { conversation, points, agreements } = view;
  if (conversation.closedBecause !== null || conversation.state === "prepare" || conversation.state === "signed") return null;
  const t = visit.words(conversationPageWords);
  const { signed, mine } = mySignature(view);
  const standing = points.filter(({ isRemoved }) => !isRemoved).length;
  return (
    <Stack>
      <p class="measure">{mine ? speech.t("sign.one", { name }) : signed.length > 0 ? t("now.theirs", { name }) : t("now.held")}</p>
      <nav aria-label={t("jumps")}>
        <Row>
          <LinkButton href="#verslag" look="second" small>
            {t("jump.notes", { count: standing })}
          </LinkButton>
          <LinkButton href="#afspraken" look="second" small>
            {t("jump.agreements", { count: agreements.length })}
          </LinkButton>
          {mine ? null : (
            <LinkButton href="#ondertekenen" look="second" small>
              {t("jump.sign")}
            </LinkButton>
          )}
        </Row>
      </nav>
    </Stack>
  );
}
