import { type Box, compassRings, compassSize, type Point } from "#ui/compass-plane.ts";
import { textWidth, titleLines } from "./compass-letters.ts";
import { boxAround, type CompassRoom } from "./compass-room.ts";

/** A title beside its mark; the last line ends with the percentage. */
export type Label = {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly anchor: "start" | "middle" | "end";
  /** Where the text is tied: its first line stands on this. */
  readonly at: Point;
  /** From the mark to a title that stands farther away. */
  readonly line?: readonly [Point, Point];
};
type Labelled = Point & { readonly title: string; readonly tenths: number | null };
type Choice = Point & { readonly anchor: Label["anchor"]; readonly isFar?: boolean };

const gap = 15;
/** In letters: a title up to the first stands in one line; a line never gets longer than the second. */
const [shortTitle, widest] = [11.2, 14.7];

/** How large titles are drawn, as the kit draws them. */
export type LetterSize = { readonly size: number; readonly lineHeight: number };

/** Where no title can stand from the beginning: the middle, the figures of the rings right above it, and the buttons in the corner (ui/compass.tsx). */
export const alwaysTaken: readonly Box[] = [
  boxAround(compassSize.centre, 30),
  { x: compassSize.width - 390, y: compassSize.height - 72, width: 390, height: 72 },
  ...compassRings.map(({ radius }) => ({ x: compassSize.centre.x + 4, y: compassSize.centre.y - radius - 9, width: 36, height: 18 })),
];

/**
 * The title of a mark: beside it on its outer side where nothing is in the way, else on another side, else farther outward with a line to it.
 * Takes its room; undefined where there is none.
 */
export function placeLabel(mark: Labelled, room: CompassRoom, letters: LetterSize): Label | undefined {
  const forms = formsOf(mark, letters);
  for (const choices of [near, far])
    for (const form of forms)
      for (const choice of choices(mark, form.height)) {
        const label = fitted(mark, form, choice, room);
        if (label) return label;
      }
  return undefined;
}

type Form = { readonly lines: readonly string[]; readonly width: number; readonly height: number; readonly lineHeight: number };

/** A short title in one line; a longer one in two, or else in one. */
function formsOf({ title, tenths }: Labelled, { size, lineHeight }: LetterSize): Form[] {
  const behind = tenths === null ? 0 : 6 + textWidth(`${Math.round(tenths / 10)}%`, size);
  const form = (lines: readonly string[]): Form => ({
    lines,
    width: Math.max(...lines.map((line, at) => textWidth(line, size) + (at === lines.length - 1 ? behind : 0))),
    height: lines.length * lineHeight,
    lineHeight,
  });
  const whole = form([title]);
  if (whole.width <= shortTitle * size) return [whole];
  const broken = form(titleLines(title, { most: widest * size, size, behind }));
  return whole.width <= widest * size && broken.lines.length > 1 ? [broken, whole] : [broken];
}

function fitted(mark: Labelled, { lines, width, height, lineHeight }: Form, choice: Choice, room: CompassRoom): Label | undefined {
  const box = boxOf(choice, width, height);
  if (!isInside(box) || !room.isFree(box)) return undefined;
  const line = choice.isFar ? lineTo(mark, choice, box) : undefined;
  const parts = line ? alongLine(line) : [];
  if (!parts.every((part) => room.isFree(part))) return undefined;
  room.take(box, ...parts);
  return { box, lines, anchor: choice.anchor, at: { x: round(choice.x), y: round(box.y + lineHeight - 5) }, ...(line ? { line } : {}) };
}

/** Beside the mark, on the outer side first. The point of a choice is the middle of the side of the text that it is tied to. One at a time: the first is mostly free. */
function* near(mark: Point, height: number): Generator<Choice> {
  const { out, upOrDown } = outward(mark);
  for (const side of [out, -out]) yield beside(mark, side, gap, 0);
  for (const part of [0.35, 0.7])
    for (const down of upOrDown) for (const side of [out, -out]) yield beside(mark, side, gap - 1, down * (height / 2 - 2) * part);
  for (const down of upOrDown) yield { x: mark.x, y: mark.y + down * (height / 2 + gap), anchor: "middle" };
}

/** Farther away with a line to it: outward along the ray from the middle first, then more and more beside it, inward last. */
function* far(mark: Point): Generator<Choice> {
  const { out } = outward(mark);
  const ray = Math.atan2(mark.y - compassSize.centre.y, mark.x - compassSize.centre.x);
  for (const turn of turns)
    for (const reach of reaches) {
      const [right, down] = [Math.cos(ray + turn) * reach, Math.sin(ray + turn) * reach];
      yield { ...beside(mark, Math.abs(right) < 8 ? out : Math.sign(right), Math.abs(right), down), isFar: true };
    }
}

function outward(mark: Point): { readonly out: number; readonly upOrDown: readonly number[] } {
  return { out: mark.x >= compassSize.centre.x ? 1 : -1, upOrDown: mark.y < compassSize.centre.y ? [-1, 1] : [1, -1] };
}

function beside(mark: Point, side: number, right: number, down: number): Choice {
  return { x: mark.x + side * right, y: mark.y + down, anchor: side > 0 ? "start" : "end" };
}

const reaches = [32, 46, 62, 80, 100, 124, 150];
const turns = [0, 0.45, -0.45, 0.9, -0.9, 1.35, -1.35, 1.9, -1.9, 2.5, -2.5, Math.PI];

function boxOf({ x, y, anchor }: Choice, width: number, height: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: round(left), y: round(y - height / 2), width, height };
}

function lineTo(mark: Point, choice: Choice, box: Box): [Point, Point] {
  const end = { x: choice.x + (choice.anchor === "start" ? -3 : 3), y: box.y + box.height / 2 };
  const from = 17 / Math.hypot(end.x - mark.x, end.y - mark.y);
  return [
    { x: round(mark.x + (end.x - mark.x) * from), y: round(mark.y + (end.y - mark.y) * from) },
    { x: round(end.x), y: round(end.y) },
  ];
}

/** A line as small boxes, so that no title lies over it and it crosses none. */
function alongLine([from, to]: readonly [Point, Point]): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
  // Not the very end: there the title itself begins.
  return Array.from({ length: steps }, (_, at) => boxAround({ x: from.x + ((to.x - from.x) * at) / steps, y: from.y + ((to.y - from.y) * at) / steps }, 2));
}

function isInside({ x, y, width, height }: Box): boolean {
  return x >= 4 && y >= 4 && x + width <= compassSize.width - 4 && y + height <= compassSize.height - 4;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
