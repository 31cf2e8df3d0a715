import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import type { Visit } from "#platform/web/visit.ts";
import { accountForYear } from "../account-year.ts";
import { momentForm, pointForm, progressForm, signForm, signs } from "../agreement-form.ts";
import type { Answer, Fold, Refusal } from "../parts/shown.ts";
import { speechOf } from "../parts/speech.ts";
import { acceptMoment, beginConversation, proposeMoment } from "../plan-moment.ts";
import { beginNewVersion, placeWaitingAgreements, signConversation } from "../sign-conversation.ts";
import { markProgress } from "../write-agreement.ts";
import { addPoint, putBackPoint, removePoint } from "../write-point.ts";
import { showConversation } from "./conversation-page.tsx";

const idOf = (visit: Visit) => visit.param("conversation");
const back = (visit: Visit, place: string, sentence?: string) => visit.redirect(`/gesprekken/${idOf(visit)}#${place}`, sentence);
// Back into a fold, which then stands open.
const backInto = (visit: Visit, fold: Fold, place: string, sentence: string) => visit.redirect(`/gesprekken/${idOf(visit)}?open=${fold}#${place}`, sentence);
const refusedBy = (visit: Visit, refusal: Refusal) => showConversation(visit, { refusal });

// What is wrong with the day that was typed is said at the field; everything else above the page.
function atField(field: string, why: Refusal | "before-first-day" | "in-the-future" | "next-not-later"): Pick<Answer, "errors" | "refusal"> {
  if (why === "before-first-day" || why === "in-the-future" || why === "next-not-later") return { errors: { [field]: why } };
  return { refusal: why };
}

export async function proposeMomentPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(momentForm);
  if (!typed.ok) return showConversation(visit, { ...typed, form: "moment" });
  const outcome = await proposeMoment(visit.actor, idOf(visit), typed.value);
  if ("refused" in outcome) return showConversation(visit, { ...atField("plannedOn", outcome.refused), raw: typed.raw, form: "moment" });
  return back(visit, "moment", speechOf(visit).t("moment.proposed"));
}

const seenForm = z.object({ seen: z.string().max(300).catch("") });

export async function acceptMomentPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(seenForm);
  const outcome = await acceptMoment(visit.actor, idOf(visit), typed.ok ? typed.value.seen : "");
  return "refused" in outcome ? refusedBy(visit, outcome.refused) : back(visit, "moment", speechOf(visit).t("moment.accepted"));
}

export async function beginPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(z.object({ heldOn: dateField() }));
  if (!typed.ok) return showConversation(visit, { ...typed, form: "begin" });
  const outcome = await beginConversation(visit.actor, idOf(visit), typed.value.heldOn);
  if ("refused" in outcome) return showConversation(visit, { ...atField("heldOn", outcome.refused), raw: typed.raw, form: "begin" });
  return back(visit, "verslag", speechOf(visit).t("begin.done"));
}

export async function addPointPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(pointForm.extend(signs.shape));
  if (!typed.ok) return showConversation(visit, { ...typed, form: "point" });
  const outcome = await addPoint(visit.actor, idOf(visit), typed.value.text, typed.value.once);
  if ("refused" in outcome) return showConversation(visit, { refusal: outcome.refused, raw: typed.raw, form: "point" });
  return back(visit, "verslag");
}

export async function removePointPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(signs);
  const outcome = await removePoint(visit.actor, idOf(visit), visit.param("point"), typed.ok ? typed.value.revision : 0);
  return "refused" in outcome ? refusedBy(visit, outcome.refused) : back(visit, "verslag");
}

export async function putBackPointPage(visit: Visit): Promise<Response> {
  const outcome = await putBackPoint(visit.actor, idOf(visit), visit.param("point"));
  return "refused" in outcome ? refusedBy(visit, outcome.refused) : back(visit, "verslag");
}

export async function markProgressPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(progressForm);
  if (!typed.ok) return showConversation(visit, { ...typed, form: "progress" });
  const { about, progress, note } = typed.value;
  const outcome = await markProgress(visit.actor, idOf(visit), { kind: about.kind, subject: about.id, progress, note });
  return "refused" in outcome ? refusedBy(visit, outcome.refused) : backInto(visit, "eerder", "agenda", speechOf(visit).t("agenda.marked"));
}

export async function accountPage(visit: Visit): Promise<Response> {
  const outcome = await accountForYear(visit.actor, idOf(visit));
  return "refused" in outcome ? refusedBy(visit, outcome.refused) : backInto(visit, "verantwoording", "verantwoording", speechOf(visit).t("account.done"));
}

export async function signPage(visit: Visit): Promise<Response> {
  const { t } = speechOf(visit);
  const typed = await visit.form(signForm);
  if (!typed.ok) return showConversation(visit, { ...typed, form: "sign" });
  const outcome = await signConversation(visit.actor, idOf(visit), typed.value);
  if ("refused" in outcome) return showConversation(visit, { ...atField("nextOn", outcome.refused), raw: typed.raw, form: "sign" });
  const { isByBoth, placed } = outcome.done;
  const sentences = [t(isByBoth ? "sign.done.both" : "sign.done.one"), placed > 0 ? t("sign.placed", { count: placed }) : ""];
  return back(visit, isByBoth ? "ondertekend" : "ondertekenen", sentences.filter(Boolean).join(" "));
}

export async function newVersionPage(visit: Visit): Promise<Response> {
  await beginNewVersion(visit.actor, idOf(visit));
  return back(visit, "verslag", speechOf(visit).t("signed.again-done"));
}

export async function placeWaitingPage(visit: Visit): Promise<Response> {
  const { t } = speechOf(visit);
  const outcome = await placeWaitingAgreements(visit.actor, idOf(visit));
  if ("refused" in outcome) return refusedBy(visit, outcome.refused);
  return back(visit, "afspraken", outcome.done.placed > 0 ? t("waiting.done", { count: outcome.done.placed }) : t("waiting.none"));
}
