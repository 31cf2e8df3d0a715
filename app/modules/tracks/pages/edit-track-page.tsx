import { z } from "zod";
import { notAllowed } from "#platform/errors/errors.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { categories, employmentWords } from "#modules/people/public.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { addTrack, changeTrack, offerTrack } from "../make-track.ts";
import { submissionErrors } from "../parts/track-parts.tsx";
import { readTrackToChange } from "../read-tracks.ts";
import { submissionWords } from "../submission-words.ts";
import type { TrackStep } from "../track.ts";
import { longestName, mostSteps, trackForm } from "../track-form.ts";
import type { Track } from "../track-table.ts";
import { tracksPolicy } from "../tracks-policy.ts";

type Trouble = { readonly raw: TypedValues; readonly errors?: Record<string, string>; readonly refusal?: string };

/** A track of one's own making. */
export function newTrackPage(visit: Visit): Promise<Response> {
  if (!tracksPolicy.makeTracks(visit.actor)) notAllowed();
  return show(visit, undefined);
}

export async function addTrackPage(visit: Visit): Promise<Response> {
  const form = await visit.form(trackForm);
  if (!form.ok) return show(visit, undefined, { raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const id = await addTrack(visit.me, form.value.draft, `${visit.me.personId} ${form.value.once}`);
  return visit.redirect(`/groeipaden/beheer/${id}`, visit.words(submissionWords)("edit.made"));
}

/** A track as HR changes it. */
export async function editTrackPage(visit: Visit): Promise<Response> {
  return show(visit, await readTrackToChange(visit.actor, visit.param("track")));
}

export async function changeTrackPage(visit: Visit): Promise<Response> {
  const t = visit.words(submissionWords);
  const track = await readTrackToChange(visit.actor, visit.param("track"));
  const form = await visit.form(trackForm);
  if (!form.ok) return show(visit, track, { raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const outcome = await changeTrack(visit.me, track.id, form.value);
  if ("refused" in outcome) return show(visit, track, { raw: form.raw, refusal: t(`refused.${outcome.refused}`) });
  return visit.redirect(`/groeipaden/beheer/${track.id}`, t(outcome.done.isNew ? "edit.saved" : "edit.same"));
}

const offerForm = z.object({ offer: z.enum(["ja", "nee"]).catch("ja") });

export async function offerTrackPage(visit: Visit): Promise<Response> {
  const form = await visit.form(offerForm);
  const isOffered = !form.ok || form.value.offer === "ja";
  await offerTrack(visit.me, visit.param("track"), isOffered);
  return visit.redirect(`/groeipaden/beheer/${visit.param("track")}`, visit.words(submissionWords)(isOffered ? "edit.offer-done" : "edit.stop-done"));
}

async function show(visit: Visit, track: Track | undefined, trouble?: Trouble): Promise<Response> {
  const t = visit.words(submissionWords);
  const title = track ? t("edit.title", { name: track.content.name }) : t("edit.new-title");
  return visit.page(
    { title, menu: "/groeipaden/beheer", hasErrors: trouble?.errors !== undefined },
    <>
      <Crumbs links={[{ href: "/groeipaden/beheer", label: t("hr.title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      {trouble?.refusal ? (
        <Note tone="bad" isAnswer>
          {trouble.refusal}
        </Note>
      ) : null}
      <PageHead title={title} lead={t("edit.lead")} />
      <Stack big>
        {track ? <Note>{t("edit.version", { number: track.number + 1 })}</Note> : null}
        <TrackFields visit={visit} track={track} trouble={trouble} />
        {track ? <Offering visit={visit} track={track} /> : null}
      </Stack>
    </>,
    trouble ? 422 : 200,
  );
}

function TrackFields({ visit, track, trouble }: { visit: Visit; track: Track | undefined; trouble: Trouble | undefined }) {
  const t = visit.words(submissionWords);
  const work = visit.words(employmentWords);
  const content = track?.content;
  // As many steps as were typed or stand there, and one to add.
  const typed = Array.from({ length: mostSteps }, (_, index) => index + 1).filter((number) => trouble?.raw[`to-${number}`] !== undefined).length;
  const shown = Math.min(mostSteps, Math.max(2, typed, (content?.steps.length ?? 0) + 1));
  return (
    <Form
      action={track ? `/groeipaden/beheer/${track.id}` : "/groeipaden/beheer/nieuw"}
      values={trouble?.raw ?? {}}
      errors={trouble?.errors ?? {}}
      once={formSign(trouble?.raw)}
    >
      <Hidden name="number" value={typeof trouble?.raw["number"] === "string" ? trouble.raw["number"] : (track?.number ?? 0)} />
      <TextField name="name" label={t("edit.name")} value={content?.name ?? ""} maxlength={longestName} />
      <TextArea name="forWhom" label={t("edit.for")} value={content?.forWhom ?? ""} rows={2} maxlength={300} optional />
      <Select
        name="category"
        label={t("edit.category")}
        none={t("edit.category-none")}
        value={content?.category ?? ""}
        options={categories.map((category) => ({ value: category, label: work(`category.${category}`) }))}
      />
      <TextField name="start" label={t("edit.start")} value={content?.start ?? ""} maxlength={longestName} />
      {Array.from({ length: shown }, (_, index) => (
        <StepFields visit={visit} number={index + 1} step={content?.steps[index]} />
      ))}
      <FormActions>
        <Button>{t("edit.send")}</Button>
      </FormActions>
    </Form>
  );
}

function StepFields({ visit, number, step }: { visit: Visit; number: number; step: TrackStep | undefined }) {
  const t = visit.words(submissionWords);
  return (
    <Block id={`stap-${number}`} title={t("edit.step", { number })}>
      <Stack>
        {step ? <Hidden name={`key-${number}`} value={step.key} /> : null}
        <TextField
          name={`to-${number}`}
          label={t("edit.to", { number })}
          value={step?.to ?? ""}
          maxlength={longestName}
          {...(step || number === 1 ? {} : { hint: t("edit.leave-empty"), optional: true })}
        />
        <TextArea
          name={`conditions-${number}`}
          label={t("edit.conditions", { number })}
          hint={t("edit.conditions-hint")}
          value={step?.conditions.map(({ text }) => text).join("\n") ?? ""}
          rows={5}
          optional={!step && number > 1}
        />
        <Checkbox name={`room-${number}`} label={t("edit.room", { number })} value="ja" checked={step?.room ?? false} />
      </Stack>
    </Block>
  );
}

function Offering({ visit, track: { id, isOffered } }: { visit: Visit; track: Track }) {
  const t = visit.words(submissionWords);
  return (
    <Block id="aanbod" title={t("edit.offer-title")}>
      <Stack>
        <p class="measure">{t(isOffered ? "edit.offered" : "edit.stop-done")}</p>
        <form method="post" action={`/groeipaden/beheer/${id}/aanbod`}>
          <Button look="second" small name="offer" value={isOffered ? "nee" : "ja"}>
            {t(isOffered ? "edit.stop-offering" : "edit.offer")}
          </Button>
        </form>
      </Stack>
    </Block>
  );
}
