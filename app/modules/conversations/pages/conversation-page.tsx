import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { YearAccountBlock } from "#modules/entitlements/public.ts";
import { AgendaBlock } from "../parts/agenda-block.tsx";
import { AgreementsBlock } from "../parts/agreements-block.tsx";
import { BeginBlock, SignBlock, WaitingNote } from "../parts/end-blocks.tsx";
import { MomentBlock } from "../parts/moment-block.tsx";
import { NotesBlock } from "../parts/notes-block.tsx";
import { PreparationBlock } from "../parts/preparation-block.tsx";
import type { Answer, Shown } from "../parts/shown.ts";
import { errorSentences, type Speech, speechOf } from "../parts/speech.ts";
import { type ConversationView, readConversation } from "../read-conversation.ts";
import { teamPageWords } from "../team-page-words.ts";

export async function conversationPage(visit: Visit): Promise<Response> {
  return showConversation(visit);
}

/** The page of a conversation, also as the answer to a form on it that was not taken. */
export async function showConversation(visit: Visit, answer: Answer = {}): Promise<Response> {
  const speech = speechOf(visit);
  const view = await readConversation(visit.actor, visit.param("conversation"));
  const { t } = speech;
  const name = view.names.get(view.other) ?? "";
  const errors = answer.errors && errorSentences(speech, answer.errors, { from: speech.day(view.conversation.firstDay) });
  const shown: Shown = { visit, speech, view, name, answer: errors ? { ...answer, errors } : answer };
  const { conversation } = view;
  const isTeam = view.side === "manager" && visit.actor.isManager;
  const isNotTaken = answer.errors !== undefined || answer.refusal !== undefined;
  return visit.page(
    { title: t("page.title", { name }), hasErrors: Boolean(errors), menu: isTeam ? "/gesprekken/team" : "/gesprekken" },
    <>
      <Crumbs links={[isTeam ? { href: "/gesprekken/team", label: visit.words(teamPageWords)("title") } : { href: "/gesprekken", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("page.title", { name })} lead={leadOf(speech, view)} />
      <Stack big>
        {answer.refusal ? <Note tone="bad" isAnswer title={t(`refused.${answer.refusal}`)} /> : null}
        {conversation.closedBecause ? <Note tone="warn" title={t(`closed.${conversation.closedBecause}`)} /> : null}
        <WaitingNote {...shown} />
      </Stack>
      {conversation.state === "prepare" && conversation.closedBecause === null ? <MomentBlock {...shown} /> : null}
      <PreparationBlock {...shown} />
      {conversation.state === "signed" ? <SignedBlock {...shown} /> : <GoingOn {...shown} />}
      <Versions {...shown} />
    </>,
    isNotTaken ? 422 : 200,
  );
}

function leadOf({ t, day }: Speech, { conversation }: ConversationView): string {
  const values = { kind: t(`kind.${conversation.kind}`), cycle: conversation.cycleName };
  return conversation.heldOn
    ? t("page.lead.held", { ...values, date: day(conversation.heldOn) })
    : t("page.lead.prepare", { ...values, date: day(conversation.dueOn) });
}

function GoingOn(shown: Shown) {
  const { visit, view } = shown;
  return (
    <>
      <AgendaBlock {...shown} />
      {view.account ? <YearAccountBlock visit={visit} account={view.account} id="verantwoording" /> : null}
      <AccountedForm {...shown} />
      <NotesBlock {...shown} />
      <AgreementsBlock {...shown} />
      {view.conversation.closedBecause === null ? (
        <>
          <BeginBlock {...shown} />
          <SignBlock {...shown} />
        </>
      ) : null}
    </>
  );
}

function AccountedForm({ speech: { t }, view: { conversation, account } }: Shown) {
  if (!account || account.isOff || conversation.state === "prepare") return null;
  return (
    <form method="post" action={`/gesprekken/${conversation.id}/verantwoording`}>
      <Button look="second" small>
        {t("account.button")}
      </Button>
    </form>
  );
}

function SignedBlock({ speech: { t }, view: { conversation } }: Shown) {
  return (
    <Block id="ondertekend" title={t("state.signed")}>
      <Stack>
        <p>{t("signed")}</p>
        <form method="post" action={`/gesprekken/${conversation.id}/nieuwe-versie`}>
          <Button look="second">{t("signed.again")}</Button>
        </form>
      </Stack>
    </Block>
  );
}

function Versions({ speech: { t, day }, view: { conversation, versions } }: Shown) {
  const both = versions.filter(({ signatures }) => signatures.length === 2);
  if (both.length === 0) return null;
  return (
    <Block id="versies" title={t("versions")}>
      <LineList
        lines={both.map(({ id, signatures }, index) => ({
          what: (
            <a href={`/gesprekken/${conversation.id}/versie/${id}`}>
              {t("version.link", { number: both.length - index, date: day(signatures.at(-1)?.on ?? conversation.dueOn) })}
            </a>
          ),
          more: signatures.map((signature) => t("sign.signed-on", { name: signature.name, date: day(signature.on) })).join(" · "),
        }))}
      />
    </Block>
  );
}
