/** A point on a curve and the direction in which the curve leaves it, per unit of its parameter. */
export type CurvePoint = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };

/** Figures per unit: 10 keeps one decimal, 1 whole numbers. */
type Exactness = 1 | 10;

/**
 * A curve as cubic Béziers through equal steps of its parameter. With true derivatives a few steps are enough:
 * the ends of each piece lean exactly as the curve does.
 *
 * @example smoothPath((t) => circle(t), 0, 2 * Math.PI, 8)
 */
export function smoothPath(curve: (t: number) => CurvePoint, from: number, until: number, steps: number, exact: Exactness = 10): string {
  const step = (until - from) / steps;
  const points = Array.from({ length: steps + 1 }, (_, index) => curve(from + index * step));
  const pieces = points.slice(1).map((end, index) => piece(points[index] as CurvePoint, end, step / 3, exact));
  const start = points[0] as CurvePoint;
  return `M${at(start.x, start.y, exact)}${pieces.join("")}`;
}

function piece(start: CurvePoint, end: CurvePoint, third: number, exact: Exactness): string {
  const near = at(start.x + start.dx * third, start.y + start.dy * third, exact);
  const far = at(end.x - end.dx * third, end.y - end.dy * third, exact);
  return `C${near} ${far} ${at(end.x, end.y, exact)}`;
}

function at(x: number, y: number, exact: Exactness): string {
  // + 0 turns -0 into 0.
  return `${Math.round(x * exact) / exact + 0} ${Math.round(y * exact) / exact + 0}`;
}
