import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type CompassKind, compassNumber, compassShapes, compassStar } from "./compass-shapes.ts";

export type CompassLegendItem = {
  /** What is shown or hidden by it: `kind:near`, `saved`, `group:3`. Without it, it is only explained. */
  readonly shows?: string | undefined;
  readonly sign: CompassKind | "saved" | "you" | number;
  readonly word: Child;
};

/**
 * What the shapes of a compass mean. With scripts each can be switched off; without, it is a key.
 * Accessibility: a shape and a word each; the switch is a checkbox.
 *
 * @example <CompassLegend label={t("legend")} items={[{ shows: "kind:near", sign: "near", word: t("near") }]} />
 */
export function CompassLegend({ label, items }: { label: string; items: readonly CompassLegendItem[] }) {
  return (
    <ul class="legend compass-legend" role="list" aria-label={label}>
      {items.map((item) => (
        <li>
          {item.shows ? (
            <label>
              <input type="checkbox" checked hidden data-compass-shows={item.shows} />
              {raw(sign(item.sign))}
              <span>{item.word}</span>
            </label>
          ) : (
            <>
              {raw(sign(item.sign))}
              <span>{item.word}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function sign(which: CompassLegendItem["sign"]): string {
  return `<svg viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">${drawn(which)}</svg>`;
}

function drawn(which: CompassLegendItem["sign"]): string {
  if (typeof which === "number") return `<g class="group-${Math.min(which, 5)}"><circle r="11" class="compass-fill"/>${compassNumber(which)}</g>`;
  if (which === "you") return '<circle r="9" class="ink-you"/>';
  return which === "saved" ? compassStar : compassShapes[which];
}
