import { randomUUID } from "node:crypto";
import { notAllowed } from "#platform/errors/errors.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import type { KeptGoal } from "../goal-table.ts";
import { formSentences } from "../parts/form-sentences.ts";
import { onceOf } from "../parts/once-of.ts";
import { revisionOf } from "../parts/open-form.ts";
import { typedGoal } from "../parts/typed-goal.ts";
import { UnitGoalFields } from "../parts/unit-goal-fields.tsx";
import { servingParts } from "../parts/unit-goal-sentences.ts";
import { planWords } from "../plan-words.ts";
import { type GoalFormView, readGoal, viewNewUnitGoal, viewUnitGoal } from "../read-goals.ts";
import { addUnitGoal, changeUnitGoal, endUnitGoal, type WhyNotFresh, type WhyNotServed } from "../save-unit-goal.ts";
import { unitGoalForm } from "../unit-goal-form.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

type Level = "school" | "team";
type Trouble = { readonly raw: TypedValues; readonly errors?: FieldErrors; readonly refused?: WhyNotServed | WhyNotFresh };

export const newThemePage = (visit: Visit): Promise<Response> => newGoalPage(visit, "school");
export const newTeamGoalPage = (visit: Visit): Promise<Response> => newGoalPage(visit, "team");
export const addThemePage = (visit: Visit): Promise<Response> => addGoalPage(visit, "school");
export const addTeamGoalPage = (visit: Visit): Promise<Response> => addGoalPage(visit, "team");

async function newGoalPage(visit: Visit, level: Level): Promise<Response> {
  return show(visit, level, await viewNewUnitGoal(visit.me, level));
}

async function addGoalPage(visit: Visit, level: Level): Promise<Response> {
  const view = await viewNewUnitGoal(visit.me, level);
  const form = await visit.form(unitGoalForm);
  if (!form.ok) return show(visit, level, view, { raw: form.raw, errors: form.errors });
  const outcome = await addUnitGoal(visit.me, level, form.value, onceOf(form.raw));
  if ("refused" in outcome) return show(visit, level, view, { raw: form.raw, refused: outcome.refused });
  return visit.redirect(`/doelen/${outcome.done}`, visit.words(unitGoalWords)(`saved.${level}`));
}

export async function changeGoalFormPage(visit: Visit): Promise<Response> {
  const view = (await viewUnitGoal(visit.me, visit.param("goal"))) ?? notAllowed();
  return show(visit, levelOf(view), view);
}

export async function changeUnitGoalPage(visit: Visit): Promise<Response> {
  const view = (await viewUnitGoal(visit.me, visit.param("goal"))) ?? notAllowed();
  const level = levelOf(view);
  const form = await visit.form(unitGoalForm);
  if (!form.ok) return show(visit, level, view, { raw: form.raw, errors: form.errors });
  const outcome = await changeUnitGoal(visit.me, visit.param("goal"), form.value, revisionOf(form.raw));
  if ("refused" in outcome) return show(visit, level, view, { raw: form.raw, refused: outcome.refused });
  return visit.redirect(`/doelen/${outcome.done}`, visit.words(unitGoalWords)(`saved.${level}`));
}

/** What ending does, before it is done: a page of its own, because a theme may carry much. */
export async function endGoalQuestionPage(visit: Visit): Promise<Response> {
  const page = await readGoal(visit.me, visit.param("goal"));
  if (page === "mine" || !page.seen.mayWrite) notAllowed();
  const t = visit.words(unitGoalWords);
  const { goal, seen } = page;
  return visit.page(
    { title: t("end.title"), menu: "/doelen" },
    <Confirm
      title={t("end.title")}
      action={`/doelen/${goal.id}/beeindigen`}
      confirm={t("end.confirm")}
      cancel={t("end.cancel")}
      cancelHref={`/doelen/${goal.id}`}
    >
      <p>
        <b>{goal.title}</b>
      </p>
      <p>{t("end.text")}</p>
      {seen.serving.team + seen.serving.personal > 0 ? <p>{t("end.serving", servingParts(visit, seen))}</p> : null}
    </Confirm>,
  );
}

export async function endUnitGoalPage(visit: Visit): Promise<Response> {
  await endUnitGoal(visit.me, visit.param("goal"));
  return visit.redirect("/doelen", visit.words(unitGoalWords)("ended"));
}

function levelOf({ goal }: GoalFormView): Level {
  return goal?.level === "school" ? "school" : "team";
}

function show(visit: Visit, level: Level, view: GoalFormView, trouble?: Trouble): Promise<Response> {
  const t = visit.words(unitGoalWords);
  const title = t(`${view.goal ? "change" : "new"}.${level}`);
  const errors = formSentences(visit.words(planWords), trouble?.errors ?? {});
  const back = backTo(visit, level, view.goal);
  return visit.page(
    { title, menu: back.menu, hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[back]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} />
      {trouble?.refused ? <Refusal visit={visit} reason={trouble.refused} /> : null}
      <Form
        action={view.goal ? `/doelen/${view.goal.id}/wijzigen` : back.form}
        values={trouble?.raw ?? (view.goal ? { ...typedGoal(view.goal), unitId: view.goal.unitId ?? "" } : {})}
        errors={errors}
      >
        <Hidden name="tab" value={onceOf(trouble?.raw ?? {}) ?? randomUUID()} />
        {/* After somebody else's change the newest revision goes along: who saves then does so knowingly. */}
        {view.goal ? <Hidden name="revision" value={view.goal.revision} /> : null}
        <UnitGoalFields visit={visit} view={view} level={level} />
        <FormActions>
          <Button>{t("form.save")}</Button>
          <LinkButton href={back.href} look="plain">
            {t("form.cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    trouble ? 422 : 200,
  );
}

function backTo(
  visit: Visit,
  level: Level,
  goal: KeptGoal | undefined,
): { readonly href: string; readonly label: string; readonly menu: string; readonly form: string } {
  const t = visit.words(unitGoalWords);
  if (goal) return { href: `/doelen/${goal.id}`, label: goal.title, menu: "/doelen", form: "" };
  return level === "team"
    ? { href: "/team/doelen", label: t("team.title"), menu: "/team", form: "/team/doelen/nieuw" }
    : { href: "/doelen", label: t("title"), menu: "/doelen", form: "/doelen/nieuw" };
}

function Refusal({ visit, reason }: { visit: Visit; reason: WhyNotServed | WhyNotFresh }) {
  const t = visit.words(unitGoalWords);
  const title = reason === "changed-since-opened" ? { title: t("refused.changed-since-opened.title") } : {};
  return (
    <Note tone="bad" isAnswer {...title}>
      {t(`refused.${reason}`)}
    </Note>
  );
}
