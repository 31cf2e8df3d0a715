import { AsyncLocalStorage } from "node:async_hooks";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";
const order: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };

/** What every line carries while one request or job is handled. Ids only: never a name, an address or typed text. */
export type LogContext = { requestId: string; portalId?: string; personId?: string };
const context = new AsyncLocalStorage<LogContext>();

let least: LogLevel = "info";
let write: (line: string) => void = (line) => process.stdout.write(`${line}\n`);

/** Sets the lowest level that is written and, for tests, where lines go. */
export function openLog(level: LogLevel, writer?: (line: string) => void): void {
  least = level;
  if (writer) write = writer;
}

/** Runs work with a request id on each of its log lines. @example withLogContext({ requestId }, () => handle(request)) */
export function withLogContext<T>(value: LogContext, work: () => T): T {
  return context.run(value, work);
}

/** The context of the running request, to add the portal and the person once they are known. */
export function logContext(): LogContext | undefined {
  return context.getStore();
}

type Field = string | number | boolean | null | undefined;

function line(level: LogLevel, event: string, fields: Record<string, Field>): void {
  if (order[level] < order[least]) return;
  // JSON.stringify escapes line ends and control signs, so nobody can forge a line by what they type (T32).
  write(JSON.stringify({ at: new Date().toISOString(), level, event, ...context.getStore(), ...fields }));
}

/**
 * One JSON line per event. Fields are ids, counts and codes; the type refuses objects, so that a whole record cannot slip in.
 *
 * @example log.info("plan.agreed", { planId })
 */
export const log = {
  debug: (event: string, fields: Record<string, Field> = {}) => line("debug", event, fields),
  info: (event: string, fields: Record<string, Field> = {}) => line("info", event, fields),
  warn: (event: string, fields: Record<string, Field> = {}) => line("warn", event, fields),
  error: (event: string, fields: Record<string, Field> = {}) => line("error", event, fields),
};

/** An error as log fields: kind, code and stack, without the message of the database, which can quote a row. */
export function errorFields(error: unknown): Record<string, Field> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: string }).code;
  const fromDatabase = "severity" in error;
  const stack = error.stack
    ?.split("\n")
    .filter((part) => part.trim().startsWith("at "))
    .slice(0, 12)
    .join(" | ");
  return { error: error.name, code, message: fromDatabase ? undefined : error.message, constraint: (error as { constraint?: string }).constraint, stack };
}
