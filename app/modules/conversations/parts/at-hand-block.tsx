import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { YearAccountBlock } from "#modules/entitlements/public.ts";
import { conversationPageWords } from "../conversation-page-words.ts";
import { Agenda } from "./agenda.tsx";
import { hasPreparation, PreparationFolds } from "./preparation-block.tsx";
import type { Shown } from "./shown.ts";

/** What the two want beside them while they speak. Folded, because the notes and the signature are what they came for; printed in full. */
export function AtHandBlock(shown: Shown) {
  const { visit, view } = shown;
  const { conversation, open, work } = view;
  const isSigned = conversation.state === "signed";
  const isPrepared = conversation.closedBecause !== null || conversation.state === "signed" ? hasPreparation(shown) : conversation.state !== "prepare";
  const hasAgenda = !isSigned && (open.length > 0 || (work?.goals.length ?? 0) > 0);
  const hasAccount = view.account !== undefined && !view.account.isOff;
  if (!isPrepared && !hasAgenda && !hasAccount) return null;
  return (
    <Block id="bij-de-hand" title={visit.words(conversationPageWords)("at-hand")}>
      {isPrepared ? <PreparationFolds {...shown} /> : null}
      {hasAgenda ? <AgendaFold {...shown} /> : null}
      {hasAccount ? <AccountFold {...shown} /> : null}
    </Block>
  );
}

function AgendaFold(shown: Shown) {
  const t = shown.visit.words(conversationPageWords);
  const count = shown.view.open.length;
  const summary = count === 0 ? t("agenda.goals") : t("agenda.open", { count });
  return (
    <Details summary={summary} open={shown.unfold === "eerder" || shown.answer.form === "progress"} isPrinted>
      <div id="agenda">
        <Agenda {...shown} />
      </div>
    </Details>
  );
}

function AccountFold({ visit, speech, view: { conversation, account }, unfold }: Shown) {
  if (!account) return null;
  const t = visit.words(conversationPageWords);
  const { language } = visit.tone;
  const { hours, money } = account.balance;
  const of = { year: t("year"), label: account.year.label };
  const isNone = hours.total === 0 && money.total === 0;
  const left = { ...of, hours: formatHours(language, hours.free), money: formatMoney(language, money.free) };
  return (
    <Details summary={isNone ? t("account.none", of) : t("account.left", left)} open={unfold === "verantwoording"} isPrinted>
      <Stack>
        <YearAccountBlock visit={visit} account={account} id="verantwoording" />
        {conversation.state === "prepare" ? null : (
          <form method="post" action={`/gesprekken/${conversation.id}/verantwoording`}>
            <Button look="second" small>
              {speech.t("account.button")}
            </Button>
          </form>
        )}
      </Stack>
    </Details>
  );
}
