import { createRequire } from "node:module";
import { allModules } from "./app/modules/modules.ts";

// Who may import what (architecture: "rules that tools keep"), made from the module map.
// tests/guards/boundaries.test.ts plants a violation of each rule and expects it to be found.

const tests = "\\.test\\.tsx?$";
const runtime = { dependencyTypesNot: ["type-only"] };
const inputAndOutput = [
  // What an id looks like is a rule too.
  "^app/platform/(database/(?!tenant\\.ts$)|audit|jobs|mail|files|log|config)",
  "^app/platform/web/(?!actor\\.ts$)",
  "^node_modules/(pg|kysely|nodemailer|graphile-worker|hono|@hono)/",
  "^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|dns|tls)$",
];

const isRuleFile = Object.entries(allModules).map(([name, facts]) => {
  const named = facts.rules.map((file) => `${file}\\.ts`);
  return `^app/modules/${name}/(${[...named, "(?!read-).+-form\\.ts", ".+-policy\\.ts", ".+-words\\.ts"].join("|")})$`;
});

const onlyModulesOfTheMap = Object.entries(allModules).map(([name, facts]) => ({
  name: `${name}-uses-only-what-the-map-allows`,
  severity: "error",
  comment: `app/modules/modules.ts says that ${name} may use: ${facts.mayUse.join(", ") || "no other module"}. The other way round goes by an event.`,
  from: { path: `^app/modules/${name}/`, pathNot: tests },
  to: { path: "^app/modules/[^/]+/", pathNot: `^app/modules/(${[name, ...facts.mayUse].join("|")})/` },
}));

export default {
  forbidden: [
    {
      name: "modules-are-on-the-map",
      severity: "error",
      comment: "A folder in app/modules needs its line in app/modules/modules.ts.",
      from: {},
      to: { path: "^app/modules/[^/]+/", pathNot: `^app/modules/(${Object.keys(allModules).join("|")})/` },
    },
    {
      name: "another-module-only-through-its-public-file",
      severity: "error",
      comment: "Import the other module's public.ts; if it lacks something, add it there.",
      from: { path: "^app/modules/([^/]+)/", pathNot: tests },
      to: { path: "^app/modules/[^/]+/", pathNot: ["^app/modules/$1/", "^app/modules/[^/]+/public\\.ts$"] },
    },
    {
      name: "outside-modules-only-their-public-files",
      severity: "error",
      comment: "The three wiring files of app/ name routes, jobs and listeners; everything else asks public.ts.",
      from: { path: "^(app|database)/", pathNot: ["^app/modules/", "^app/(web|all-jobs|all-listeners|all-words)\\.ts$"] },
      to: { path: "^app/modules/[^/]+/", pathNot: "^app/modules/[^/]+/public\\.ts$" },
    },
    ...onlyModulesOfTheMap,
    {
      name: "platform-knows-no-module",
      severity: "error",
      from: { path: "^app/platform/", pathNot: tests },
      to: { path: ["^app/(?!platform/)", "^database/"] },
    },
    {
      name: "ui-knows-no-domain-and-no-database",
      severity: "error",
      from: { path: "^app/ui/", pathNot: tests },
      to: { path: ["^app/(?!ui/|platform/)", "^app/platform/(database|audit|jobs|mail|files|web)/", "^database/"] },
    },
    {
      name: "pages-and-parts-do-not-reach-sql",
      severity: "error",
      comment: "A page parses, calls one use case or read, and renders.",
      from: { path: "^app/modules/[^/]+/(pages|parts)/", pathNot: tests },
      to: { path: ["^app/platform/(database/(?!tenant\\.ts$)|audit/|jobs/)", "-table\\.ts$", "^node_modules/(pg|kysely)/"], ...runtime },
    },
    {
      name: "rule-files-do-no-input-or-output",
      severity: "error",
      comment: "Rules are read and tested without anything around them.",
      from: { path: isRuleFile },
      to: { path: [...inputAndOutput, "-table\\.ts$", "^app/modules/[^/]+/(pages|parts|routes)"], ...runtime },
    },
    {
      name: "browser-code-stands-alone",
      severity: "error",
      comment: "What runs in a browser must not carry code of the server, nor the other way round.",
      from: { path: "^app/browser/", pathNot: tests },
      to: { pathNot: ["^app/browser/", "^node_modules/@hotwired/"] },
    },
    {
      name: "server-code-does-not-import-browser-code",
      severity: "error",
      from: { path: "^(app|database)/", pathNot: "^app/browser/" },
      to: { path: "^app/browser/", ...runtime },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(app|database)/" },
      to: { circular: true, viaOnly: runtime },
    },
    {
      name: "the-product-runs-without-development-packages",
      severity: "error",
      from: { path: "^(app|database)/", pathNot: [tests, "/stand-in-[^/]+$"] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], ...runtime },
    },
    { name: "every-import-is-found", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: createRequire(import.meta.url).resolve("./tsconfig.json") },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
