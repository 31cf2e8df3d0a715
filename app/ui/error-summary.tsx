import { fieldId, type FormErrors } from "./form.tsx";
import { useKitWords } from "./kit.tsx";

type Props = {
  errors: FormErrors | undefined;
  /** The `prefix` of the form, when it has one. */
  prefix?: string;
  /** A title of the page's own, such as "Inloggen lukt nog niet". */
  title?: string;
};

/**
 * Everything that was typed wrong, above the title of the page, each with a link to its field. Nothing when nothing is wrong.
 * Accessibility: takes the focus when the page arrives; the title of the page begins with "Fout:" (Page `hasErrors`).
 *
 * @example <ErrorSummary errors={errors} />
 */
export function ErrorSummary({ errors = {}, prefix, title }: Props) {
  const t = useKitWords();
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (wrong.length === 0) return null;
  return (
    <wr-errors>
      <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">{title ?? t("error-summary", { count: wrong.length })}</h2>
        <ul role="list">
          {wrong.map(([name, sentence]) => (
            <li>
              <a href={`#${fieldId(name, prefix)}`} data-turbo="false">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </wr-errors>
  );
}
