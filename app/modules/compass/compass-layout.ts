import { type Box, compassSize, pointAt, type Point, type Sector, sectorOf } from "#ui/compass-plane.ts";
import { alwaysTaken, type Label, placeLabel } from "./compass-labels.ts";
import { boxAround, CompassRoom } from "./compass-room.ts";

/** A function as the picture needs it. */
export type Placeable = {
  readonly id: string;
  readonly title: string;
  /** In tenths of a percent; null while its passport is being filled. */
  readonly tenths: number | null;
  readonly domains: readonly string[];
  /** Saved or chosen: is drawn and gets its title before others. */
  readonly isFirst?: boolean;
};
export type PlacedDot = Point & {
  readonly id: string;
  /** Undefined for what stands aside: being filled, and in no domain yet. */
  readonly domain: string | undefined;
  readonly title: string;
  readonly tenths: number | null;
  /** Undefined where there is no room: its title shows on hover and focus, and in the list. */
  readonly label?: Label;
};
/** What is too far away, or too much, to draw one by one. */
export type Folded = { readonly domain: string | undefined; readonly ids: readonly string[] };
export type CompassLayout = {
  readonly dots: readonly PlacedDot[];
  readonly folded: readonly Folded[];
  /** How much there is: of much, titles are drawn smaller; of very much, marks as well. */
  readonly fill: "roomy" | "full" | "dense";
};

/** Beyond so many marks only the nearest and what somebody saved have their title beside them. */
const mostLabelled = 60;
const nearestLabelled = 20;
const mostRoomy = 28;
/** More marks than this are not told apart; the farthest of each domain are folded into one figure (the list has them all). */
const mostDots = 300;
/** Half the room of a mark, and the letters of its title (ui/compass.css draws them so). */
const sizes = {
  roomy: { half: 11, letters: { size: 17, lineHeight: 19 } },
  full: { half: 11, letters: { size: 15.5, lineHeight: 17 } },
  dense: { half: 7.5, letters: { size: 15.5, lineHeight: 17 } },
} as const;
/** Between the edge of the matches and the rim: what has no match yet lies there, as in a harbour. */
const harbour = (compassSize.radius + compassSize.rim) / 2;
const aside = { x: 30, y: compassSize.height - 24, step: 24, most: 12 } as const;

type Mark = Placeable & { readonly domain: string | undefined };

/** How far from the middle a match stands: nothing shared at the edge, everything in the middle, linear between (K-28). @example distanceOf(800) // 66 */
export function distanceOf(tenths: number): number {
  return ((1000 - tenths) / 1000) * compassSize.radius;
}

/**
 * Lays functions around the middle: each domain has an equal sector, clockwise from the top; the distance is the match and nothing else; within its
 * sector a mark stands where it has most room. A function with several domains stands once in each. What is still being filled has no match: it lies
 * in the rim of its sector, or aside when it has no domain. Titles never overlap: what was saved or chosen and the best matches choose first.
 *
 * @example layoutCompass(functions, ["Onderwijs", "Begeleiding"]).dots[0] // { id, x, y, label: { lines, box } }
 */
export function layoutCompass(functions: readonly Placeable[], domains: readonly string[], names: readonly Box[] = []): CompassLayout {
  const marks = functions.flatMap((each): Mark[] => {
    const own = domains.filter((domain) => each.domains.includes(domain));
    return own.length > 0 ? own.map((domain) => ({ ...each, domain })) : each.tenths === null ? [{ ...each, domain: undefined }] : [];
  });
  const [drawn, folded] = split(marks.toSorted(byWorth), domains);
  const fill = drawn.length > mostLabelled ? "dense" : drawn.length > mostRoomy ? "full" : "roomy";
  return { dots: placeAll(drawn, fill, domains, names), folded: byDomain(folded, domains), fill };
}

/** What was saved or chosen first, then the nearest. */
function byWorth(a: Mark, b: Mark): number {
  return Number(b.isFirst ?? false) - Number(a.isFirst ?? false) || byDistance(a, b);
}

function byDistance(a: Mark, b: Mark): number {
  return (b.tenths ?? -1) - (a.tenths ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** What is drawn one by one and what is not: the rim of a sector holds as many as fit beside each other. */
function split(marks: readonly Mark[], domains: readonly string[]): [Mark[], Mark[]] {
  const berths = Math.floor((2 * Math.PI * harbour) / Math.max(domains.length, 1) / (2 * sizes.roomy.half)) - 1;
  const taken = new Map<string | undefined, number>();
  const [drawn, folded]: [Mark[], Mark[]] = [[], []];
  for (const mark of marks) {
    const before = taken.get(mark.domain) ?? 0;
    const hasRoom = mark.tenths !== null || before < (mark.domain === undefined ? aside.most : berths);
    if (mark.tenths === null && hasRoom) taken.set(mark.domain, before + 1);
    (hasRoom && drawn.length < mostDots ? drawn : folded).push(mark);
  }
  return [drawn, folded];
}

/** Marks choose their places first, the nearest before the others, and titles what is left. */
function placeAll(marks: readonly Mark[], fill: CompassLayout["fill"], domains: readonly string[], names: readonly Box[]): PlacedDot[] {
  const room = new CompassRoom();
  room.take(...alwaysTaken, ...names);
  const bySector = new Map<string | undefined, PlacedDot[]>();
  const { half, letters } = sizes[fill];
  const dots = marks.toSorted(byDistance).map((mark): PlacedDot => {
    const there = bySector.get(mark.domain) ?? [];
    bySector.set(mark.domain, there);
    const point =
      mark.domain === undefined
        ? { x: aside.x + aside.step * there.length, y: aside.y }
        : placeInSector(mark, sectorFor(mark.domain, domains, half), there, room);
    const dot = { id: mark.id, domain: mark.domain, title: mark.title, tenths: mark.tenths, ...point };
    room.take(boxAround(point, half));
    there.push(dot);
    return dot;
  });
  // What was saved or chosen says its title before others; it does not take their place, so a picture stays as it is when something is chosen.
  const first = new Set(marks.filter((mark) => mark.isFirst).map((mark) => mark.id));
  // A star may stand at the upper right of these.
  for (const { id, x, y } of dots) if (first.has(id)) room.take({ x, y: y - 1.6 * half, width: 1.6 * half, height: half });
  const inTurn = dots.toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const titled = fill === "dense" ? inTurn.slice(0, first.size + nearestLabelled) : inTurn;
  const labels = new Map(titled.map((dot) => [dot, placeLabel(dot, room, letters)]));
  return dots.map((dot) => {
    const label = labels.get(dot);
    return label ? { ...dot, label } : dot;
  });
}

const [roomWanted, narrowed] = [60, 0.5];

type Room = Sector & { readonly half: number };

function sectorFor(domain: string, domains: readonly string[], half: number): Room {
  return { ...sectorOf(domains.indexOf(domain), domains.length), half };
}

function placeInSector({ tenths }: Mark, { from, to, half }: Room, there: readonly Point[], room: CompassRoom): Point {
  const distance = tenths === null ? harbour : distanceOf(tenths);
  // Room to the next sector, as an angle at this distance; close to the middle there is none, and the middle of the sector has to do.
  const margin = Math.min((to - from) / 2, half / Math.max(distance, 1));
  const [middle, reach] = [(from + to) / 2, (to - from) / 2 - margin];
  const tries = Math.min(60, 2 * Math.ceil((reach * distance) / 9));
  let [best, most] = [pointAt(middle, distance), Number.NEGATIVE_INFINITY];
  // From the middle of the sector outwards, so that one mark alone stands in the middle.
  for (let turn = 0; turn <= tries && most < roomWanted; turn += 1) {
    const step = turn === 0 ? 0 : (turn % 2 === 0 ? turn : -turn - 1) / tries;
    const point = pointAt(Math.min(Math.max(middle + step * reach, from + margin), to - margin), distance);
    // Where nothing is free, the least crowded place: the distance may not give way.
    const around = roomAround(point, there) - (room.isFree(boxAround(point, half)) ? 0 : roomWanted);
    if (around > most + 0.5) [best, most] = [point, around];
  }
  return best;
}

function roomAround({ x, y }: Point, others: readonly Point[]): number {
  let least = roomWanted * roomWanted;
  // Titles are wide: two marks beside each other need more room than two above each other.
  for (const other of others) least = Math.min(least, ((other.x - x) * narrowed) ** 2 + (other.y - y) ** 2);
  return Math.sqrt(least);
}

function byDomain(marks: readonly Mark[], domains: readonly string[]): Folded[] {
  return [...domains, undefined].flatMap((domain) => {
    const ids = marks.filter((mark) => mark.domain === domain).map((mark) => mark.id);
    return ids.length > 0 ? [{ domain, ids }] : [];
  });
}
