import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";
import { dataRegisterPage } from "./docs/data-register-page.ts";
import { modulesPage } from "./docs/modules-page.ts";
import { permissionsPage } from "./docs/permissions-page.ts";
import { requirementsPage } from "./docs/requirements-page.ts";
import { readSchema } from "./docs/read-schema.ts";
import { urlsPage } from "./docs/urls-page.ts";

// npm run docs [-- --check]: writes what is made from the code, or says what differs and ends with exit code 1.
const isCheck = process.argv.includes("--check");
const schema = await readSchema();
const made: Readonly<Record<string, string>> = {
  "app/platform/database/schema.ts": schema.types,
  "database/schema.sql": schema.sql,
  "docs/generated/urls.md": urlsPage(),
  "docs/generated/modules.md": modulesPage(),
  "docs/generated/permissions.md": permissionsPage(),
  "docs/generated/data-register.md": dataRegisterPage(),
  "docs/generated/requirements.md": requirementsPage(),
};

const differing = Object.entries(made).filter(([file, text]) => {
  const target = path.join(projectRoot(), file);
  return !existsSync(target) || readFileSync(target, "utf8") !== text;
});

if (isCheck) {
  for (const [file] of differing) process.stderr.write(`${file} is not what the code says\n`);
  if (differing.length > 0) process.stderr.write("Run: npm run docs, and commit what it changes.\n");
  process.exitCode = differing.length > 0 ? 1 : 0;
} else {
  mkdirSync(path.join(projectRoot(), "docs/generated"), { recursive: true });
  for (const [file, text] of differing) writeFileSync(path.join(projectRoot(), file), text);
  process.stdout.write(differing.length === 0 ? "Nothing changed.\n" : `${differing.map(([file]) => `Wrote ${file}`).join("\n")}\n`);
}
