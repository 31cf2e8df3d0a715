import { z } from "zod";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { addPathStep, changePathStep, mostSteps, movePathStep, removePathStep } from "../change-path.ts";
import { AddStep } from "../parts/path-form.tsx";
import { PathList } from "../parts/path-list.tsx";
import { pathForm, stepForm } from "../path-form.ts";
import type { Direction } from "../path-step.ts";
import { pathWords } from "../path-words.ts";
import { readPath } from "../read-path.ts";

type Shown = { readonly raw?: TypedValues; readonly errors?: Record<string, string>; readonly step?: string };

/** The steps somebody strings together (K-23). */
export function pathPage(visit: Visit): Promise<Response> {
  const { stap } = visit.query(z.object({ stap: z.string().max(36).optional().catch(undefined) }));
  return show(visit, stap ? { step: stap } : {});
}

export async function addStepPage(visit: Visit): Promise<Response> {
  const form = await visit.form(pathForm);
  if (!form.ok) return show(visit, { raw: form.raw, errors: sentences(visit, form.errors) });
  const outcome = await addPathStep(visit.actor, form.value);
  if ("refused" in outcome) return show(visit, { raw: form.raw, errors: sentences(visit, { way: outcome.refused }) });
  return visit.redirect("/kompas/pad", visit.words(pathWords)("done.added"));
}

export async function changeStepPage(visit: Visit): Promise<Response> {
  const step = visit.param("step");
  const form = await visit.form(stepForm);
  if (!form.ok) return show(visit, { step, raw: form.raw, errors: sentences(visit, form.errors) });
  const outcome = await changePathStep(visit.actor, step, form.value);
  if ("refused" in outcome) return show(visit, { step, raw: form.raw, errors: sentences(visit, { note: outcome.refused }) });
  return visit.redirect("/kompas/pad", visit.words(pathWords)("done.changed"));
}

export const stepUpPage = (visit: Visit): Promise<Response> => move(visit, "up");
export const stepDownPage = (visit: Visit): Promise<Response> => move(visit, "down");

async function move(visit: Visit, direction: Direction): Promise<Response> {
  await movePathStep(visit.actor, visit.param("step"), direction);
  return visit.redirect("/kompas/pad");
}

export async function removeStepPage(visit: Visit): Promise<Response> {
  await removePathStep(visit.actor, visit.param("step"));
  return visit.redirect("/kompas/pad", visit.words(pathWords)("done.removed"));
}

function sentences(visit: Visit, errors: Readonly<Record<string, string>>): Record<string, string> {
  const t = visit.words(pathWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof pathWords.nl>, { most: mostSteps })]));
}

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const t = visit.words(pathWords);
  const { compass, steps } = await readPath(visit.me);
  const errors = shown.errors ?? {};
  const isNew = shown.step === undefined;
  return visit.page(
    { title: t("title"), menu: "/kompas", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Two>
        <Block id="stappen" title={t("title")} hideTitle>
          <Stack>
            {compass.profile.start ? <p class="soft">{t("here", { title: compass.profile.start.passport.title })}</p> : null}
            {steps.length > 0 ? (
              <PathList visit={visit} house={compass.house} steps={steps} open={shown.step} raw={isNew ? {} : (shown.raw ?? {})} errors={isNew ? {} : errors} />
            ) : (
              <Empty title={t("empty.title")}>{t("empty")}</Empty>
            )}
          </Stack>
        </Block>
        <AddStep visit={visit} house={compass.house} raw={isNew ? (shown.raw ?? {}) : {}} errors={isNew ? errors : {}} />
      </Two>
    </>,
    shown.raw ? 422 : 200,
  );
}
