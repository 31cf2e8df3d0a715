import { z } from "zod";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formAt, pageAt } from "../draft-address.ts";
import { dropOwnDraft, saveFormDraft } from "../save-form-draft.ts";

// As typed: a half written date is kept too, and judged only when the form is sent.
const anyFields = z
  .record(z.string().max(100), z.unknown())
  .transform((fields) => Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string")));

/** What a browser sends while somebody types. */
export async function saveDraftPage(visit: Visit): Promise<Response> {
  const name = formAt(visit.param("form")) ?? notFound();
  const form = await visit.form(anyFields);
  if (!form.ok) return visit.c.json({ saved: false }, 422);
  const known = Number.parseInt(form.value["draft"] ?? "0", 10);
  const outcome = await saveFormDraft(visit.me, name, form.value, Number.isSafeInteger(known) ? known : 0);
  if ("refused" in outcome) return visit.c.json({ saved: false, because: outcome.refused }, outcome.refused === "saved-in-another-tab" ? 409 : 422);
  return visit.c.json({ saved: true });
}

/** Throws away what was typed and not saved, and opens the form as it is kept. */
export async function dropDraftPage(visit: Visit): Promise<Response> {
  const address = visit.param("form");
  await dropOwnDraft(visit.me, formAt(address) ?? notFound());
  return visit.redirect(pageAt(address));
}
