import { raw } from "hono/html";
import { compassRings, compassSize, nameLine, type Point, pointAt, type Sector } from "./compass-plane.ts";
import { escapeHtml } from "./jsx/escape-html.ts";
import { useKitWords } from "./kit.tsx";
import { type CompassKind, compassNumber, compassShapes, compassStar } from "./compass-shapes.ts";
import { rosePoints } from "./rose-shape.ts";

export type { CompassKind } from "./compass-shapes.ts";
export type CompassLabel = {
  readonly lines: readonly string[];
  readonly anchor: "start" | "middle" | "end";
  readonly at: Point;
  /** From the mark to a title that stands farther away. */
  readonly line?: readonly [Point, Point];
};
export type CompassMark = Point & { readonly label?: CompassLabel };
export type CompassDot = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** "82%"; undefined when nothing is known yet. */
  readonly percent?: string | undefined;
  /** What is said of it besides title and percentage: its sectors, and what it is. */
  readonly more: string;
  readonly kind: CompassKind;
  readonly isSaved: boolean;
  readonly isCurrent: boolean;
  /** Its number in the legend, from 1; the first four have a colour of their own as well. */
  readonly group?: number | undefined;
  /** A dot in several sectors has several marks, and is one link. */
  readonly marks: readonly CompassMark[];
};
export type CompassSector = Sector & {
  readonly name: string;
  /** How many are too far away to be drawn: "+12". */
  readonly more?: string | undefined;
};
type Props = {
  id: string;
  /** What the picture shows, and that the list below says the same. */
  label: string;
  sectors: readonly CompassSector[];
  /** In the order of the list. */
  dots: readonly CompassDot[];
  /** How much there is: letters are smaller where it is full, and marks as well where it is dense. */
  fill?: "roomy" | "full" | "dense";
  /** Id of the turbo-frame that a link of a dot fills. */
  frame?: string;
  /** Id of the list with the same content; the card of a dot takes its words from there. */
  list?: string;
};

/**
 * Things around a middle: the nearer, the more alike; each sector a direction. Complete without scripts: every mark is a link, its title stands beside
 * it or shows on hover and focus. With scripts (`<wr-compass>`) one can zoom, move, fill the screen and read a card of each.
 * Accessibility: the links stand in the order of the list, one for each thing however many marks it has; the drawing around them is hidden. Marks differ
 * in shape. Under 48 rem the titles are left to the list.
 *
 * @example <Compass id="kompas" label={t("picture")} sectors={[{ name: "Onderwijs", from: 0, to: Math.PI }]} dots={dots} frame="why" list="functions" />
 */
export function Compass({ id, label, sectors, dots, fill = "roomy", frame, list }: Props) {
  const svg =
    `<svg class="compass-picture is-${fill}" viewBox="0 0 ${compassSize.width} ${compassSize.height}" role="group" aria-label="${escapeHtml(label)}">` +
    `<g aria-hidden="true">${ground}${sectors.map((sector, at) => drawSector(id, sector, at, sectors.length)).join("")}${figures}${middle}</g>` +
    `${dots.map((dot) => drawDot(dot, frame, fill === "roomy" ? 19 : 17)).join("")}</svg>`;
  return (
    <wr-compass class="compass-chart" data-list={list} data-turbo-prefetch="false">
      <div class="chart">
        <div class="chart-inside compass-sheet">{raw(svg)}</div>
      </div>
      <Tools />
    </wr-compass>
  );
}

/** Hidden until the script is there that they need. */
function Tools() {
  const t = useKitWords();
  return (
    <div class="compass-tools" role="toolbar" aria-label={t("zoom")} hidden>
      {(["in", "out"] as const).map((does) => (
        <button type="button" class="compass-tool" data-compass={does}>
          <span aria-hidden="true">{does === "in" ? "+" : "−"}</span>
          <span class="for-readers">{t(`zoom-${does}`)}</span>
        </button>
      ))}
      <button type="button" class="compass-tool" data-compass="whole">
        {t("zoom-whole")}
      </button>
      <button type="button" class="compass-tool" data-compass="full">
        <span class="compass-enter">{t("full-screen")}</span>
        <span class="compass-leave">{t("leave-full-screen")}</span>
      </button>
    </div>
  );
}

const { x: midX, y: midY } = compassSize.centre;
const circle = (radius: number, rest: string) => `<circle cx="${midX}" cy="${midY}" r="${radius}" ${rest}/>`;

/** Rings from the outside in, and the rim of a ship's compass: a tick for every three degrees, a longer one for every thirty. */
const ground = [
  circle(compassSize.radius, 'class="ink-tint-1"'),
  ...compassRings.map(({ radius, percent }, at) =>
    circle(
      radius,
      `class="${percent === 80 ? "ink-tint-2" : at % 2 === 0 ? "ink-paper" : "ink-tint-1"} line-soft"${at % 2 === 0 ? ' stroke-dasharray="6 4"' : ""}`,
    ),
  ),
  circle(compassSize.radius + 3, 'class="ink-none line-accent" pathLength="360" stroke-dasharray=".2 2.8" stroke-dashoffset=".1" stroke-width="6"'),
  circle(compassSize.radius + 7, 'class="ink-none line-accent" pathLength="360" stroke-dasharray=".2 29.8" stroke-dashoffset=".1" stroke-width="14"'),
  circle(compassSize.radius, 'class="ink-none line-accent" stroke-width="1.5"'),
  circle(compassSize.rim, 'class="ink-none line-accent" opacity=".5"'),
].join("");

const figures = compassRings.map(({ percent, radius }) => `<text class="compass-figure" x="${midX + 6}" y="${midY - radius + 5}">${percent}%</text>`).join("");

const middle =
  `<g transform="translate(${midX} ${midY})"><g class="compass-still"><circle r="30" class="ink-paper"/><g class="rose-points compass-rose" stroke-width=".6">` +
  `${rosePoints(28)
    .map(({ dark, light }) => `<path d="${dark}" class="rose-dark"/><path d="${light}" class="rose-light"/>`)
    .join("")}</g><circle r="9" class="ink-you line-paper" stroke-width="3"/></g></g>`;

function drawSector(id: string, sector: CompassSector, at: number, count: number): string {
  const edge = pointAt(sector.from, compassSize.radius);
  const from = pointAt(sector.from, 30);
  const line = count > 1 ? `<path class="compass-ring line-soft" d="M${from.x} ${from.y}L${edge.x} ${edge.y}"/>` : "";
  if (sector.name === "") return line;
  const name = `${escapeHtml(sector.name)}${sector.more ? `<tspan class="compass-more" dx="8">${escapeHtml(sector.more)}</tspan>` : ""}`;
  return (
    `${line}<path id="${id}-name-${at}" class="ink-none" d="${nameLine(sector).path}"/>` +
    `<text class="compass-name${count > 5 ? " is-small" : ""}"><textPath href="#${id}-name-${at}" startOffset="50%" text-anchor="middle">${name}</textPath></text>`
  );
}

function drawDot(dot: CompassDot, frame: string | undefined, lineHeight: number): string {
  const name = [[dot.title, dot.percent].filter(Boolean).join(" "), dot.more].filter(Boolean).join(", ");
  const tied = `${frame ? ` data-turbo-frame="${frame}"` : ""}${dot.isCurrent ? ' aria-current="true"' : ""}`;
  const marked = `data-dot="${escapeHtml(dot.id)}" data-kind="${dot.kind}"${dot.isSaved ? " data-saved" : ""}${dot.group ? ` data-group="${dot.group}"` : ""}`;
  return (
    `<a class="compass-dot" href="${escapeHtml(dot.href)}" aria-label="${escapeHtml(name)}" ${marked}${tied}>` +
    `${dot.marks.map((mark) => drawMark(dot, mark, lineHeight)).join("")}</a>`
  );
}

/** Everything around a mark is drawn from the mark, so that it keeps its size while somebody zooms in. */
function drawMark(dot: CompassDot, mark: CompassMark, lineHeight: number): string {
  const number = dot.group && dot.kind !== "unfilled" ? compassNumber(dot.group) : "";
  const star = dot.isSaved ? `<g transform="translate(11 -11) scale(.62)">${compassStar}</g>` : "";
  return (
    `<g transform="translate(${mark.x} ${mark.y})"><g class="compass-still">${drawTitle(dot, mark, lineHeight)}<circle class="compass-hit" r="16"/>` +
    `<g class="compass-mark${dot.group ? ` group-${Math.min(dot.group, 5)}` : ""}"><circle class="compass-halo" r="13"/>${compassShapes[dot.kind]}${number}${star}</g></g></g>`
  );
}

/** A title without a place of its own is there all the same, and shows when its mark is meant. */
function drawTitle(dot: CompassDot, mark: CompassMark, lineHeight: number): string {
  const out = mark.x < midX ? -1 : 1;
  // Outward, where that does not leave the picture; letters are about half as wide as high.
  const width = dot.title.length * 9 + 60;
  const side = mark.x + out * width < 0 || mark.x + out * width > compassSize.width ? -out : out;
  const quiet: CompassLabel = { lines: [dot.title], anchor: side > 0 ? "start" : "end", at: { x: mark.x + side * 16, y: mark.y + 5 } };
  const { lines, anchor, at, line } = mark.label ?? quiet;
  const [x, y] = [round(at.x - mark.x), round(at.y - mark.y)];
  const percent = dot.percent ? `<tspan class="compass-percent" dx="6">${dot.percent}</tspan>` : "";
  const rows = lines.map((text, row) => {
    const end = row === lines.length - 1 ? percent : "";
    return row === 0 ? `${escapeHtml(text)}${end}` : `<tspan x="${x}" dy="${lineHeight}">${escapeHtml(text)}${end}</tspan>`;
  });
  const leader = line ? `<path class="compass-line line-firm" d="M${step(line[0], mark)}L${step(line[1], mark)}"/>` : "";
  return `${leader}<text class="compass-title${mark.label ? "" : " is-quiet"}" x="${x}" y="${y}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}>${rows.join("")}</text>`;
}

function step(point: Point, from: Point): string {
  return `${round(point.x - from.x)} ${round(point.y - from.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
