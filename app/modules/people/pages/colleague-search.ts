import type { Visit } from "#platform/web/visit.ts";
import { z } from "zod";
import { suggestColleagues } from "../read-people-list.ts";

/** What a field with a name shows while someone types. Within the same scope as the list. */
export async function colleagueSearch(visit: Visit): Promise<Response> {
  const { zoek } = visit.query(z.object({ zoek: z.string().max(200).catch("") }));
  const people = await suggestColleagues(visit.actor, zoek);
  return visit.c.json({ options: people.map((person) => ({ value: person.id, label: person.name, note: person.note })) });
}
