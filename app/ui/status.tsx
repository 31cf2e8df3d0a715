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
  return (
    <svg class={isYou ? "sign you" : "sign"} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {shape === "check" ? <path class="sign-line thick" d="M.9 5.5l2.9 2.9L9.3 1.7" /> : null}
      {shape === "triangle" ? <path class="sign-full" d="M5 .7 9.7 9.2H.3z" /> : null}
      {shape === "full" ? <circle class="sign-full" cx="5" cy="5" r="4.4" /> : null}
      {shape === "open" || shape === "half" ? <circle class="sign-line" cx="5" cy="5" r="4.1" /> : null}
      {shape === "half" ? <path class="sign-full" d="M5 .9a4.1 4.1 0 0 1 0 8.2z" /> : null}
    </svg>
  );
}
