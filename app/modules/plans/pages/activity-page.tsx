import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack, Two } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { today } from "#platform/time/clock.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { activityForm } from "../activity-form.ts";
import { activityPageWords } from "../activity-page-words.ts";
import { kindAndPeriod, reasonsAndFacilities } from "../parts/activities-block.tsx";
import { ActivityFields } from "../parts/activity-fields.tsx";
import { EvidenceBlock } from "../parts/evidence-block.tsx";
import { ExperienceBlock } from "../parts/experience-block.tsx";
import { ChangedNote, FormSigns, RestoredNote } from "../parts/form-notes.tsx";
import { formSentences } from "../parts/form-sentences.ts";
import { openForm, reopenForm, revisionOf, type OpenedForm } from "../parts/open-form.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { ProgressBlock } from "../parts/progress-block.tsx";
import { typedActivity } from "../parts/typed-activity.ts";
import { changeActivity } from "../save-activity.ts";
import { viewOwnActivity, type OwnActivity } from "../view-activity.ts";

/** What went wrong with one of the three forms of this page, and what was typed in it. */
export type ActivityTrouble = {
  readonly form: "activity" | "done" | "evidence" | "removal";
  readonly raw: TypedValues;
  readonly errors: Readonly<Record<string, string>>;
  /** A refusal as a sentence, or that the activity changed meanwhile. */
  readonly refused?: string | undefined;
  readonly isStale?: boolean;
};

export async function activityPage(visit: Visit): Promise<Response> {
  return showActivity(visit, await viewOwnActivity(visit.me, visit.param("activity")));
}

export async function changeActivityPage(visit: Visit): Promise<Response> {
  const own = await viewOwnActivity(visit.me, visit.param("activity"));
  const form = await visit.form(activityForm);
  const t = visit.words(activityPageWords);
  if (!form.ok) return showActivity(visit, own, { form: "activity", raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await changeActivity(visit.me, own.activity.id, form.value, revisionOf(form.raw));
  if ("done" in outcome) return visit.redirect("/plan#activiteiten", t("saved.changed"));
  if (outcome.refused === "changed-since-opened") return showActivity(visit, own, { form: "activity", raw: form.raw, errors: {}, isStale: true });
  return showActivity(visit, own, { form: "activity", raw: form.raw, errors: {}, refused: t(`refused.${outcome.refused}`) });
}

/** The page of one activity: its form, how far it is, and what shows that it was done. */
export function showActivity(visit: Visit, own: OwnActivity, trouble?: ActivityTrouble): Promise<Response> {
  const { activity } = own;
  const t = visit.words(activityPageWords);
  const speech = planSpeech(visit);
  const typed = (form: ActivityTrouble["form"]) => (trouble?.form === form ? trouble : { raw: {}, errors: {} });
  const prefix = trouble?.form === "evidence" ? "bewijs-" : trouble?.form === "done" ? "klaar-" : "";
  return visit.page(
    { title: activity.title, menu: "/plan", hasErrors: trouble !== undefined && Object.keys(trouble.errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <ErrorSummary errors={trouble?.errors} prefix={prefix} />
      <PageHead title={activity.title} lead={kindAndPeriod(speech, activity)} />
      {trouble?.isStale ? <ChangedNote speech={speech} /> : null}
      {trouble?.refused ? (
        <Note
          tone="bad"
          isAnswer
          action={
            <LinkButton href="/plan" small>
              {speech.page("as-manager.back")}
            </LinkButton>
          }
        >
          {trouble.refused}
        </Note>
      ) : null}
      <Two>
        <div>{own.standsStill ? <StandsStill visit={visit} own={own} /> : <ChangeForm visit={visit} own={own} trouble={trouble} />}</div>
        <Stack big>
          <ProgressBlock
            speech={speech}
            t={t}
            activity={activity}
            booked={own.booked}
            today={today()}
            typed={typed("done").raw}
            errors={typed("done").errors}
          />
          <ExperienceBlock visit={visit} activity={activity} experiences={own.experiences} />
          <EvidenceBlock t={t} activityId={activity.id} evidence={own.evidence} typed={typed("evidence").raw} errors={typed("evidence").errors} />
        </Stack>
      </Two>
    </>,
    trouble ? 422 : 200,
  );
}

function ChangeForm({ visit, own, trouble }: { visit: Visit; own: OwnActivity; trouble: ActivityTrouble | undefined }) {
  const { activity, goals } = own;
  const t = visit.words(activityPageWords);
  const speech = planSpeech(visit);
  const mine = trouble?.form === "activity" ? trouble : undefined;
  const opened: OpenedForm = mine
    ? reopenForm(mine.raw, mine.isStale ? activity.revision : undefined)
    : openForm(typedActivity(activity, speech.language), activity.revision, own.draft);
  const address = `activiteit-${activity.id}`;
  const remove = `/plan/activiteit/${activity.id}/weghalen`;
  return (
    <Stack>
      {own.agreedVersion ? <Note>{t("new-version", { agreed: own.agreedVersion, number: own.agreedVersion + 1 })}</Note> : null}
      <RestoredNote speech={speech} opened={opened} address={address} />
      <Form action={`/plan/activiteit/${activity.id}`} values={opened.values} errors={mine?.errors ?? {}} autosave={`/plan/concept/${address}`}>
        <FormSigns opened={opened} />
        <ActivityFields speech={speech} t={t} goals={goals} values={opened.values} errors={mine?.errors ?? {}} />
        <FormActions>
          <Button>{t("save")}</Button>
          <a href="/plan#activiteiten">{speech.page("cancel")}</a>
        </FormActions>
      </Form>
      <p class="row">
        <LinkButton href={remove} look="plain" small opens="weghalen">
          {t("remove")}
        </LinkButton>
      </p>
      <Dialog id="weghalen" title={t("remove.title", { title: activity.title })} action={remove} confirm={t("remove.confirm")} cancel={t("remove.cancel")}>
        <p>{t("remove.text")}</p>
      </Dialog>
    </Stack>
  );
}

function StandsStill({ visit, own: { activity, goals } }: { visit: Visit; own: OwnActivity }) {
  const speech = planSpeech(visit);
  return (
    <Stack>
      <Note>{visit.words(activityPageWords)("refused.already-submitted")}</Note>
      <Facts facts={reasonsAndFacilities(speech, activity, goals, speech.page("serves.me"))} />
    </Stack>
  );
}
