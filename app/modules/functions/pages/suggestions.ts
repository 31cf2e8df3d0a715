import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { passportWords } from "../passport-words.ts";
import { suggestFunctions, suggestTags } from "../read-tags.ts";
import { tagKinds } from "../tag-kind.ts";

const tagQuestion = z.object({ zoek: z.string().max(200).catch(""), soort: z.enum(tagKinds).or(z.literal("")).catch("") });

/** What a field with a tag shows while somebody types. */
export async function tagSuggestions(visit: Visit): Promise<Response> {
  const { zoek, soort } = visit.query(tagQuestion);
  const t = visit.words(passportWords);
  const tags = await suggestTags(visit.actor, zoek, soort);
  return visit.c.json({ options: tags.map((tag) => ({ value: tag.id, label: tag.label, note: t(`kind.${tag.kind}`) })) });
}

/** The same for a function. */
export async function functionSuggestions(visit: Visit): Promise<Response> {
  const { zoek } = visit.query(z.object({ zoek: z.string().max(200).catch("") }));
  const functions = await suggestFunctions(visit.actor, zoek);
  return visit.c.json({ options: functions.map((each) => ({ value: each.id, label: each.title })) });
}
