import { randomUUID } from "node:crypto";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { Route } from "#platform/web/route.ts";

/** The tables whose rows a route names in its path. */
export function tablesOf(route: Route): string[] {
  return Object.values(route.ids ?? {}).filter((table) => table !== "text");
}

/** The path with, for each id, a row of the given portal, or an id that nobody has. */
export async function pathWith(route: Route, place: { portal: Portal } | "nobody"): Promise<string> {
  let path = route.path;
  for (const [name, table] of Object.entries(route.ids ?? {})) {
    path = path.replace(`:${name}`, table === "text" ? "tekst" : place === "nobody" ? randomUUID() : ((await idsIn(place, table))[0] as string));
  }
  return path;
}

/**
 * Every path of a route that the rows of a portal allow. `texts` gives a value for a part of the path that is no id;
 * paths with the id that is named come first.
 */
export async function everyPathOf(route: Route, place: { portal: Portal }, texts: Readonly<Record<string, string>>, first: string): Promise<string[]> {
  let paths = [route.path];
  for (const [name, table] of Object.entries(route.ids ?? {})) {
    const values = table === "text" ? [texts[name] ?? "tekst"] : await idsIn(place, table);
    paths = paths.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)));
  }
  return paths.toSorted((a, b) => Number(b.includes(first)) - Number(a.includes(first)));
}

async function idsIn(place: { portal: Portal }, table: string): Promise<string[]> {
  const rows = await inTenant(place, (db) =>
    db
      .selectFrom(table as "persons")
      .select("id")
      .orderBy("id")
      .limit(20)
      .execute(),
  );
  if (rows.length === 0) throw new Error(`the small world has no row in ${table}: add one, or this guard can not try the routes of that table`);
  return rows.map((row) => row.id);
}
