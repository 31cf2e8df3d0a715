import path from "node:path";
import { z } from "zod";
import { projectRoot } from "./project-root.ts";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const port = z.coerce.number().int().min(0).max(65535);

/** Every setting, in the order of `.env.example`. A guard test keeps the two equal. */
export const settings = z.object({
  MODE: z.enum(["demo", "development", "production"]).default("demo"),
  PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  BASE_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/, "use a domain name such as windroos.example")
    .default("localhost"),
  PUBLIC_SCHEME: z.enum(["http", "https"]).optional(),
  PUBLIC_PORT: port.optional(),
  TRUSTED_PROXIES: z.string().default(""),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "use a postgres:// address")
    .optional(),
  DATABASE_APP_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,50}$/, "use small letters, digits and _")
    .default("windroos_app"),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(12),
  SECRET_KEY: z.string().min(32, "use at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "use an smtp:// or smtps:// address")
    .optional(),
  MAIL_FROM: z.string().min(3).default("Windroos <geen-antwoord@windroos.localhost>"),
  JOBS: flag.default(true),
  JOBS_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Config = z.infer<typeof settings> & { readonly isDemoOrDevelopment: boolean };

/** All problems of the settings at once, one line each, in words an administrator can act on. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`These settings are not right:\n${problems.map((p) => `  - ${p}`).join("\n")}\nSee .env.example for what each setting means.`);
    this.name = "ConfigProblems";
    this.problems = problems;
  }
}

/**
 * Reads the settings from the environment and refuses to start on any problem, naming all of them.
 *
 * @example
 * const config = readConfig({ PORT: "8080", MODE: "production", SECRET_KEY: "…" });
 * config.PORT; // 8080
 * readConfig({ PORT: "much" }); // throws ConfigProblems: "PORT: …"
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const named = Object.fromEntries(Object.keys(settings.shape).map((key) => [key, environment[key] === "" ? undefined : environment[key]]));
  const parsed = settings.safeParse(named);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (named["MODE"] === "production" && !named["SECRET_KEY"]) {
    problems.push("SECRET_KEY: set a random text of at least 32 characters when MODE is production; it protects links in mail and second factors");
  }
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(problems);
  // From the project's folder and not from where a command was typed, or each folder would get a database of its own.
  const DATA_DIR = path.resolve(projectRoot(), parsed.data.DATA_DIR);
  return { ...parsed.data, DATA_DIR, isDemoOrDevelopment: parsed.data.MODE !== "production" };
}
