import { Field, useTied, type FieldProps } from "./field.tsx";
import type { Width } from "./text-field.tsx";

export type Option = { value: string; label: string };
export type OptionGroup = { group: string; options: readonly Option[] };

type Props = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  /** First line without a value, such as "Kies een soort". */
  none?: string;
  width?: Width;
};

/**
 * One of many. Up to five choices read easier as Radios.
 *
 * @example <Select name="kind" label={t("kind")} options={kinds} none={t("choose-kind")} />
 */
export function Select(props: Props) {
  const tied = useTied(props);
  return (
    <Field {...props} tied={tied}>
      <select {...tied.input} class={`wide-${props.width ?? "20"}`}>
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.options.map((option) =>
          "group" in option ? (
            <optgroup label={option.group}>
              {option.options.map((inner) => (
                <Line option={inner} chosen={tied.value} />
              ))}
            </optgroup>
          ) : (
            <Line option={option} chosen={tied.value} />
          ),
        )}
      </select>
    </Field>
  );
}

function Line({ option, chosen }: { option: Option; chosen: string }) {
  return (
    <option value={option.value} selected={option.value === chosen}>
      {option.label}
    </option>
  );
}
