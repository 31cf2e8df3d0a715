import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import { useKitWords } from "./kit.tsx";

type Props = {
  /** The page that shows what was found. */
  action: string;
  name?: string;
  label: string;
  value?: string;
  /** Id of the turbo-frame that holds the results: with scripts they are renewed while someone types. */
  frame?: string;
  /** Filters that go along. */
  children?: Child;
};

/**
 * Searching a list: a form that gets the page again. With scripts and a `frame` it searches while someone types.
 *
 * @example <SearchField action="/mensen" label={t("find")} value={query.zoek} name="zoek" frame="people" />
 */
export function SearchField({ action, name = "zoek", label, value, frame, children }: Props) {
  return (
    <form
      class="search"
      action={action}
      method="get"
      role="search"
      data-turbo-frame={frame}
      data-turbo-action={frame ? "replace" : undefined}
      data-search-typing={frame ? "" : undefined}
    >
      <div class="field">
        <label for={`${name}-search`}>{label}</label>
        <div class="search-line">
          <input type="search" id={`${name}-search`} name={name} value={value ?? ""} autocomplete="off" spellcheck={false} />
          <button class="button second" type="submit">
            <Icon name="search" />
            {useKitWords()("search")}
          </button>
        </div>
      </div>
      {children}
    </form>
  );
}
