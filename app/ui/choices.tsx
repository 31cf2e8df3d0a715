import type { Child } from "hono/jsx";
import { FieldGroup, useTied, type FieldProps, type Tied } from "./field.tsx";

export type Choice = {
  value: string;
  label: Child;
  /** A line below the label. */
  hint?: Child;
  /** Checkboxes: ticked when the form was not sent before. */
  checked?: boolean;
};

type Props = FieldProps & {
  choices: readonly Choice[];
  /** Beside each other, for short scales such as 1 to 5. */
  inline?: boolean;
};

/**
 * One of a few, all in sight.
 * Accessibility: the question is the legend; a link in the error summary goes to the first choice.
 *
 * @example <Radios name="class" label={t("class")} choices={[{ value: "70", label: t("work") }]} value={activity.class} />
 */
export function Radios(props: Props) {
  const tied = useTied(props);
  return (
    <FieldGroup {...props} tied={tied}>
      <Picks type="radio" props={props} tied={tied} isOn={(choice) => choice.value === tied.value} />
    </FieldGroup>
  );
}

/**
 * None, one or several of a few. The form sends each ticked value under the same name.
 *
 * @example <Checkboxes name="with" label={t("with")} optional choices={colleagues} />
 */
export function Checkboxes(props: Omit<Props, "value">) {
  const tied = useTied(props);
  return (
    <FieldGroup {...props} tied={tied}>
      <Picks
        type="checkbox"
        props={props}
        tied={tied}
        isOn={(choice) => (tied.chosen.length > 0 ? tied.chosen.includes(choice.value) : choice.checked === true)}
      />
    </FieldGroup>
  );
}

/** One thing to agree to or switch on, with its own sentence. @example <Checkbox name="remember" label={t("remember")} value="yes" /> */
export function Checkbox({
  name,
  label,
  hint,
  value,
  checked,
  error,
}: {
  name: string;
  label: Child;
  hint?: Child;
  value: string;
  checked?: boolean;
  error?: string;
}) {
  const tied = useTied({ name, label, hint, error });
  const isOn = tied.chosen.length > 0 ? tied.chosen.includes(value) : checked === true;
  return (
    <div class={tied.error ? "field-group wrong" : "field-group"}>
      {tied.error ? (
        <p class="field-error" id={`${tied.id}-error`}>
          {tied.error}
        </p>
      ) : null}
      <Pick type="checkbox" id={tied.id} name={name} choice={{ value, label, hint }} isOn={isOn} isWrong={Boolean(tied.error)} />
    </div>
  );
}

type PicksProps = { type: "radio" | "checkbox"; props: Props; tied: Tied; isOn: (choice: Choice) => boolean };

function Picks({ type, props, tied, isOn }: PicksProps) {
  return (
    <div class={props.inline ? "picks inline" : "picks"}>
      {props.choices.map((choice, index) => (
        <Pick
          type={type}
          id={index === 0 ? tied.id : `${tied.id}-${index + 1}`}
          name={props.name}
          choice={choice}
          isOn={isOn(choice)}
          isWrong={Boolean(tied.error)}
        />
      ))}
    </div>
  );
}

type PickProps = { type: "radio" | "checkbox"; id: string; name: string; choice: Choice; isOn: boolean; isWrong: boolean };

function Pick({ type, id, name, choice, isOn, isWrong }: PickProps) {
  return (
    <div class="pick">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={isOn}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        aria-invalid={isWrong ? "true" : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint ? <small id={`${id}-hint`}>{choice.hint}</small> : null}
    </div>
  );
}
