import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { ownErrors } from "../parts/track-parts.tsx";
import { readTrack } from "../read-own.ts";
import { startWalk } from "../start-walk.ts";
import { fromOf } from "../track.ts";
import type { Track } from "../track-table.ts";
import { trackWords } from "../track-words.ts";
import { startForm } from "../walk-form.ts";

type Trouble = { readonly refusal?: string; readonly errors?: Record<string, string>; readonly raw?: TypedValues };

/** One track: its steps, what they ask, and beginning it. */
export function trackPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function startWalkPage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const form = await visit.form(startForm);
  if (!form.ok) return show(visit, { errors: ownErrors(visit, { step: "step-empty" }), raw: form.raw });
  const outcome = await startWalk(visit.me, visit.param("track"), form.value.step);
  if ("refused" in outcome) return show(visit, { refusal: t(`refused.${outcome.refused}`) });
  return visit.redirect(`/groeipaden/mijn/${outcome.done}`, t("begin.done"));
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const t = visit.words(trackWords);
  const { track, walkId } = await readTrack(visit.me, visit.param("track"));
  const { content } = track;
  return visit.page(
    { title: content.name, menu: "/groeipaden", hasErrors: trouble?.errors !== undefined },
    <>
      <Crumbs links={[{ href: "/groeipaden", label: t("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      <PageHead title={content.name} {...(content.forWhom ? { lead: t("track.lead", { who: content.forWhom }) } : {})} />
      <Stack big>
        {trouble?.refusal ? (
          <Note tone="bad" isAnswer>
            {trouble.refusal}
          </Note>
        ) : null}
        <Block id="stappen" title={t("track.steps")} side={<span class="soft">{t("track.version", { number: track.number })}</span>}>
          <Stack big>
            {content.steps.map((step) => (
              <section>
                <h3>{t("track.from-to", { from: fromOf(content, step.key), to: step.to })}</h3>
                <LineList lines={[...step.conditions.map(({ text }) => ({ what: text })), ...(step.room ? [{ what: t("track.room") }] : [])]} />
              </section>
            ))}
          </Stack>
        </Block>
        <Begin visit={visit} track={track} walkId={walkId} trouble={trouble} />
      </Stack>
    </>,
    trouble ? 422 : 200,
  );
}

function Begin({ visit, track: { id, content, isOffered }, walkId, trouble }: { visit: Visit; track: Track; walkId: string | undefined; trouble?: Trouble }) {
  const t = visit.words(trackWords);
  if (walkId) return <Note action={<LinkButton href={`/groeipaden/mijn/${walkId}`}>{t("begin.to-walk")}</LinkButton>}>{t("begin.on-it")}</Note>;
  if (!isOffered) return <Note>{t("track.gone")}</Note>;
  return (
    <Block id="begin" title={t("begin.title")}>
      <Stack>
        <p class="measure">{t("private")}</p>
        <Form action={`/groeipaden/pad/${id}/begin`} errors={trouble?.errors ?? {}} values={trouble?.raw ?? {}}>
          <Radios
            name="step"
            label={t("begin.step")}
            hint={t("begin.hint")}
            value={content.steps[0]?.key ?? ""}
            choices={content.steps.map(({ key, to }) => ({ value: key, label: t("track.from-to", { from: fromOf(content, key), to }) }))}
          />
          <FormActions>
            <Button>{t("begin.send")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}
