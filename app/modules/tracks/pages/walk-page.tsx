import { formatDate } from "#platform/time/format-date.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead, Stack, Two } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { removeWalkEvidence } from "../collect-evidence.ts";
import { ConditionsBlock, HistoryBlock, NewerNote, NotYetNote, StepsBlock, StopPart, SubmitBlock } from "../parts/walk-blocks.tsx";
import { planCondition } from "../plan-condition.ts";
import { type OwnWalk, readOwnWalk } from "../read-own.ts";
import { goOver, stopWalk } from "../start-walk.ts";
import { submitStep, takeBackStep, type WhyNotSubmitted } from "../submit-step.ts";
import { fromOf } from "../track.ts";
import { trackWords } from "../track-words.ts";
import { planForm, stepForm, versionForm } from "../walk-form.ts";

type Word = WordKey<typeof trackWords.nl>;
type Refusal = { readonly title?: string; readonly text: string };

/** Where one stands on a track: the step at hand, what it asks, what there is, and handing it in. */
export function walkPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function submitStepPage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const form = await visit.form(stepForm);
  if (!form.ok) return show(visit, { text: t("submit.moved-on") });
  const outcome = await submitStep(visit.me, visit.param("walk"), form.value.step);
  if ("refused" in outcome) return show(visit, { title: t("submit.refused"), text: notSubmitted(visit, outcome.refused) });
  return back(visit, "submit.done");
}

function notSubmitted(visit: Visit, why: WhyNotSubmitted): string {
  const t = visit.words(trackWords);
  return why.reason === "missing" ? t("submit.missing", { conditions: why.conditions.join("; ") }) : t(`submit.${why.reason}`);
}

export async function takeBackStepPage(visit: Visit): Promise<Response> {
  const outcome = await takeBackStep(visit.me, visit.param("walk"));
  return back(visit, "refused" in outcome ? "refused.decided-already" : "waiting.taken-back");
}

export async function stopWalkPage(visit: Visit): Promise<Response> {
  const outcome = await stopWalk(visit.me, visit.param("walk"));
  return back(visit, "refused" in outcome ? "refused.waits" : "stop.done");
}

export async function goOverPage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const form = await visit.form(versionForm);
  const outcome = await goOver(visit.me, visit.param("walk"), form.ok ? form.value.version : 0);
  if ("refused" in outcome) return show(visit, { text: t(`refused.${outcome.refused}`) });
  return back(visit, "newer.done");
}

export async function planConditionPage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const form = await visit.form(planForm);
  if (!form.ok) notFound();
  const outcome = await planCondition(visit.me, visit.param("walk"), form.value.condition, form.value.once);
  if ("refused" in outcome) return show(visit, { text: t("condition.plan-refused") });
  return visit.redirect(`/plan/activiteit/${outcome.done}`, t("condition.planned"));
}

export async function removeEvidencePage(visit: Visit): Promise<Response> {
  const { walkId, isRefused } = await removeWalkEvidence(visit.me, visit.param("evidence"));
  return visit.redirect(`/groeipaden/mijn/${walkId}#voorwaarden`, visit.words(trackWords)(isRefused ? "evidence.kept" : "evidence.removed"));
}

function back(visit: Visit, flash: Word): Response {
  return visit.redirect(`/groeipaden/mijn/${visit.param("walk")}`, visit.words(trackWords)(flash));
}

async function show(visit: Visit, refusal?: Refusal): Promise<Response> {
  const t = visit.words(trackWords);
  const own = await readOwnWalk(visit.me, visit.param("walk"));
  return visit.page(
    { title: own.walk.content.name, menu: "/groeipaden" },
    <>
      <Crumbs links={[{ href: "/groeipaden", label: t("title") }]} />
      <PageHead title={own.walk.content.name} lead={lead(visit, own)} />
      <Stack>
        {refusal ? (
          <Note tone="bad" isAnswer {...(refusal.title ? { title: refusal.title } : {})}>
            {refusal.text}
          </Note>
        ) : null}
        {own.step && !own.waiting ? (
          <p>
            <Sentence text={own.missing.length > 0 ? t("walk.missing", { count: own.missing.length }) : t("walk.complete")} />
          </p>
        ) : null}
        <NotYetNote visit={visit} own={own} />
        <NewerNote visit={visit} own={own} />
      </Stack>
      <Two>
        <Stack big>
          {own.waiting ? <SubmitBlock visit={visit} own={own} /> : null}
          <ConditionsBlock visit={visit} own={own} />
          {own.waiting ? null : <SubmitBlock visit={visit} own={own} />}
          <HistoryBlock visit={visit} own={own} />
        </Stack>
        <Stack big>
          <StepsBlock visit={visit} own={own} />
          <StopPart visit={visit} own={own} />
        </Stack>
      </Two>
    </>,
    refusal ? 422 : 200,
  );
}

function lead(visit: Visit, { walk, step }: OwnWalk): string {
  const t = visit.words(trackWords);
  if (step) return t("walk.lead", { from: fromOf(walk.content, step.key), to: step.to });
  return walk.endedBecause === "stopped" && walk.endedOn ? t("walk.stopped", { date: formatDate(visit.tone.language, walk.endedOn) }) : t("walk.finished");
}
