import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { AgreementsBlock } from "../parts/agreements-block.tsx";
import { AtHandBlock } from "../parts/at-hand-block.tsx";
import { BeginBlock, SignBlock, WaitingNote } from "../parts/end-blocks.tsx";
import { MomentBlock } from "../parts/moment-block.tsx";
import { NotesBlock } from "../parts/notes-block.tsx";
import { NowBlock } from "../parts/now-block.tsx";
import { PreparationBlock } from "../parts/preparation-block.tsx";
import { type Answer, folds, type Shown } from "../parts/shown.ts";
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
  const { open: unfold } = visit.query(z.object({ open: z.enum(folds).optional().catch(undefined) }));
  const shown: Shown = { visit, speech, view, name, answer: errors ? { ...answer, errors } : answer, unfold };
  const { conversation } = view;
  const isTeam = view.side === "manager" && visit.actor.isManager;
  const isNotTaken = answer.errors !== undefined || answer.refusal !== undefined;
  return visit.page(
    { title: t("page.title", { name }), hasErrors: Boolean(errors), menu: isTeam ? "/gesprekken/team" : "/gesprekken" },
    <>
      <Crumbs links={[isTeam ? { href: "/gesprekken/team", label: visit.words(teamPageWords)("title") } : { href: "/gesprekken", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("page.title", { name })} lead={leadOf(speech, view)} />
      <Stack>
        {answer.refusal ? <Note tone="bad" isAnswer title={t(`refused.${answer.refusal}`)} /> : null}
        {conversation.closedBecause ? <Note tone="warn" title={t(`closed.${conversation.closedBecause}`)} /> : null}
        <WaitingNote {...shown} />
        <NowBlock {...shown} />
      </Stack>
      {conversation.state === "prepare" && conversation.closedBecause === null ? <Before {...shown} /> : null}
      {conversation.state === "signed" ? <SignedBlock {...shown} /> : null}
      <AtHandBlock {...shown} />
      {conversation.state === "signed" ? null : <Writing {...shown} />}
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

function Before(shown: Shown) {
  return (
    <>
      <BeginBlock {...shown} />
      <MomentBlock {...shown} />
      <PreparationBlock {...shown} />
    </>
  );
}

function Writing(shown: Shown) {
  const { speech, view } = shown;
  return (
    <>
      <NotesBlock {...shown} />
      <AgreementsBlock {...shown} />
      {view.conversation.closedBecause === null ? <SignBlock {...shown} /> : null}
      {bothSigned(view).length > 0 ? (
        <Block id="versies" title={speech.t("versions")}>
          <Versions {...shown} />
        </Block>
      ) : null}
    </>
  );
}

/** What both signed, to read; and the way to change it after all. */
function SignedBlock(shown: Shown) {
  const { t, day } = shown.speech;
  const { conversation } = shown.view;
  return (
    <Block id="ondertekend" title={t("state.signed")}>
      <Stack>
        <p>
          {t("signed")} {conversation.nextOn ? t("sign.next-known", { date: day(conversation.nextOn) }) : null}
        </p>
        <Versions {...shown} />
        <form method="post" action={`/gesprekken/${conversation.id}/nieuwe-versie`}>
          <Button look="second" small>
            {t("signed.again")}
          </Button>
        </form>
      </Stack>
    </Block>
  );
}

const bothSigned = ({ versions }: ConversationView) => versions.filter(({ signatures }) => signatures.length === 2);

function Versions({ speech: { t, day }, view }: Shown) {
  const both = bothSigned(view);
  return (
    <LineList
      lines={both.map(({ id, signatures }, index) => ({
        what: (
          <a href={`/gesprekken/${view.conversation.id}/versie/${id}`}>
            {t("version.link", { number: both.length - index, date: day(signatures.at(-1)?.on ?? view.conversation.dueOn) })}
          </a>
        ),
        more: signatures.map((signature) => t("sign.signed-on", { name: signature.name, date: day(signature.on) })).join(" · "),
      }))}
    />
  );
}
