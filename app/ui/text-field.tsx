import { Field, useTied, type FieldProps } from "./field.tsx";
import { useKitWords } from "./kit.tsx";

export type Width = "2" | "4" | "10" | "20" | "full";

type Props = FieldProps & {
  type?: "text" | "email" | "url" | "tel" | "number";
  /** In characters: the size of the box says how much is expected. */
  width?: Width;
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "decimal" | "email" | "url" | "tel";
  maxlength?: number;
  spellcheck?: boolean;
  /** Text stuck before or behind the box: "€", "uur". */
  before?: string;
  after?: string;
};

/**
 * One line of text.
 *
 * @example <TextField name="title" label={t("title")} hint={t("title-hint")} />
 */
export function TextField(props: Props) {
  const tied = useTied(props);
  const { type = "text", width = "full", before, after, autocomplete, inputmode, maxlength, spellcheck } = props;
  const input = (
    <input {...tied.input} type={type} class={`wide-${width}`} value={tied.value} {...{ autocomplete, inputmode, maxlength }} spellcheck={spellcheck} />
  );
  return (
    <Field {...props} tied={tied}>
      {before || after ? (
        <div class="affix">
          {before ? <span aria-hidden="true">{before}</span> : null}
          {input}
          {after ? <span aria-hidden="true">{after}</span> : null}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

/** Hours, typed as "6", "6,5" or "1:30". Say the unit in the label or the hint too. @example <HoursField name="hours" label="Uren" unit="uur" /> */
export function HoursField({ unit, ...props }: FieldProps & { unit: string }) {
  return <TextField {...props} width="4" inputmode="decimal" after={unit} />;
}

/** Euros, typed as "250" or "250,50". @example <MoneyField name="cost" label="Kosten in euro" /> */
export function MoneyField(props: FieldProps) {
  return <TextField {...props} width="4" inputmode="decimal" before="€" />;
}

/** A day, typed as "15-9-2026", "15 september 2026" or "2026-09-15". Give an example in the hint. @example <DateField name="from" label="Vanaf" hint="Bijvoorbeeld 15-9-2026" /> */
export function DateField(props: FieldProps) {
  return <TextField {...props} width="10" inputmode="text" />;
}

/** A password. Never shown again after a mistake. With scripts it can be made visible. @example <PasswordField name="password" label="Wachtwoord" autocomplete="current-password" /> */
export function PasswordField(props: Omit<FieldProps, "value"> & { autocomplete: "current-password" | "new-password" }) {
  const t = useKitWords();
  const tied = useTied(props);
  return (
    <Field {...props} tied={tied}>
      <wr-password class="password" data-show={t("show-password")} data-hide={t("hide-password")}>
        <input {...tied.input} type="password" autocomplete={props.autocomplete} spellcheck={false} />
      </wr-password>
    </Field>
  );
}
