import type { Child } from "hono/jsx";

export type MeterPart = {
  /** Whole number, in any unit that all parts share: cents, hundredths of an hour. */
  amount: number;
  /** The same as people read it: "29 uur". */
  text: string;
  /** What it is: "gebruikt". */
  word: string;
};

type Props = {
  /** Unique on the page. */
  id: string;
  label: Child;
  /** "recht: 83 uur". */
  totalText: string;
  total: number;
  used: MeterPart;
  planned: MeterPart;
  free: MeterPart;
};

/**
 * One right in one bar: used, planned, free, in that order. Throws when the parts are not the whole: a picture of an entitlement is exact.
 * Accessibility: the bar is hidden; the key below has the same parts in the same order, each with shape, word and figure.
 *
 * @example <EntitlementMeter id="uren" label="Uren" totalText="recht: 83 uur" total={8300} used={{ amount: 2900, text: "29 uur", word: "gebruikt" }} planned={…} free={…} />
 */
export function EntitlementMeter({ id, label, totalText, total, used, planned, free }: Props) {
  const hatch = `${id}-hatch`;
  const bar = meterBar(total, used.amount, planned.amount, free.amount);
  return (
    <div class="meter" id={id}>
      <p class="meter-head">
        <strong>{label}</strong>
        <span class="soft">{totalText}</span>
      </p>
      <svg class="meter-bar" aria-hidden="true" focusable="false" width="100%" height="28">
        <Hatch id={hatch} />
        <rect width="100%" height="100%" rx="3" class="ink-paper line-firm" stroke-width="1.5" />
        {planned.amount > 0 ? (
          <rect x={bar.planned.x} width={bar.planned.width} height="100%" fill={`url(#${hatch})`} class="line-accent" stroke-width="1.5" />
        ) : null}
        {used.amount > 0 ? <rect width={bar.used.width} height="100%" rx="3" class="ink-accent line-accent" stroke-width="1.5" /> : null}
      </svg>
      <ul class="meter-key" role="list">
        <KeyItem part={used} kind="ink-accent line-accent" />
        <KeyItem part={planned} kind="line-accent" fill={`url(#${hatch})`} />
        <KeyItem part={free} kind="ink-paper line-firm" />
      </ul>
    </div>
  );
}

function KeyItem({ part, kind, fill }: { part: MeterPart; kind: string; fill?: string }) {
  return (
    <li>
      <svg class="meter-sign" viewBox="0 0 22 17" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="20" height="15" rx="2" class={kind} fill={fill} stroke-width="1.5" />
      </svg>
      {part.word} <b>{part.text}</b>
    </li>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" class="ink-tint-2" />
        <rect width="2.6" height="7" class="ink-accent" />
      </pattern>
    </defs>
  );
}

type Segment = { x: string; width: string };

/**
 * Where the parts of a bar begin and how wide they are, in percents with two decimals. Each begins where the one before ends.
 *
 * @example meterBar(8300, 2900, 3000, 2400).planned // { x: "34.94%", width: "36.14%" }
 */
export function meterBar(total: number, used: number, planned: number, free: number): { used: Segment; planned: Segment; free: Segment } {
  if (used < 0 || planned < 0 || free < 0 || used + planned + free !== total)
    throw new Error(`used ${used} + planned ${planned} + free ${free} is not the right of ${total}`);
  // Cut in whole ten-thousandths, so that the segments meet and end at exactly 100 %.
  const cut = (amount: number) => (total === 0 ? 0 : Math.round((amount / total) * 10_000));
  const [a, b] = [cut(used), cut(used + planned)];
  return { used: segment(0, a), planned: segment(a, b), free: segment(b, 10_000) };
}

function segment(from: number, until: number): Segment {
  return { x: `${from / 100}%`, width: `${(until - from) / 100}%` };
}
