import type { Child } from "hono/jsx";
import { cassiniPath } from "./cassini.ts";
import { chevrons, crossingPath, lemniscateAt, lemniscatePath, partAngles, type PartPlace } from "./lemniscate-curve.ts";
import { RosePoints } from "./rose.tsx";
import { Status, StatusSign, type StatusShape } from "./status.tsx";

/** How long ago something was worked on: `full` under three months, `half` under a year, `open` longer. */
export type Recency = "full" | "half" | "open";

export type CoursePart = {
  label: string;
  href: string;
  recency: Recency;
  /** The recency in words: "Kort geleden". */
  recencyText: string;
  /** The last change: "20 nov: advies van de PMR". */
  lastChange?: string;
  isYou?: boolean;
};

type Loop = { question: string; top: CoursePart; far: CoursePart; bottom: CoursePart };

type Props = {
  id: string;
  /** Name of the navigation. */
  label: string;
  left: Loop;
  right: Loop;
  /** Belongs to all: below the crossing. */
  core?: { label: string; href: string };
};

/**
 * The course of a school: two questions that feed each other, six parts, never finished.
 * Accessibility: the picture is hidden; each part is a real link with its status in words, in reading order. Under 64 rem it is a list.
 *
 * @example <Lemniscate id="koers" label="Onderdelen van de koers" left={{ question: "Waar gaat onze school heen?", top, far, bottom }} right={…} />
 */
export function Lemniscate({ id, label, left, right, core }: Props) {
  return (
    <nav class="chart" aria-label={label}>
      <div class="chart-inside lemniscate">
        <LemniscatePicture
          id={id}
          a={372}
          viewBox="-590 -350 1180 700"
          width={13}
          dot={16}
          marks={[...marks("left", left), ...marks("right", right)]}
          hasRose
          hasChevrons
        />
        <LoopLinks side="left" loop={left} />
        <LoopLinks side="right" loop={right} />
        {core ? (
          <p class="lemniscate-core">
            <a href={core.href}>{core.label}</a>
          </p>
        ) : null}
      </div>
    </nav>
  );
}

function LoopLinks({ side, loop }: { side: "left" | "right"; loop: Loop }) {
  return (
    <div class="lemniscate-loop">
      <h2 class={`lemniscate-question ${side}`}>{loop.question}</h2>
      <ul class="lemniscate-loop" role="list">
        {(["top", "far", "bottom"] as const).map((place) => (
          <PartLink place={`${side}-${place}`} part={loop[place]} />
        ))}
      </ul>
    </div>
  );
}

function PartLink({ place, part }: { place: PartPlace; part: CoursePart }) {
  return (
    <li class={`lemniscate-part ${place}`}>
      <a href={part.href}>{part.label}</a>
      <Status shape={part.recency}>{part.recencyText}</Status>
      {part.lastChange ? <span class="lemniscate-change">{part.lastChange}</span> : null}
    </li>
  );
}

export type Mark = { place: PartPlace; shape: Recency; isYou?: boolean };

function marks(side: "left" | "right", loop: Loop): Mark[] {
  return (["top", "far", "bottom"] as const).map((place) => ({ place: `${side}-${place}`, shape: loop[place].recency, isYou: loop[place].isYou }));
}

/**
 * The small picture beside a goal line on Start. Only an ornament with dots: the words stand in the goal line beside it.
 *
 * @example <LemniscateSign id="lijn" marks={[{ place: "left-top", shape: "full" }, { place: "right-far", shape: "full", isYou: true }]} />
 */
export function LemniscateSign({ id, marks: given }: { id: string; marks: readonly Mark[] }) {
  return (
    <figure class="chart">
      <div class="chart-inside">
        <LemniscatePicture id={id} a={205} viewBox="-240 -128 480 256" width={8} dot={11} marks={given} />
      </div>
    </figure>
  );
}

type PictureProps = { id: string; a: number; viewBox: string; width: number; dot: number; marks: readonly Mark[]; hasRose?: boolean; hasChevrons?: boolean };

function LemniscatePicture({ id, a, viewBox, width, dot, marks: shown, hasRose, hasChevrons }: PictureProps) {
  const curve = lemniscatePath(a);
  return (
    <svg class="lemniscate-picture" viewBox={viewBox} aria-hidden="true" focusable="false">
      <Contours id={id} a={a} />
      <path d={curve} class="ink-none line-paper" stroke-width={width + 9} />
      <path d={curve} class="ink-none line-accent" stroke-width={width} />
      {hasRose ? null : <path d={crossingPath(a)} class="ink-none line-paper" stroke-width={width + 9} />}
      {hasRose ? null : <path d={crossingPath(a)} class="ink-none line-accent" stroke-width={width} stroke-linecap="square" />}
      {hasChevrons
        ? chevrons(a).map(({ x, y, angle }) => (
            <path
              transform={`translate(${x} ${y}) rotate(${angle})`}
              d="M-3.5-4 3.5 0-3.5 4"
              class="ink-none line-paper"
              stroke-width="1.8"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          ))
        : null}
      {shown.map((mark) => (
        <MarkDot mark={mark} a={a} radius={dot} />
      ))}
      {hasRose ? <Crossing /> : null}
    </svg>
  );
}

/** Lines of equal depth: ovals of the same family inside each loop, and two around both. */
function Contours({ id, a }: { id: string; a: number }) {
  const inside = [0.985, 0.93, 0.8, 0.64, 0.44];
  return (
    <>
      <path d={cassiniPath(a, 1.26)} class="ink-none line-soft" stroke-dasharray="7 4" opacity=".5" />
      <path d={cassiniPath(a, 1.08)} class="ink-none line-soft" opacity=".85" />
      <g id={`${id}-depths`}>
        {inside.map((size, index) => (
          <path
            d={cassiniPath(a, size)}
            class={`${["ink-tint-1", "ink-tint-2", "ink-tint-1", "ink-tint-1", "ink-paper"][index]} ${index === 0 ? "" : "line-soft"}`}
          />
        ))}
      </g>
      <use href={`#${id}-depths`} transform="scale(-1 1)" />
    </>
  );
}

function MarkDot({ mark, a, radius }: { mark: Mark; a: number; radius: number }) {
  const { x, y } = lemniscateAt(a, partAngles[mark.place]);
  const inner = Math.round(radius * 56) / 100;
  const ink = mark.isYou ? "ink-you" : "ink-accent";
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={radius + 4} class="ink-paper" />
      <circle r={radius} class={`ink-paper ${mark.isYou ? "line-you" : "line-accent"}`} stroke-width={Math.round(radius * 2.8) / 10} />
      {mark.shape === "full" ? <circle r={inner} class={ink} /> : null}
      {mark.shape === "half" ? <path d={`M0 ${-inner}A${inner} ${inner} 0 0 1 0 ${inner}Z`} class={ink} /> : null}
    </g>
  );
}

function Crossing() {
  return (
    <g class="lemniscate-rose">
      <circle r="33" class="ink-paper" />
      <circle r="27" class="rose-ring" pathLength="144" />
      <RosePoints radius={25} />
    </g>
  );
}

export type LegendItem = { shape: StatusShape; word: Child; isYou?: boolean };

/** What the shapes of a picture mean. @example <Legend label="Laatst aan gewerkt" items={[{ shape: "full", word: "korter dan 3 maanden geleden" }]} /> */
export function Legend({ label, items }: { label: string; items: readonly LegendItem[] }) {
  return (
    <ul class="legend" role="list" aria-label={label}>
      {items.map((item) => (
        <li>
          <StatusSign shape={item.shape} isYou={item.isYou} />
          {item.word}
        </li>
      ))}
    </ul>
  );
}
