import type { Context } from "hono";
import type { z } from "zod";

/** What was typed, by field name, to show again; files are not shown again. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;
/** A code per field, in the order of the schema; the page's words turn it into a sentence. */
export type FieldErrors = Readonly<Record<string, string>>;
export type FormResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly raw: TypedValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly raw: TypedValues };

type Fields = Record<string, string | File | (string | File)[]>;

/**
 * Reads a form by a zod schema. The message of an issue is a code such as `hours-not-a-number`.
 * Unknown fields are dropped by the schema, so that nobody can send `tenant_id` or `role` along.
 */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<FormResult<z.infer<S>>> {
  const fields = await c.req.parseBody({ all: true });
  const raw = typedValues(fields);
  const parsed = schema.safeParse(fields);
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
