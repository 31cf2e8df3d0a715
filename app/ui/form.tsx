import type { Child } from "hono/jsx";
import { createContext } from "./jsx/context.ts";

/** What was typed, by field name: the `raw` of a form that was read. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;
/** A whole sentence per field, in the order of the fields. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

type FormState = { prefix: string; values: FormValues; errors: FormErrors };
const nothing: FormState = { prefix: "", values: {}, errors: {} };
const State = createContext<FormState>(nothing);

type FormProps = {
  action: string;
  /** `get` for searching and filtering; everything that changes something is a `post`. */
  method?: "post" | "get";
  /** Every field finds its own value here, so that a page shows again what was typed. */
  values?: FormValues;
  /** Every field finds its own sentence here. Give the same to ErrorSummary. */
  errors?: FormErrors;
  /** Token that the server accepts once, against sending the same booking twice. */
  once?: string;
  /** Set when a field is a FileField. */
  withFiles?: boolean;
  /** Where drafts go while someone types: fields with `autosave` send the form there. */
  autosave?: string;
  /** In front of the ids of the fields, when a page has two forms with the same names. */
  prefix?: string;
  id?: string;
  children?: Child;
};

/**
 * A form that works without scripts: it is sent, and answered by a redirect or by the same page with its errors (422).
 * `novalidate`, because the server's own sentences are clearer than the bubbles of a browser and stay on the screen.
 *
 * @example
 * <Form action="/plan/activiteit" values={raw} errors={errors} once={token}>
 *   <TextField name="title" label={t("title")} />
 *   <FormActions><Button>{t("save")}</Button></FormActions>
 * </Form>
 */
export function Form({ action, method = "post", values = {}, errors = {}, once, withFiles, autosave, prefix = "", id, children }: FormProps) {
  return (
    <form id={id} class="form" action={action} method={method} novalidate enctype={withFiles ? "multipart/form-data" : undefined} data-autosave={autosave}>
      {once ? <input type="hidden" name="once" value={once} /> : null}
      <State.Provider value={{ prefix, values, errors }}>{children}</State.Provider>
    </form>
  );
}

/** The buttons at the end of a form: first what it is for, then the way back. */
export function FormActions({ children }: { children?: Child }) {
  return <div class="row form-actions">{children}</div>;
}

/** A value that goes along unseen. @example <Hidden name="version" value={plan.version} /> */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

/** The id of a field by its name, as links in an ErrorSummary use it. @example fieldId("cost.0") // "cost-0" */
export function fieldId(name: string, prefix = ""): string {
  return `${prefix}${name}`.replace(/[^a-zA-Z0-9_-]+/g, "-");
}

export type FieldFacts = { id: string; value: string; chosen: readonly string[]; error: string | undefined };

/** A field's id, value and error from the form around it; what is given directly goes first. For parts of the kit. */
export function useField(given: { name: string; value?: string | number | null; error?: string; id?: string }): FieldFacts {
  const form = State.read();
  const typed = form.values[given.name];
  const chosen = Array.isArray(typed) ? (typed as readonly string[]) : typed === undefined ? [] : [typed as string];
  return {
    id: given.id ?? fieldId(given.name, form.prefix),
    value: chosen[0] ?? String(given.value ?? ""),
    chosen,
    error: given.error ?? form.errors[given.name],
  };
}
