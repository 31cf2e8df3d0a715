import { Field, useTied, type FieldProps } from "./field.tsx";
import { useField } from "./form.tsx";
import { Icon } from "./icon.tsx";
import { useKitWords } from "./kit.tsx";

export type ComboOption = { value: string; label: string; note?: string };

type Props = Omit<FieldProps, "value"> & {
  /** Address that answers `?zoek=…` with JSON: `{ "options": [{ "value", "label", "note"? }] }`. */
  source: string;
  /** What is chosen now. */
  chosen?: ComboOption;
  /** Without scripts: what was found for what was typed. The page renders itself again with these when the search button was pressed. */
  found?: readonly ComboOption[];
};

/**
 * Choosing one of very many by typing. The form sends the chosen value as `name`. With scripts a list opens while someone
 * types; without, the button sends the form with `<name>-search` in it and the page shows what was found as choices.
 * Accessibility: the ARIA 1.2 combobox pattern; the number of results is spoken.
 *
 * @example <Combo name="manager" label={t("manager")} source="/mensen/zoek" chosen={{ value: id, label: name }} />
 */
export function Combo(props: Props) {
  const t = useKitWords();
  const tied = useTied(props);
  const { name, chosen, found } = props;
  const search = { name: `${name}-search`, ...useField({ name: `${name}-search`, value: chosen?.label }) };
  return (
    <Field {...props} tied={tied}>
      <wr-combo class="combo" data-source={props.source} data-name={name} data-none={t("no-results")} data-results={t("results")}>
        <div class="search-line">
          <input {...tied.input} name={search.name} type="text" value={search.value} autocomplete="off" spellcheck={false} />
          <button class="button second" type="submit" name={`${name}-find`} value="1" data-without-scripts>
            <Icon name="search" />
            {t("search")}
          </button>
        </div>
        {found ? <Found name={name} found={found} /> : <input type="hidden" name={name} value={tied.value || chosen?.value || ""} />}
      </wr-combo>
    </Field>
  );
}

function Found({ name, found }: { name: string; found: readonly ComboOption[] }) {
  const t = useKitWords();
  if (found.length === 0) return <p class="hint">{t("no-results")}</p>;
  return (
    <div class="picks" role="radiogroup" aria-label={t("found")}>
      {found.map((option, index) => (
        <div class="pick">
          <input type="radio" id={`${name}-found-${index}`} name={name} value={option.value} />
          <label for={`${name}-found-${index}`}>
            {option.label}
            {option.note ? <span class="soft"> · {option.note}</span> : null}
          </label>
        </div>
      ))}
    </div>
  );
}
