import { randomUUID } from "node:crypto";
import type { TypedValues } from "./read-form.ts";

/**
 * The sign that a form carries as `once`: the one that came back, so that a form which is mended is still one thing, or a new one. What is made
 * under it hangs on its content too (`formKey`).
 *
 * @example <Form action="/casussen/nieuw" values={raw} once={formSign(raw)}>
 */
export function formSign(values: TypedValues | undefined): string {
  const kept = values?.["once"];
  return typeof kept === "string" && kept !== "" ? kept : randomUUID();
}

/** What was typed without its sign, for a form that was sent before with something else in it: who sends it once more means one more. */
export function withNewSign(values: TypedValues): TypedValues {
  return { ...values, once: "" };
}
