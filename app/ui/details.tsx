import type { Child } from "hono/jsx";

/**
 * More about something, for who wants it. Never the only place of what everybody needs.
 *
 * @example <Details summary={t("how-counted")}><p>…</p></Details>
 */
export function Details({ summary, open, children }: { summary: Child; open?: boolean; children?: Child }) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
