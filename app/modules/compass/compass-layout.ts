/** A function as the picture needs it. */
export type Placeable = { readonly id: string; readonly title: string; readonly tenths: number; readonly domains: readonly string[] };
export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };
export type PlacedLabel = { readonly box: Box; readonly anchor: "start" | "end"; readonly text: string; readonly hasLine: boolean };
export type PlacedDot = Point & {
  readonly id: string;
  readonly domain: string;
  readonly title: string;
  readonly tenths: number;
  /** Undefined where there is no room: its title shows on hover and focus, and in the list. */
  readonly label?: PlacedLabel;
};
/** What is too far away to draw one by one, by domain. */
export type Folded = Point & { readonly domain: string; readonly ids: readonly string[] };
export type CompassLayout = { readonly dots: readonly PlacedDot[]; readonly folded: readonly Folded[] };

export const compassSize = { width: 930, height: 800, centre: { x: 465, y: 400 }, radius: 330 } as const;
/** More marks than this are not told apart; the farthest of each domain are folded into one (the list has them all). */
const mostDots = 300;
const dotSpace = 20;
const clearCentre = 30;
const letter = 7.4;
const lineHeight = 18;

/** How far from the middle a match stands: nothing shared at the edge, everything in the middle, linear between (K-28). @example distanceOf(800) // 66 */
export function distanceOf(tenths: number): number {
  return ((1000 - tenths) / 1000) * compassSize.radius;
}

/**
 * Lays functions around the middle: each domain has an equal sector, clockwise from the top; the distance is the match and nothing else; within its
 * sector a mark stands where it has most room. A function with several domains stands once in each. Labels never overlap: the best matches choose first.
 *
 * @example layoutCompass(functions, ["Onderwijs", "Begeleiding"]).dots[0] // { id, x, y, label: { text, box } }
 */
export function layoutCompass(functions: readonly Placeable[], domains: readonly string[]): CompassLayout {
  const all = functions
    .flatMap((each) => [...new Set(each.domains)].filter((domain) => domains.includes(domain)).map((domain) => ({ ...each, domain })))
    .toSorted((a, b) => b.tenths - a.tenths || (a.id < b.id ? -1 : 1));
  const drawn = all.slice(0, mostDots);
  const placed: (Point & (typeof all)[number])[] = [];
  for (const each of drawn) placed.push({ ...each, ...placeInSector(each.tenths, sectorOf(each.domain, domains), placed) });
  return { dots: withLabels(placed), folded: foldedByDomain(all.slice(mostDots), domains) };
}

type Sector = { readonly from: number; readonly to: number };

function sectorOf(domain: string, domains: readonly string[]): Sector {
  const width = (2 * Math.PI) / domains.length;
  const from = domains.indexOf(domain) * width;
  return { from, to: from + width };
}

/** Angles go clockwise from twelve o'clock. */
function pointAt(angle: number, distance: number): Point {
  return { x: round(compassSize.centre.x + Math.sin(angle) * distance), y: round(compassSize.centre.y - Math.cos(angle) * distance) };
}

function placeInSector(tenths: number, { from, to }: Sector, placed: readonly Point[]): Point {
  const distance = distanceOf(tenths);
  // Room to the next sector, as an angle at this distance; close to the middle there is none, and the middle of the sector has to do.
  const margin = Math.min((to - from) / 2, dotSpace / 2 / Math.max(distance, 1));
  const tries = 48;
  let best: Point | undefined;
  let most = -1;
  for (let turn = 0; turn <= tries; turn += 1) {
    // From the middle of the sector outwards, so that one mark alone stands in the middle.
    const step = turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2;
    const angle = (from + to) / 2 + (step / (tries / 2)) * ((to - from) / 2 - margin);
    const point = pointAt(Math.min(Math.max(angle, from + margin), to - margin), distance);
    const room = Math.min(90, ...placed.map((other) => Math.hypot(other.x - point.x, other.y - point.y)));
    if (room > most + 0.5) [best, most] = [point, room];
  }
  return best ?? pointAt((from + to) / 2, distance);
}

function withLabels(placed: readonly (Point & Placeable & { readonly domain: string })[]): PlacedDot[] {
  const taken: Box[] = [{ ...boxAround(compassSize.centre, clearCentre) }, ...placed.map((dot) => boxAround(dot, dotSpace / 2))];
  return placed.map((dot, own) => {
    const text = `${dot.title} ${Math.round(dot.tenths / 10)}%`;
    const label = labelChoices(dot, text).find(({ box }) => isInside(box) && !taken.some((other, index) => index !== own + 1 && overlap(box, other)));
    if (label) taken.push(label.box);
    const { id, domain, title, tenths, x, y } = dot;
    return { id, domain, title, tenths, x, y, ...(label ? { label } : {}) };
  });
}

/** Beside the mark on the outer side first, then the other side, then higher or lower, then farther away with a line to it. */
function labelChoices(dot: Point, text: string): PlacedLabel[] {
  const width = text.length * letter;
  const sides = dot.x >= compassSize.centre.x ? (["start", "end"] as const) : (["end", "start"] as const);
  return reaches.flatMap(([reach, rises]) =>
    rises.flatMap((rise) =>
      sides.map((anchor) => {
        const x = anchor === "start" ? dot.x + reach : dot.x - reach - width;
        const box = { x: round(x), y: round(dot.y - lineHeight / 2 + rise), width: round(width), height: lineHeight };
        return { anchor, text, box, hasLine: reach > 14 || Math.abs(rise) > 16 };
      }),
    ),
  );
}

const reaches: readonly (readonly [number, readonly number[]])[] = [
  [14, [0, -16, 16]],
  [26, [-30, 30]],
  [46, [0, -40, 40, -60, 60]],
  [80, [0, -30, 30, -80, 80, -110, 110]],
];

function foldedByDomain(rest: readonly { id: string; domain: string }[], domains: readonly string[]): Folded[] {
  return domains.flatMap((domain) => {
    const ids = rest.filter((each) => each.domain === domain).map((each) => each.id);
    const { from, to } = sectorOf(domain, domains);
    return ids.length > 0 ? [{ domain, ids, ...pointAt((from + to) / 2, compassSize.radius + 40) }] : [];
  });
}

function boxAround({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside({ x, y, width, height }: Box): boolean {
  return x >= 0 && y >= 0 && x + width <= compassSize.width && y + height <= compassSize.height;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
