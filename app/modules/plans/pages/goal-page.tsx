import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm, Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { GoalLine } from "#ui/goal-line.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { goalForm } from "../goal-form.ts";
import { missingSmartParts } from "../goal.ts";
import { goalPageWords } from "../goal-page-words.ts";
import { ChangedNote, FormSigns, RestoredNote } from "../parts/form-notes.tsx";
import { formSentences } from "../parts/form-sentences.ts";
import { GoalFields } from "../parts/goal-fields.tsx";
import { goalStep } from "../parts/goals-block.tsx";
import { onceOf } from "../parts/once-of.ts";
import { openForm, reopenForm, revisionOf, type OpenedForm } from "../parts/open-form.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { typedGoal } from "../parts/typed-goal.ts";
import { addGoal, changeGoal, dropGoal } from "../save-goal.ts";
import { viewNewGoal, viewOwnGoal, type GoalForm, type OwnGoal } from "../view-goal.ts";

type Trouble = { readonly raw: TypedValues; readonly errors: Readonly<Record<string, string>>; readonly refused?: string; readonly isStale?: boolean };

export async function newGoalPage(visit: Visit): Promise<Response> {
  return showGoal(visit, await viewNewGoal(visit.me), undefined);
}

export async function addGoalPage(visit: Visit): Promise<Response> {
  const form = await visit.form(goalForm);
  const t = visit.words(goalPageWords);
  if (!form.ok) return showGoal(visit, await viewNewGoal(visit.me), undefined, { raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await addGoal(visit.me, form.value, onceOf(form.raw));
  if ("refused" in outcome)
    return showGoal(visit, await viewNewGoal(visit.me), undefined, { raw: form.raw, errors: {}, refused: t(`refused.${outcome.refused}`) });
  return visit.redirect("/plan", t("saved.added"));
}

export async function goalPage(visit: Visit): Promise<Response> {
  const own = await viewOwnGoal(visit.me, visit.param("goal"));
  return showGoal(visit, own, own);
}

export async function changeGoalPage(visit: Visit): Promise<Response> {
  const own = await viewOwnGoal(visit.me, visit.param("goal"));
  const form = await visit.form(goalForm);
  const t = visit.words(goalPageWords);
  if (!form.ok) return showGoal(visit, own, own, { raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await changeGoal(visit.me, own.goal.id, form.value, revisionOf(form.raw));
  if ("done" in outcome) return visit.redirect("/plan", t("saved.changed"));
  if (outcome.refused === "changed-since-opened") return showGoal(visit, own, own, { raw: form.raw, errors: {}, isStale: true });
  return showGoal(visit, own, own, { raw: form.raw, errors: {}, refused: t(`refused.${outcome.refused}`) });
}

/** The question before a goal goes, as a page for browsers without scripts. */
export async function removeGoalQuestionPage(visit: Visit): Promise<Response> {
  const { goal } = await viewOwnGoal(visit.me, visit.param("goal"));
  const t = visit.words(goalPageWords);
  return visit.page(
    { title: t("remove.title"), menu: "/plan" },
    <Confirm
      title={t("remove.title")}
      action={`/plan/doel/${goal.id}/weghalen`}
      confirm={t("remove.confirm")}
      cancel={t("remove.cancel")}
      cancelHref={`/plan/doel/${goal.id}`}
    >
      <p>
        <b>{goal.title}</b>
      </p>
      <p>{t("remove.text")}</p>
    </Confirm>,
  );
}

export async function removeGoalPage(visit: Visit): Promise<Response> {
  const own = await viewOwnGoal(visit.me, visit.param("goal"));
  const t = visit.words(goalPageWords);
  const outcome = await dropGoal(visit.me, own.goal.id);
  if ("refused" in outcome) return showGoal(visit, own, own, { raw: typedGoal(own.goal), errors: {}, refused: t(`refused.${outcome.refused}`) });
  return visit.redirect("/plan", t("removed"));
}

function showGoal(visit: Visit, form: GoalForm, own: OwnGoal | undefined, trouble?: Trouble): Promise<Response> {
  const t = visit.words(goalPageWords);
  const speech = planSpeech(visit);
  const title = own ? t("title") : t("new.title");
  const errors = trouble?.errors ?? {};
  const refused = trouble?.refused ?? (form.standsStill ? t("refused.already-submitted") : undefined);
  return visit.page(
    { title, menu: "/plan", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={own ? undefined : t("new.lead")} />
      {trouble?.isStale ? <ChangedNote speech={speech} /> : null}
      {refused ? (
        <Note tone={trouble?.refused ? "bad" : "info"} isAnswer={trouble?.refused !== undefined}>
          {refused}
        </Note>
      ) : null}
      <Two>
        <GoalFormPart visit={visit} form={form} own={own} trouble={trouble} />
        {own ? <GoalSide visit={visit} own={own} /> : <div />}
      </Two>
    </>,
    trouble ? 422 : 200,
  );
}

function GoalFormPart({ visit, form, own, trouble }: { visit: Visit; form: GoalForm; own: OwnGoal | undefined; trouble: Trouble | undefined }) {
  const t = visit.words(goalPageWords);
  const speech = planSpeech(visit);
  const kept = own ? typedGoal(own.goal) : {};
  const opened: OpenedForm = trouble
    ? reopenForm(trouble.raw, trouble.isStale ? own?.goal.revision : undefined)
    : openForm(kept, own?.goal.revision ?? 0, form.draft);
  const action = own ? `/plan/doel/${own.goal.id}` : "/plan/doel/nieuw";
  const address = own ? `doel-${own.goal.id}` : "doel-nieuw";
  return (
    <Stack>
      <RestoredNote speech={speech} opened={opened} address={address} />
      <Form action={action} values={opened.values} errors={trouble?.errors ?? {}} autosave={`/plan/concept/${address}`}>
        <FormSigns opened={opened} />
        <GoalFields speech={speech} t={t} servable={form.servable} />
        <FormActions>
          {form.standsStill ? null : <Button>{t("save")}</Button>}
          <a href="/plan">{speech.page("cancel")}</a>
        </FormActions>
      </Form>
      {own && !form.standsStill ? <RemoveGoal visit={visit} action={`${action}/weghalen`} title={own.goal.title} /> : null}
    </Stack>
  );
}

function RemoveGoal({ visit, action, title }: { visit: Visit; action: string; title: string }) {
  const t = visit.words(goalPageWords);
  return (
    <>
      <p class="row">
        <LinkButton href={action} look="plain" small opens="weghalen">
          {t("remove")}
        </LinkButton>
      </p>
      <Dialog id="weghalen" title={t("remove.title")} action={action} confirm={t("remove.confirm")} cancel={t("remove.cancel")}>
        <p>
          <b>{title}</b>
        </p>
        <p>{t("remove.text")}</p>
      </Dialog>
    </>
  );
}

function GoalSide({ visit, own: { goal, line, activities } }: { visit: Visit; own: OwnGoal }) {
  const t = visit.words(goalPageWords);
  const speech = planSpeech(visit);
  const open = missingSmartParts(goal).map((part) => speech.plan(`smart.${part}`));
  return (
    <Stack big>
      <Block id="lijn" title={t("line")}>
        <GoalLine steps={line.map((part) => ({ ...goalStep(speech, part, true, ""), ...(part.level === "personal" ? { href: "" } : {}) }))} />
        {line.length === 1 ? <p class="small soft">{speech.plan("goal.unlinked")}</p> : null}
        {open.length > 0 ? <p class="small soft">{speech.plan("goal.sharpen", { parts: open.join(", ") })}</p> : null}
      </Block>
      <Block id="activiteiten" title={t("activities")}>
        {activities.length === 0 ? <p class="soft">{t("activities.none")}</p> : null}
        <ul>
          {activities.map(({ id, title }) => (
            <li>
              <a href={`/plan/activiteit/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Block>
    </Stack>
  );
}
