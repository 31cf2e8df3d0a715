import { Field, useTied, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  /** What the two ends are called: "logisch" and "verrassend". */
  ends: readonly [string, string];
  min?: number;
  max?: number;
  step?: number;
};

/**
 * A place between two ends, moved with a finger, a mouse or the arrow keys. For what people feel and do not count; for an amount a TextField is better.
 * Accessibility: the ends are named below the line and tied to it, so that a screen reader says which way is which.
 *
 * @example <RangeField name="surprise" label={t("surprise")} ends={[t("logical"), t("surprising")]} min={0} max={4} value={1} />
 */
export function RangeField(props: Props) {
  const tied = useTied(props);
  const { ends, min = 0, max = 100, step = 1 } = props;
  const described = [`${tied.id}-ends`, tied.input["aria-describedby"]].filter(Boolean).join(" ");
  return (
    <Field {...props} tied={tied}>
      <div class="range">
        <input {...tied.input} type="range" {...{ min, max, step }} value={tied.value} aria-describedby={described} />
        <p class="range-ends" id={`${tied.id}-ends`}>
          <span>{ends[0]}</span> <span>{ends[1]}</span>
        </p>
      </div>
    </Field>
  );
}
