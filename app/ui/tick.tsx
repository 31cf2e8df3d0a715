type Props = {
  name: string;
  value: string;
  /** What is chosen, for who does not see the row: "Kies Schoolopleider". */ label: string;
  checked?: boolean;
  /** Id of the form it goes along with, when it stands outside that form. */ form?: string;
};

/**
 * A box in a row of a table that chooses the row. With a label in sight a Checkbox is better.
 *
 * @example <Tick name="function" value={row.id} label={t("tick", { title: row.title })} />
 */
export function Tick({ name, value, label, checked, form }: Props) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} checked={checked} form={form} />
      <span class="for-readers">{label}</span>
    </label>
  );
}
