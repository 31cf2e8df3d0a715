import { allModules, platformTables } from "#modules/modules.ts";
import { allRoutes } from "#app/web.ts";
import { code, page, table } from "./table.ts";

/** The map of modules: who owns what, and who may use whom. */
export function modulesPage(): string {
  const names = Object.entries(allModules);
  const overview = table(
    ["module", "owns", "may use", "is used by"],
    names.map(([name, facts]) => [
      name,
      facts.owns,
      facts.mayUse.join(", ") || "—",
      names
        .filter(([, other]) => other.mayUse.includes(name))
        .map(([other]) => other)
        .join(", ") || "—",
    ]),
  );
  const owners = [...names.flatMap(([name, facts]) => facts.tables.map((owned) => [owned, name])), ...platformTables.map((owned) => [owned, "platform"])];
  const tables = table(
    ["table", "owner"],
    owners.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)).map(([owned = "", owner = ""]) => [code(owned), owner]),
  );
  const each = names.map(([name, facts]) => {
    const routes = allRoutes.filter((route) => route.module === name).length;
    return `### ${facts.title} (\`${name}\`)\n\nOwns ${facts.owns}. Addresses under ${facts.urls.map(code).join(", ") || "none"} (${routes} now). Words: ${facts.words.join(", ")}.`;
  });
  return page("Modules", "app/modules/modules.ts", overview, "## Who owns which table", tables, "## Each module", ...each);
}
