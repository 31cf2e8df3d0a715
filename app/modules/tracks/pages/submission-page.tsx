import { downloadFile } from "#platform/files/download-file.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { adviseStep, decideStep, recordRoom } from "../judge-step.ts";
import { openSubmittedFile } from "../open-file.ts";
import { AdviceBlock, DecideBlock, type Judging, notDecided, RoomBlock } from "../parts/judge-blocks.tsx";
import { evidenceText, saidLine, submissionErrors, SubmissionStatus } from "../parts/track-parts.tsx";
import { type NamedSubmission, type OneSubmission, readSubmission } from "../read-tracks.ts";
import { roomOf } from "../submission.ts";
import { submissionWords } from "../submission-words.ts";
import { trackWords } from "../track-words.ts";
import { adviceForm, decisionForm, roomForm } from "../walk-form.ts";

/** A step as it was handed in: the evidence per condition, what was said of it, and what the reader can say. */
export function submissionPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function submittedFilePage(visit: Visit): Promise<Response> {
  return downloadFile(visit.portal, await openSubmittedFile(visit.me, visit.param("submission"), visit.param("evidence")));
}

export async function adviseStepPage(visit: Visit): Promise<Response> {
  const form = await visit.form(adviceForm);
  if (!form.ok) return show(visit, { form: "advies", raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const outcome = await adviseStep(visit.me, visit.param("submission"), form.value);
  if ("refused" in outcome) return show(visit, { form: "advies", raw: form.raw, refusal: visit.words(submissionWords)(`refused.${outcome.refused}`) });
  return back(visit, "advice.done");
}

export async function recordRoomPage(visit: Visit): Promise<Response> {
  const t = visit.words(submissionWords);
  const form = await visit.form(roomForm);
  if (!form.ok) return show(visit, { form: "ruimte", raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const { room, on, roomReason } = form.value;
  const outcome = await recordRoom(visit.me, visit.param("submission"), { room, on, reason: roomReason });
  if ("done" in outcome) return back(visit, "room.done");
  const sentence = t(`refused.${outcome.refused}`);
  return show(visit, { form: "ruimte", raw: form.raw, ...(outcome.refused === "in-the-future" ? { errors: { on: sentence } } : { refusal: sentence }) });
}

export async function decideStepPage(visit: Visit): Promise<Response> {
  const t = visit.words(submissionWords);
  const form = await visit.form(decisionForm);
  if (!form.ok) return show(visit, { form: "besluit", raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const outcome = await decideStep(visit.me, visit.param("submission"), form.value);
  if ("refused" in outcome) {
    const sentence = notDecided(visit, outcome.refused);
    const isField = outcome.refused.reason === "reason-missing";
    return show(visit, { form: "besluit", raw: form.raw, ...(isField ? { errors: { reason: sentence } } : { refusal: sentence }) });
  }
  const { submission } = await readSubmission(visit.me, visit.param("submission"));
  return visit.redirect(`/groeipaden/ingediend/${submission.id}`, t("decide.done", { name: submission.name }));
}

function back(visit: Visit, flash: WordKey<typeof submissionWords.nl>): Response {
  return visit.redirect(`/groeipaden/ingediend/${visit.param("submission")}`, visit.words(submissionWords)(flash));
}

async function show(visit: Visit, judging?: Judging): Promise<Response> {
  const t = visit.words(submissionWords);
  const one = await readSubmission(visit.me, visit.param("submission"));
  const { submission, may, isSelf, isHr } = one;
  const { content, name } = submission;
  const prefixed = judging?.errors && Object.fromEntries(Object.entries(judging.errors).map(([field, sentence]) => [`${judging.form}-${field}`, sentence]));
  const title = isSelf ? t("one.own-title", { to: content.to }) : t("one.title", { name, to: content.to });
  return visit.page(
    { title, menu: isHr && !isSelf ? "/groeipaden/beheer" : "/groeipaden", hasErrors: judging?.errors !== undefined },
    <>
      <Crumbs links={[crumbOf(visit, one)]} />
      <ErrorSummary errors={prefixed} />
      {judging?.refusal ? (
        <Note tone="bad" isAnswer>
          {judging.refusal}
        </Note>
      ) : null}
      <PageHead title={title} lead={<SubmissionStatus visit={visit} state={submission.state} />} />
      <Two>
        <Stack big>
          <Evidence visit={visit} submission={submission} />
          {submission.said.length > 0 ? (
            <Block id="gezegd" title={t("one.said")}>
              <LineList lines={submission.said.map((said) => saidLine(visit, said))} />
            </Block>
          ) : null}
          {may.advise ? <AdviceBlock visit={visit} submission={submission} judging={judging} /> : null}
          {may.judge && content.room ? <RoomBlock visit={visit} submission={submission} judging={judging} /> : null}
          {may.judge ? <DecideBlock visit={visit} submission={submission} judging={judging} by={visit.me.personId} /> : null}
          {isSelf && isHr && submission.state === "waits" ? <p class="soft">{t("own-step")}</p> : null}
        </Stack>
        <Stack big>
          <About visit={visit} submission={submission} />
          {isSelf ? null : <p class="soft small">{t("one.look", { name })}</p>}
        </Stack>
      </Two>
    </>,
    judging ? 422 : 200,
  );
}

function crumbOf(visit: Visit, { submission, isSelf, isHr }: OneSubmission): { readonly href: string; readonly label: string } {
  const t = visit.words(submissionWords);
  if (isSelf) return { href: `/groeipaden/mijn/${submission.walkId}`, label: submission.content.track };
  return isHr ? { href: "/groeipaden/beheer", label: visit.words(trackWords)("title") } : { href: "/groeipaden/team", label: t("team.title") };
}

function Evidence({ visit, submission: { id, content } }: { visit: Visit; submission: NamedSubmission }) {
  const t = visit.words(submissionWords);
  return (
    <Block id="bewijs" title={t("one.evidence")}>
      <Stack big>
        {content.conditions.map(({ text, evidence }) => (
          <section>
            <h3>{text}</h3>
            {evidence.length === 0 ? <p class="soft">{t("one.no-evidence")}</p> : null}
            <LineList lines={evidence.map((one) => evidenceText(visit, one, (file) => `/groeipaden/ingediend/${id}/bestand/${file}`))} />
          </section>
        ))}
      </Stack>
    </Block>
  );
}

function About({ visit, submission: { content, submittedOn, said } }: { visit: Visit; submission: NamedSubmission }) {
  const t = visit.words(submissionWords);
  const room = content.room ? (roomOf(said) ?? "room-unknown") : "room-not-asked";
  return (
    <Facts
      facts={[
        { label: t("one.track"), value: t("one.version", { track: content.track, version: content.version }) },
        { label: t("one.step"), value: t("one.from-to", { from: content.from, to: content.to }) },
        { label: t("one.submitted"), value: formatDate(visit.tone.language, submittedOn) },
        { label: t("one.room"), value: t(`one.${room}`) },
      ]}
    />
  );
}
