import { Field, useTied, type FieldProps } from "./field.tsx";
import { Autosave } from "./autosave.tsx";

type Props = FieldProps & {
  rows?: number;
  maxlength?: number;
  /** Saves while someone types, to the address the Form has in `autosave`. */
  autosave?: boolean;
};

/**
 * Several lines of text.
 *
 * @example <TextArea name="explanation" label={t("explanation")} rows={5} autosave />
 */
export function TextArea(props: Props) {
  const tied = useTied(props);
  return (
    <Field {...props} tied={tied}>
      <textarea {...tied.input} rows={props.rows ?? 4} maxlength={props.maxlength}>
        {`\n${tied.value}`}
      </textarea>
      {props.autosave ? <Autosave field={tied.id} /> : null}
    </Field>
  );
}
