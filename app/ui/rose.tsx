import { rosePoints } from "./rose-shape.ts";

/**
 * The compass rose, the only ornament. Hidden from screen readers.
 *
 * @example <Rose />
 */
export function Rose() {
  return (
    <svg class="rose" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <circle r="40" class="rose-ring" pathLength="144" />
      <RosePoints radius={47} />
    </svg>
  );
}

/** The points alone, to stand inside another picture. */
export function RosePoints({ radius }: { radius: number }) {
  return (
    <g class="rose-points" stroke-width={radius / 46}>
      {rosePoints(radius).map((point) => (
        <>
          <path d={point.dark} class="rose-dark" />
          <path d={point.light} class="rose-light" />
        </>
      ))}
    </g>
  );
}
