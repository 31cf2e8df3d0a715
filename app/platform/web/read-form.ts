import type { Context } from "hono";
import type { z } from "zod";
import { NotReadable } from "../errors/errors.ts";
import { formKey } from "./form-key.ts";
import "./form-words.ts";

/** What was typed, by field name, to show again; files are not shown again. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;
/** A code per field, in the order of the schema; the page's words turn it into a sentence. */
export type FieldErrors = Readonly<Record<string, string>>;
export type FormResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly raw: TypedValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly raw: TypedValues };

type Fields = Record<string, string | File | (string | File)[]>;

/** The code of an issue for which the schema has none: a field that is missing or double, which a page of ours never sends. */
const notUnderstood = "not-understood";

/**
 * Reads a form by a zod schema. The message of an issue is a code such as `hours-not-a-number`.
 * Unknown fields are dropped by the schema, so that nobody can send `tenant_id` or `role` along. `once` is read as the key of the form and
 * its content (`formKey`); a use case that compares what was sent before by itself takes the sign as it was sent, from `raw`.
 */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<FormResult<z.infer<S>>> {
  const fields = readable(await c.req.parseBody({ all: true }).catch(breakOff));
  const raw = typedValues(fields);
  const key = formKey(fields["once"], said(fields));
  const parsed = schema.safeParse(key ? { ...fields, once: key } : fields, { error: () => notUnderstood });
  return parsed.success ? { ok: true, value: parsed.data, raw } : { ok: false, errors: fieldErrors(parsed.error), raw };
}

/** The first issue of each field. @example fieldErrors(error) // { hours: "hours-not-a-number" } */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= issue.message;
  }
  return errors;
}

function typedValues(fields: Fields): TypedValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((item): item is string => typeof item === "string");
  }
  return values;
}

/** What a form says, a file by its name and size. Not by its time: a browser gives a file that is sent again another one. */
function said(fields: Fields): Record<string, unknown> {
  const one = (value: string | File) => (typeof value === "string" ? value : [value.name, value.size]);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(one) : one(value)]));
}

// The body itself was read before, within its limit; what is left to go wrong is its form.
function breakOff(error: unknown): never {
  if (error instanceof TypeError) throw new NotReadable();
  throw error;
}

/** The same fields with text that a database and a page can hold. */
function readable(fields: Fields): Fields {
  const clean = <Value extends string | File>(value: Value) => (typeof value === "string" ? readableText(value) : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(clean) : clean(value)]));
}

/**
 * Text without control signs and half letters, with one kind of line end: browsers send two signs for a new line and count one.
 * Control signs come along with what people paste; PostgreSQL refuses the first of them altogether. Signs that turn the reading
 * direction go as well: they turn what stands after them on the page too, and make a name read as another (T32).
 *
 * @example readableText("a\u0000b\r\nc") // "ab\nc"
 */
export function readableText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu, "")
    .toWellFormed();
}
