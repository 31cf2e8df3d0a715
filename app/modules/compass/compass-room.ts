import type { Box, Point } from "#ui/compass-plane.ts";

const cell = 40;

/** What lies where in a picture, in a grid, so that asking whether a place is free looks at its neighbours alone. */
export class CompassRoom {
  readonly #cells = new Map<number, Box[]>();

  /** Takes the place of these boxes. */
  take(...boxes: readonly Box[]): void {
    for (const box of boxes)
      for (const key of cellsOf(box)) {
        const there = this.#cells.get(key);
        if (there) there.push(box);
        else this.#cells.set(key, [box]);
      }
  }

  isFree(box: Box): boolean {
    for (const key of cellsOf(box)) for (const other of this.#cells.get(key) ?? []) if (overlaps(box, other)) return false;
    return true;
  }
}

/** A square around a point. @example boxAround({ x: 10, y: 10 }, 2) // { x: 8, y: 8, width: 4, height: 4 } */
export function boxAround({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1)
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) keys.push(row * 1000 + column);
  return keys;
}
