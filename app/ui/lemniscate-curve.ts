import { smoothPath, type CurvePoint } from "./smooth-path.ts";

/** How much higher than Bernoulli's own curve the picture is drawn: more room for words inside. */
export const stretch = 1.5;
const stepsPerLoop = 24;

/**
 * A point of Bernoulli's lemniscate with half-width `a`: right loop for t from −π/2 to π/2, left loop from π/2 to 3π/2, crossing at both ends.
 *
 * @example lemniscateAt(100, 0) // { x: 100, y: 0, … } the far right
 */
export function lemniscateAt(a: number, t: number): CurvePoint {
  const [sin, cos] = [Math.sin(t), Math.cos(t)];
  const below = 1 + sin * sin;
  return {
    x: (a * cos) / below,
    y: (-stretch * a * sin * cos) / below,
    dx: (-a * sin * (3 - sin * sin)) / below ** 2,
    dy: (-stretch * a * (1 - 3 * sin * sin)) / below ** 2,
  };
}

/** The whole curve, closed: it ends where it began. */
export function lemniscatePath(a: number): string {
  return `${smoothPath((t) => lemniscateAt(a, t), -Math.PI / 2, 1.5 * Math.PI, 2 * stepsPerLoop)}Z`;
}

/** The short piece that passes over the other at the crossing. */
export function crossingPath(a: number): string {
  return smoothPath((t) => lemniscateAt(a, t), Math.PI / 2 - 0.16, Math.PI / 2 + 0.16, 2);
}

/** Where the six parts lie: the tops and bottoms of the loops (sin² t = 1/3) and the far ends. */
const high = Math.asin(Math.sqrt(1 / 3));
export const partAngles = {
  "right-top": high,
  "right-far": 0,
  "right-bottom": -high,
  "left-top": Math.PI + high,
  "left-far": Math.PI,
  "left-bottom": Math.PI - high,
} as const;

export type PartPlace = keyof typeof partAngles;

/** Small arrow heads along the curve: where they lie and how they are turned, in degrees. */
export function chevrons(a: number): { x: number; y: number; angle: number }[] {
  const turns = [-0.95, -0.3, 0.3, 0.95].flatMap((t) => [t, Math.PI + t]);
  return turns.map((t) => {
    const { x, y, dx, dy } = lemniscateAt(a, t);
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI) };
  });
}
