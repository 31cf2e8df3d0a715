/** One half of a point of the rose: light and dark halves side by side make it look folded. */
export type RosePoint = { readonly dark: string; readonly light: string };

const figure = (value: number) => String(Math.round(value * 100) / 100);

/**
 * The eight points of a compass rose around (0, 0): four long ones over four short ones, each split along its middle.
 *
 * @example rosePoints(47)[0] // the short ones first, so that the long ones lie over them
 */
export function rosePoints(radius: number): RosePoint[] {
  const short = [45, 135, 225, 315].map((angle) => point(angle, radius * 0.56, radius));
  const long = [0, 90, 180, 270].map((angle) => point(angle, radius, radius));
  return [...short, ...long];
}

function point(angle: number, length: number, radius: number): RosePoint {
  const tip = polar(angle, length);
  const waist = radius * 0.15;
  return { dark: `M0 0L${tip}L${polar(angle + 22.5, waist)}Z`, light: `M0 0L${tip}L${polar(angle - 22.5, waist)}Z` };
}

/** Degrees clockwise from the north, as on a compass. */
function polar(angle: number, length: number): string {
  const turn = (angle * Math.PI) / 180;
  return `${figure(length * Math.sin(turn))} ${figure(-length * Math.cos(turn))}`;
}
