import type { SeenTag } from "#modules/functions/public.ts";
import type { CompassHouse } from "./compass-house.ts";

/** The courses that help with a tag, as they are called today; a course helps with itself. */
export function coursesFor(house: CompassHouse, tagId: string): SeenTag[] {
  const tag = house.tag(tagId);
  if (!tag) return [];
  if (tag.kind === "course") return [tag];
  return [...new Map(tag.courses.flatMap((id) => house.tag(id) ?? []).map((course) => [course.id, course])).values()];
}
