import { z } from "zod";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { closeInitiative, closeUnsuitable, letStand, reportInitiative } from "../close-initiative.ts";
import { updateForm } from "../initiative-form.ts";
import { initiativeWords } from "../initiative-words.ts";
import { InitiativeView } from "../parts/initiative-view.tsx";
import { plannedAs } from "../place-in-plan.ts";
import { planInitiative } from "../plan-initiative.ts";
import { readInitiative } from "../read-initiatives.ts";
import { addUpdate, joinInitiative, leaveInitiative } from "../take-part.ts";

type Trouble = { readonly raw?: TypedValues; readonly errors?: FieldErrors; readonly isRefused?: boolean };

/** One initiative: the idea, who takes part, what was tried, and what one can do with it. */
export async function initiativePage(visit: Visit): Promise<Response> {
  return show(visit);
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const page = await readInitiative(visit.me, visit.param("initiative"));
  return visit.page(
    { title: page.initiative.title, menu: "/initiatieven", hasErrors: trouble?.errors !== undefined },
    <InitiativeView visit={visit} page={page} raw={trouble?.raw ?? {}} errors={trouble?.errors ?? {}} isRefused={trouble?.isRefused ?? false} />,
    trouble ? 422 : 200,
  );
}

export async function updateInitiativePage(visit: Visit): Promise<Response> {
  const form = await visit.form(updateForm);
  if (!form.ok) return show(visit, { raw: form.raw, errors: form.errors });
  await addUpdate(visit.me, visit.param("initiative"), form.value);
  return back(visit, "done.updated", "#stand");
}

const planForm = z.object({ as: z.enum(plannedAs).catch("project") });

export async function planInitiativePage(visit: Visit): Promise<Response> {
  const form = await visit.form(planForm);
  const outcome = await planInitiative(visit.me, visit.param("initiative"), form.ok ? form.value.as : "project");
  if ("refused" in outcome) return show(visit, { isRefused: true });
  return visit.redirect(`/plan/activiteit/${outcome.done}`, visit.words(initiativeWords)("done.planned"));
}

export async function joinInitiativePage(visit: Visit): Promise<Response> {
  await joinInitiative(visit.me, visit.param("initiative"));
  return back(visit, "done.joined");
}

export async function leaveInitiativePage(visit: Visit): Promise<Response> {
  await leaveInitiative(visit.me, visit.param("initiative"));
  // To the list: who saw it only because they took part may not see it now.
  return visit.redirect("/initiatieven", visit.words(initiativeWords)("done.left"));
}

export async function reportInitiativePage(visit: Visit): Promise<Response> {
  await reportInitiative(visit.me, visit.param("initiative"));
  return back(visit, "done.reported");
}

export async function closeInitiativePage(visit: Visit): Promise<Response> {
  await closeInitiative(visit.me, visit.param("initiative"));
  return back(visit, "done.closed");
}

export async function closeUnsuitablePage(visit: Visit): Promise<Response> {
  await closeUnsuitable(visit.me, visit.param("initiative"));
  return back(visit, "done.unsuitable");
}

export async function letStandPage(visit: Visit): Promise<Response> {
  await letStand(visit.me, visit.param("initiative"));
  return back(visit, "done.stands");
}

type Said = "done.updated" | "done.joined" | "done.reported" | "done.closed" | "done.unsuitable" | "done.stands";

function back(visit: Visit, said: Said, place = ""): Response {
  return visit.redirect(`/initiatieven/${visit.param("initiative")}${place}`, visit.words(initiativeWords)(said));
}
