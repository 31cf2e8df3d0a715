import { compassSize, pointAt, type Point, type Sector } from "#ui/compass-plane.ts";
import { boxAround, type CompassRoom } from "./compass-room.ts";

/** A mark of a sector: how far from the middle it stands is given. */
export type ToPlace = { readonly distance: number };
type Arc = { readonly distance: number; readonly from: number; readonly to: number };

/** Between the edge of the matches and the rim: what has no match yet lies there, as in a harbour. */
export const harbour = (compassSize.radius + compassSize.rim) / 2;

const roomWanted = 60;
/** Titles are wide: two marks beside each other need more room than two above each other. */
const narrowed = 0.5;
/** How often marks of a sector that is not too full look around once more, when all of them stand. */
const [turns, fullSector] = [2, 45];

/** How far from the middle a match stands: nothing shared at the edge, everything in the middle, linear between (K-28). @example distanceOf(800) // 66 */
export function distanceOf(tenths: number): number {
  return ((1000 - tenths) / 1000) * compassSize.radius;
}

/**
 * Places for marks in one sector, each at its own distance and where along that it has most room. The first alone stands in the middle of the sector;
 * where nothing is free, the least crowded place has to do, because the distance may not give way. `half` is half the room of a mark.
 */
export function placesInSector(marks: readonly ToPlace[], { from, to }: Sector, half: number, room: CompassRoom): Point[] {
  const arcs = marks.map(({ distance }): Arc => {
    // Room to the next sector, as an angle at this distance; close to the middle there is none, and the middle of the sector has to do.
    const margin = Math.min((to - from) / 2, half / Math.max(distance, 1));
    return { distance, from: from + margin, to: to - margin };
  });
  const places: Point[] = [];
  for (const arc of arcs) places.push(bestOn(arc, places, half, room));
  for (let turn = 0; turn < turns && marks.length > 1 && marks.length <= fullSector; turn += 1) {
    const before = [...places];
    for (const [at, arc] of arcs.entries()) places[at] = bestOn(arc, [...places.slice(0, at), ...places.slice(at + 1)], half, room);
    if (places.every((place, at) => place.x === before[at]?.x && place.y === before[at]?.y)) break;
  }
  return places;
}

/** From the middle outwards; the first place with all the room that is wanted, else the one with most. */
function bestOn({ distance, from, to }: Arc, others: readonly Point[], half: number, room: CompassRoom): Point {
  const [middle, reach] = [(from + to) / 2, (to - from) / 2];
  const tries = Math.min(60, 2 * Math.ceil((reach * distance) / 7));
  let [best, most] = [pointAt(middle, distance), Number.NEGATIVE_INFINITY];
  for (let turn = 0; turn <= tries && most < roomWanted; turn += 1) {
    const step = turn === 0 ? 0 : (turn % 2 === 0 ? turn : -turn - 1) / tries;
    const point = pointAt(Math.min(Math.max(middle + step * reach, from), to), distance);
    const around = roomAround(point, others, half, most + 0.5);
    if (around === undefined) continue;
    const worth = room.isFree(boxAround(point, half)) ? around : around - roomWanted / 2;
    if (worth > most + 0.5) [best, most] = [point, worth];
  }
  return best;
}

/** How much room there is; undefined as soon as it is no more than there is elsewhere already. */
function roomAround({ x, y }: Point, others: readonly Point[], half: number, atLeast: number): number | undefined {
  const enough = atLeast > 0 ? atLeast * atLeast : -1;
  let [least, nearest] = [roomWanted * roomWanted, 4 * half * half];
  for (const other of others) {
    const [right, down] = [other.x - x, other.y - y];
    const wide = right * right * narrowed * narrowed + down * down;
    if (wide <= enough) return undefined;
    least = Math.min(least, wide);
    nearest = Math.min(nearest, right * right + down * down);
  }
  // Marks that touch are worse than any title that finds no place.
  return Math.sqrt(least) - 6 * (2 * half - Math.sqrt(nearest));
}
