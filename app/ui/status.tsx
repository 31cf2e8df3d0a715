import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** `open` circle: not begun. `half`: under way. `full`: all of it. `check`: done. `triangle`: needs attention. */
export type StatusShape = "open" | "half" | "full" | "check" | "triangle";

/**
 * Where something stands: a shape and a word. Never the shape alone, never colour alone.
 *
 * @example <Status shape="half">Bezig</Status>
 */
export function Status({ shape, children }: { shape: StatusShape; children: Child }) {
  return (
    <span class="status">
      <StatusSign shape={shape} />
      {children}
    </span>
  );
}

/** The shape alone, for a legend or inside a picture, where the word stands beside it. */
export function StatusSign({ shape, isYou }: { shape: StatusShape; isYou?: boolean }) {
  return raw(`<svg class="${isYou ? "sign you" : "sign"}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">${shapes[shape]}</svg>`);
}

/** As text: a table has fifty of them, and making a drawing of elements is the dearest thing a page can do. */
const shapes: Readonly<Record<StatusShape, string>> = {
  check: `<path class="sign-line thick" d="M.9 5.5l2.9 2.9L9.3 1.7"/>`,
  triangle: `<path class="sign-full" d="M5 .7 9.7 9.2H.3z"/>`,
  full: `<circle class="sign-full" cx="5" cy="5" r="4.4"/>`,
  open: `<circle class="sign-line" cx="5" cy="5" r="4.1"/>`,
  half: `<circle class="sign-line" cx="5" cy="5" r="4.1"/><path class="sign-full" d="M5 .9a4.1 4.1 0 0 1 0 8.2z"/>`,
};
