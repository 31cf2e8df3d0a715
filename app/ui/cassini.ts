import { stretch } from "./lemniscate-curve.ts";
import { smoothPath, type CurvePoint } from "./smooth-path.ts";

/**
 * An oval of Cassini around the foci of the lemniscate with half-width `a`: the same family of curves, so its lines never cross the lemniscate.
 * `size` 1 is the lemniscate itself; below 1 it is an oval inside the right loop; above 1 one line around both loops.
 * It is the square root of a circle in the complex plane (z² = c² + b²·e^{iφ}), which gives true derivatives and even steps.
 *
 * @example cassiniPath(372, 0.6) // the oval inside the right loop
 */
export function cassiniPath(a: number, size: number): string {
  const focus = (a * a) / 2;
  const circle = focus * size * size;
  // Outside, the root takes two turns of the circle to come back to where it began.
  const turns = size > 1 ? 2 : 1;
  const steps = size > 1 ? 40 : 16;
  return `${smoothPath((phi) => rootAt(focus, circle, phi, size > 1), 0, turns * 2 * Math.PI, steps)}Z`;
}

function rootAt(focus: number, circle: number, phi: number, isAround: boolean): CurvePoint {
  const [re, im] = [focus + circle * Math.cos(phi), circle * Math.sin(phi)];
  // Around both foci the argument runs on with φ; half of it then goes once around.
  const argument = isAround ? unwound(Math.atan2(im, re), phi) : Math.atan2(im, re);
  const length = Math.sqrt(Math.hypot(re, im));
  const [x, y] = [length * Math.cos(argument / 2), length * Math.sin(argument / 2)];
  // z′ = i·b²·e^{iφ} / 2z
  const [up, side] = [circle * Math.cos(phi), -circle * Math.sin(phi)];
  const below = 2 * (x * x + y * y);
  return { x, y: stretch * y, dx: (side * x + up * y) / below, dy: (stretch * (up * x - side * y)) / below };
}

/** The argument without jumps: the turn nearest to φ itself, from which it never differs by half a turn. */
function unwound(argument: number, phi: number): number {
  return argument + 2 * Math.PI * Math.round((phi - argument) / (2 * Math.PI));
}
