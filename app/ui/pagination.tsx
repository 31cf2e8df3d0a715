import { useKitWords } from "./kit.tsx";

type Props = {
  /** From 1. */
  page: number;
  pages: number;
  /** Address of a page, with the filters of now. */
  href: (page: number) => string;
  /** What it goes through, where a page has more than one long list. */
  label?: string | undefined;
};

/**
 * The pages of a long list. Nothing when there is one page.
 * Accessibility: a named navigation; each figure is read as "Pagina 3".
 *
 * @example <Pagination page={query.pagina} pages={12} href={(page) => `/mensen?pagina=${page}`} />
 */
export function Pagination({ page, pages, href, label }: Props) {
  const t = useKitWords();
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={label ?? t("pages")}>
      <ul role="list">
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t("previous")}
            </a>
          </li>
        ) : null}
        {pagesInSight(page, pages).map((number) => (
          <li>{number === undefined ? <span>…</span> : <PageLink number={number} isCurrent={number === page} href={href(number)} />}</li>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {t("next")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function PageLink({ number, isCurrent, href }: { number: number; isCurrent: boolean; href: string }) {
  return (
    <a href={href} aria-current={isCurrent ? "page" : undefined} aria-label={useKitWords()("page", { page: number })}>
      {number}
    </a>
  );
}

/** First, last, and the neighbours of now; `undefined` is a gap. @example pagesInSight(6, 12) // [1, undefined, 5, 6, 7, undefined, 12] */
export function pagesInSight(page: number, pages: number): (number | undefined)[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages));
  const shown: (number | undefined)[] = [];
  for (let number = 1; number <= pages; number += 1) {
    // A gap of one page takes as much room as the page itself.
    const fillsGap = near.has(number - 1) && near.has(number + 1);
    if (near.has(number) || fillsGap) shown.push(number);
    else if (shown.at(-1) !== undefined) shown.push(undefined);
  }
  return shown;
}
