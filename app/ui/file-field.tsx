import type { Child } from "hono/jsx";
import { Field, useTied, type FieldProps } from "./field.tsx";
import { useKitWords } from "./kit.tsx";

type Kept = { name: string; size?: Child; /** Name of the button that takes it away, and its value. */ remove?: { name: string; value: string } };

type Props = Omit<FieldProps, "value"> & {
  /** What may be chosen, as `.pdf,.png`. The server decides; this only helps. */
  accept?: string;
  multiple?: boolean;
  /** Files that are already kept. */
  kept?: readonly Kept[];
};

/**
 * A file. Say in the hint which kinds and how large. The Form needs `withFiles`.
 *
 * @example <FileField name="evidence" label={t("evidence")} hint={t("evidence-hint")} accept=".pdf,.jpg,.png,.docx" />
 */
export function FileField(props: Props) {
  const tied = useTied(props);
  return (
    <Field {...props} tied={tied}>
      <div class="drop">
        <input {...tied.input} type="file" accept={props.accept} multiple={props.multiple} />
        {props.kept && props.kept.length > 0 ? <KeptFiles kept={props.kept} /> : null}
      </div>
    </Field>
  );
}

function KeptFiles({ kept }: { kept: readonly Kept[] }) {
  const t = useKitWords();
  return (
    <ul role="list">
      {kept.map((file) => (
        <li class="row soft">
          <span>
            {file.name}
            {file.size ? <>, {file.size}</> : null}
          </span>
          {file.remove ? (
            <button class="button plain small" type="submit" name={file.remove.name} value={file.remove.value}>
              {t("remove-file", { file: file.name })}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
