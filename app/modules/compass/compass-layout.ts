import { type Box, compassSize, type Point, sectorOf } from "#ui/compass-plane.ts";
import { alwaysTaken, type Label, placeLabel } from "./compass-labels.ts";
import { distanceOf, harbour, placesInSector } from "./compass-places.ts";
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
const aside = { x: 30, y: compassSize.height - 24, step: 24, most: 12 } as const;

type Mark = Placeable & { readonly domain: string | undefined };

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
  const { half, letters } = sizes[fill];
  const places = placesOf(marks.toSorted(byDistance), half, domains, room);
  const dots = places.map(([{ id, domain, title, tenths }, point]): PlacedDot => ({ id, domain, title, tenths, ...point }));
  room.take(...dots.map((dot) => boxAround(dot, half)));
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

function placesOf(marks: readonly Mark[], half: number, domains: readonly string[], room: CompassRoom): [Mark, Point][] {
  const distance = (mark: Mark) => (mark.tenths === null ? harbour : distanceOf(mark.tenths));
  const places = new Map<Mark, Point>();
  for (const [domain, own] of Map.groupBy(marks, (mark) => mark.domain)) {
    const points =
      domain === undefined
        ? own.map((_, at) => ({ x: aside.x + aside.step * at, y: aside.y }))
        : placesInSector(
            own.map((mark) => ({ distance: distance(mark) })),
            sectorOf(domains.indexOf(domain), domains.length),
            half,
            room,
          );
    for (const [at, mark] of own.entries()) places.set(mark, points[at] as Point);
  }
  return marks.map((mark) => [mark, places.get(mark) as Point]);
}

function byDomain(marks: readonly Mark[], domains: readonly string[]): Folded[] {
  return [...domains, undefined].flatMap((domain) => {
    const ids = marks.filter((mark) => mark.domain === domain).map((mark) => mark.id);
    return ids.length > 0 ? [{ domain, ids }] : [];
  });
}
