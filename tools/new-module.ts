import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The files of a new module, in the shape that all modules have. What has no content yet is not made. */
function filesOf(name: string, title: string): Readonly<Record<string, string>> {
  const camel = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    "README.md": `# ${title}\n\nWhat it is for, its words, its states, its tables, the events it tells and hears, and its decisions: fifteen lines at most.\n`,
    "routes.ts": `import { routes } from "#platform/web/route.ts";\n\nexport const ${camel}Routes = routes("${name}", []);\n`,
    [`${name}-policy.ts`]: `import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";\n\n/** Who may do what. The test of this file is the table of permissions. */\nexport const ${camel}Policy = {\n  /** Say here who, and why. */\n  manage: (actor: Actor): boolean => hasRoleEverywhere(actor, "tenantAdmin"),\n};\n`,
    [`${name}-words.ts`]: `import { defineWords } from "#platform/words/words.ts";\n\nexport const ${camel}Words = defineWords("${name}", {\n  nl: { "title": "${title}" },\n  en: { "title": "${title}" },\n});\n`,
    "public.ts": `export { ${camel}Policy } from "./${name}-policy.ts";\n`,
  };
}

function lineOf(name: string, title: string): string {
  const key = name.includes("-") ? `"${name}"` : name;
  return `  ${key}: {\n    title: "${title}",\n    owns: "say here what it owns",\n    urls: [],\n    mayUse: ["people"],\n    tables: [],\n    words: [],\n    rules: [],\n  },\n`;
}

/**
 * Makes the folder of a new module and its line on the module map. Refuses when there is one of that name.
 *
 * @example newModule(projectRoot(), "feedback", "Feedback")
 */
export function newModule(root: string, name: string, title: string): string[] {
  if (!/^[a-z][a-z-]*[a-z]$/.test(name)) throw new Error("A module is named by small letters and hyphens.");
  const folder = path.join(root, "app/modules", name);
  if (existsSync(folder)) throw new Error(`There is a module ${name} already.`);
  mkdirSync(folder, { recursive: true });
  const files = filesOf(name, title);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  const map = path.join(root, "app/modules/modules.ts");
  writeFileSync(map, readFileSync(map, "utf8").replace("} as const satisfies", `${lineOf(name, title)}} as const satisfies`));
  return Object.keys(files);
}

const [name, title] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!name || !title) throw new Error('Use it like this: node tools/new-module.ts feedback "Feedback"');
  const made = newModule(path.join(path.dirname(fileURLToPath(import.meta.url)), ".."), name, title);
  process.stdout.write(
    `Made app/modules/${name}: ${made.join(", ")}, and its line in app/modules/modules.ts.\nStill to do: its routes in app/web.ts, its row in docs/glossary.md, its tables in a migration and in database/data-register/.\n`,
  );
}
