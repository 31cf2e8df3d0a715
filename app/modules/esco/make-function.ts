import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findFunctionTitled, insertFunction } from "#modules/functions/public.ts";
import { escoPolicy } from "./esco-policy.ts";
import { findOccupation } from "./read-occupation.ts";

export type WhyNotMade = { readonly reason: "title-taken"; readonly functionId: string | undefined };

/** Makes an own function from an occupation, as a draft: its tags are the most telling ones, each marked as coming from ESCO. */
export function makeFunction(actor: Actor, occupationId: string): Promise<Outcome<string, WhyNotMade>> {
  return inTenant(actor, async (db) => {
    if (!escoPolicy.manage(actor)) notAllowed();
    const { label: written, otherLabels, description, uri, tags } = (await findOccupation(db, occupationId)) ?? notFound();
    const label = asTitle(written);
    const made = await insertFunction(db, actor, {
      title: label,
      otherTitles: otherLabels.slice(0, mostTitles),
      description,
      escoUri: uri,
      tags: tags.map((tag) => ({ ...tag, source: "esco" })),
    });
    return "done" in made ? done(made.done) : refused({ reason: made.refused, functionId: await findFunctionTitled(db, label) });
  });
}

/** Some occupations go by dozens of names; a passport is to be read. */
const mostTitles = 10;

/** ESCO writes names small, titles begin with a capital. @example asTitle("bakker") // "Bakker" */
function asTitle(label: string): string {
  return label.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("nl"));
}
