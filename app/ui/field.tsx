import type { Child } from "hono/jsx";
import { useField, type FieldFacts } from "./form.tsx";
import { useKitWords } from "./kit.tsx";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: Child;
  /** Under the label, before the field: what we expect, and an example. */
  hint?: Child;
  /** A whole sentence; normally it comes from the Form. */
  error?: string;
  value?: string | number | null;
  /** Says "(mag leeg blijven)" behind the label. What must be filled in is not marked. */
  optional?: boolean;
  id?: string;
};

/** What an input needs to be tied to its label, hint and error. */
export type Tied = FieldFacts & { input: { id: string; name: string; "aria-describedby": string | undefined; "aria-invalid": "true" | undefined } };

/** For fields of the kit: the facts of a field, and the attributes of its input. */
export function useTied(props: FieldProps): Tied {
  const facts = useField(props);
  const described = [props.hint ? hintId(facts.id) : "", facts.error ? errorId(facts.id) : ""].filter(Boolean).join(" ");
  return {
    ...facts,
    input: { id: facts.id, name: props.name, "aria-describedby": described || undefined, "aria-invalid": facts.error ? "true" : undefined },
  };
}

/**
 * Label, hint, error and field in the order in which they are read. The base of every field with one input.
 * Accessibility: the error is tied to the input by `aria-describedby` and begins with "Fout:" for screen readers.
 */
export function Field({ label, hint, optional, tied, children }: { label: Child; hint?: Child; optional?: boolean; tied: Tied; children?: Child }) {
  return (
    <div class={tied.error ? "field wrong" : "field"}>
      <label for={tied.id}>
        {label}
        {optional ? <Optional /> : null}
      </label>
      {hint ? <Hint id={hintId(tied.id)}>{hint}</Hint> : null}
      {tied.error ? <FieldError id={errorId(tied.id)}>{tied.error}</FieldError> : null}
      {children}
    </div>
  );
}

/** The same for a group of inputs: a fieldset with its question as the legend. */
export function FieldGroup({ label, hint, optional, tied, children }: { label: Child; hint?: Child; optional?: boolean; tied: Tied; children?: Child }) {
  return (
    <fieldset class={tied.error ? "field-group wrong" : "field-group"} aria-describedby={tied.input["aria-describedby"]}>
      <legend>
        {label}
        {optional ? <Optional /> : null}
      </legend>
      {hint ? <Hint id={hintId(tied.id)}>{hint}</Hint> : null}
      {tied.error ? <FieldError id={errorId(tied.id)}>{tied.error}</FieldError> : null}
      {children}
    </fieldset>
  );
}

/** Help below a label. */
export function Hint({ id, children }: { id?: string; children?: Child }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  );
}

/** What is wrong and how to put it right, in one sentence, above the field. */
export function FieldError({ id, children }: { id?: string; children?: Child }) {
  return (
    <p class="field-error" id={id}>
      <span class="for-readers">{useKitWords()("error-prefix")}</span>
      {children}
    </p>
  );
}

function Optional() {
  return <span class="optional"> ({useKitWords()("optional")})</span>;
}

export function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}
