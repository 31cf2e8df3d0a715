export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };
/** Clockwise from twelve o'clock, in radians. */
export type Sector = { readonly from: number; readonly to: number };

/** The plane on which a compass is drawn: `radius` is where nothing is alike, between it and the `rim` lies what has no distance. */
export const compassSize = { width: 930, height: 800, centre: { x: 465, y: 400 }, radius: 330, rim: 348 } as const;
/** Where the rings lie, in percents, and where the figure of each stands. */
export const compassRings = [20, 40, 60, 80].map((percent) => ({
  percent,
  radius: Math.round((1 - percent / 100) * compassSize.radius),
}));

/** Angles go clockwise from twelve o'clock. @example pointAt(Math.PI / 2, 100) // a hundred to the right of the middle */
export function pointAt(angle: number, distance: number): Point {
  return { x: rounded(compassSize.centre.x + Math.sin(angle) * distance), y: rounded(compassSize.centre.y - Math.cos(angle) * distance) };
}

/** The sector of the so-manieth of so many, each as wide as the other (K-29). @example sectorOf(0, 4) // { from: 0, to: π / 2 } */
export function sectorOf(place: number, count: number): Sector {
  const width = (2 * Math.PI) / count;
  return { from: place * width, to: (place + 1) * width };
}

const nameSize = 24;
const nameGap = 11;

/** The line on which the name of a sector stands: along the rim, and never upside down. */
export function nameLine(sector: Sector): { readonly path: string; readonly middle: number; readonly isReversed: boolean } {
  const middle = nameAngle(sector);
  const reach = Math.min((sector.to - sector.from) / 2, (80 * Math.PI) / 180);
  const isReversed = Math.cos(middle) < -0.01;
  const radius = compassSize.rim + nameGap + (isReversed ? nameSize * 0.72 : 0);
  const [from, to] = isReversed ? [middle + reach, middle - reach] : [middle - reach, middle + reach];
  const [a, b] = [pointAt(from, radius), pointAt(to, radius)];
  return { path: `M${a.x} ${a.y}A${radius} ${radius} 0 0 ${isReversed ? 0 : 1} ${b.x} ${b.y}`, middle, isReversed };
}

/** Boxes along the name of a sector, so that nothing else is drawn there. */
export function nameBoxes(sector: Sector, width: number): Box[] {
  const middle = nameAngle(sector);
  const radius = compassSize.rim + nameGap + nameSize / 3;
  const steps = Math.max(1, Math.ceil(width / 14));
  return Array.from({ length: steps + 1 }, (_, at) => {
    const { x, y } = pointAt(middle + ((at / steps - 0.5) * width) / radius, radius);
    return { x: x - 15, y: y - 15, width: 30, height: 30 };
  });
}

/** The middle of the sector; with one or two sectors a place on the upper half, where a name can be read. */
function nameAngle({ from, to }: Sector): number {
  const width = to - from;
  if (width > 6) return 0;
  return width > 3 ? (from < 1 ? 0.95 : 2 * Math.PI - 0.95) : (from + to) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
