import type { Child } from "hono/jsx";

export type Line = {
  /** What the line is about: a word or a link. */
  what: Child;
  /** What somebody wrote: in the weight of running text. */
  isText?: boolean;
  /** A quieter second part. */
  more?: Child;
  /** At the end of the line: a figure, or what can be done. */
  action?: Child;
  /** Lines that belong to this one, one step in. */
  below?: readonly Line[];
};

/**
 * Lines with a hairline between them, each with what can be done at its end; with `below` it is a tree.
 * Accessibility: nested lists, so that a screen reader says how deep a line stands.
 *
 * @example <LineList lines={[{ what: "Team onderbouw", more: "sinds 1 aug 2026", action: <Button look="plain" small>Haal eruit</Button> }]} />
 */
export function LineList({ lines, label }: { lines: readonly Line[]; label?: string }) {
  if (lines.length === 0) return null;
  return (
    <ul class="line-list" role="list" aria-label={label}>
      {lines.map((line) => (
        <li>
          <div class="line">
            <span class={line.isText ? "line-what is-text" : "line-what"}>{line.what}</span>
            {line.more ? <span class="line-more">{line.more}</span> : null}
            {line.action ? <div class="line-action">{line.action}</div> : null}
          </div>
          {line.below ? <LineList lines={line.below} /> : null}
        </li>
      ))}
    </ul>
  );
}
