import { z } from "zod";
import { Confirm } from "#ui/dialog.tsx";
import { downloadFile } from "#platform/files/download-file.ts";
import { dateField } from "#platform/time/date-field.ts";
import type { Visit } from "#platform/web/visit.ts";
import { activityPageWords } from "../activity-page-words.ts";
import { evidenceForm } from "../evidence-form.ts";
import { keepEvidence, openEvidenceFile, removeEvidence } from "../keep-evidence.ts";
import { formSentences } from "../parts/form-sentences.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { finishActivity, removeActivity, reopenActivity } from "../save-activity.ts";
import { viewOwnActivity } from "../view-activity.ts";
import { showActivity } from "./activity-page.tsx";

const doneForm = z.object({ doneOn: dateField() });

export async function finishActivityPage(visit: Visit): Promise<Response> {
  const own = await viewOwnActivity(visit.me, visit.param("activity"));
  const t = visit.words(activityPageWords);
  const form = await visit.form(doneForm);
  if (!form.ok) return showActivity(visit, own, { form: "done", raw: form.raw, errors: formSentences(planSpeech(visit).plan, form.errors) });
  const outcome = await finishActivity(visit.me, own.activity.id, { doneOn: form.value.doneOn, evidence: null });
  if ("refused" in outcome) return showActivity(visit, own, { form: "done", raw: form.raw, errors: { doneOn: t(`refused.${outcome.refused}`) } });
  return visit.redirect(`/plan/activiteit/${own.activity.id}`, t("done.marked"));
}

export async function reopenActivityPage(visit: Visit): Promise<Response> {
  const id = visit.param("activity");
  await reopenActivity(visit.me, id);
  return visit.redirect(`/plan/activiteit/${id}`, visit.words(activityPageWords)("done.unmarked"));
}

export async function keepEvidencePage(visit: Visit): Promise<Response> {
  const own = await viewOwnActivity(visit.me, visit.param("activity"));
  const t = visit.words(activityPageWords);
  const form = await visit.form(evidenceForm);
  const sentence = (code: string) =>
    code === "evidence-empty" || code === "link-not-an-address" ? t(`error.${code}`) : (formSentences(planSpeech(visit).plan, { code })["code"] ?? "");
  if (!form.ok)
    return showActivity(visit, own, {
      form: "evidence",
      raw: form.raw,
      errors: Object.fromEntries(Object.entries(form.errors).map(([field, code]) => [field, sentence(code)])),
    });
  const outcome = await keepEvidence(visit.me, own.activity.id, form.value);
  if ("refused" in outcome) return showActivity(visit, own, { form: "evidence", raw: form.raw, errors: { file: t(`error.file-${outcome.refused}`) } });
  return visit.redirect(`/plan/activiteit/${own.activity.id}#bewijs`, t("evidence.kept"));
}

export async function removeEvidencePage(visit: Visit): Promise<Response> {
  const { activityId } = await removeEvidence(visit.me, visit.param("evidence"));
  return visit.redirect(activityId ? `/plan/activiteit/${activityId}#bewijs` : "/plan", visit.words(activityPageWords)("evidence.removed"));
}

export async function evidenceFilePage(visit: Visit): Promise<Response> {
  return downloadFile(visit.portal, await openEvidenceFile(visit.me, visit.param("evidence")));
}

/** The question before an activity goes, as a page for browsers without scripts. */
export async function removeActivityQuestionPage(visit: Visit): Promise<Response> {
  const { activity } = await viewOwnActivity(visit.me, visit.param("activity"));
  const t = visit.words(activityPageWords);
  const title = t("remove.title", { title: activity.title });
  return visit.page(
    { title, menu: "/plan" },
    <Confirm
      title={title}
      action={`/plan/activiteit/${activity.id}/weghalen`}
      confirm={t("remove.confirm")}
      cancel={t("remove.cancel")}
      cancelHref={`/plan/activiteit/${activity.id}`}
    >
      <p>{t("remove.text")}</p>
    </Confirm>,
  );
}

export async function removeActivityPage(visit: Visit): Promise<Response> {
  const own = await viewOwnActivity(visit.me, visit.param("activity"));
  const t = visit.words(activityPageWords);
  const outcome = await removeActivity(visit.me, own.activity.id);
  if ("refused" in outcome) return showActivity(visit, own, { form: "removal", raw: {}, errors: {}, refused: t(`refused.${outcome.refused}`) });
  return visit.redirect("/plan#activiteiten", t("removed"));
}
