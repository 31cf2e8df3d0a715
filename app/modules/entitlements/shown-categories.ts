import type { Sector } from "#platform/web/actor.ts";
import { categories, type Category } from "./rule-set.ts";

/** The categories a portal speaks of. Outside schools nobody is a teacher, so everybody who does not manage is one line. */
export function shownCategories(sector: Sector): readonly Category[] {
  return sector === "gov" ? ["OOP", "MGT"] : categories;
}
