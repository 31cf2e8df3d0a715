import type { Child } from "hono/jsx";

/**
 * More about something, for who wants it. Never the only place of what everybody needs.
 * `isPrinted` is for a part of the page that is only long: on paper it stands open below its summary.
 *
 * @example <Details summary={t("how-counted")}><p>…</p></Details>
 */
export function Details({ summary, open, isPrinted, children }: { summary: Child; open?: boolean; isPrinted?: boolean; children?: Child }) {
  return (
    <details class={isPrinted ? "details is-printed" : "details"} open={open}>
      <summary>{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
