export type MixShare = {
  /** Whole percents; the three add up to 100. */
  percent: number;
  /** What it is: "op de werkplek (70)". */
  word: string;
};

type Props = {
  id: string;
  /** Doing, from others, from courses: in the order of 70 : 20 : 10. */
  shares: readonly [MixShare, MixShare, MixShare];
  /** "richtlijn 70", "20", "10": under the ticks. */
  guideline: readonly [string, string, string];
};

const inks = ["ink-accent", "ink-tint-4", "ink-tint-2"] as const;

/**
 * How someone learns, in one bar, with ticks where the guideline 70 : 20 : 10 would divide it. Say below it that deviating is allowed.
 * Accessibility: the bar is hidden; the list below has the same shares in the same order.
 *
 * @example <LearningMix id="mix" shares={[{ percent: 61, word: "op de werkplek (70)" }, …]} guideline={["richtlijn 70", "20", "10"]} />
 */
export function LearningMix({ id, shares, guideline }: Props) {
  const starts = mixStarts(shares.map((share) => share.percent));
  return (
    <div class="meter" id={id}>
      <svg class="mix-bar" aria-hidden="true" focusable="false" width="100%" height="64">
        <rect y="6" width="100%" height="40" class="ink-paper line-firm" />
        {shares.map((share, index) => (
          <MixSegment start={starts[index] ?? 0} percent={share.percent} index={index} />
        ))}
        {["70%", "90%"].map((at) => (
          <>
            {/* Above and below, not through the bar: on a phone a figure of a share stands there. */}
            <rect x={at} y="0" width="2" height="13" class="ink-full" />
            <rect x={at} y="39" width="2" height="13" class="ink-full" />
          </>
        ))}
        {[70, 90, 100].map((at, index) => (
          <text x={`${at}%`} dx={at === 100 ? 0 : -6} y="63" text-anchor="end" class="mix-tick">
            {guideline[index]}
          </text>
        ))}
      </svg>
      <ul class="meter-key" role="list">
        {shares.map((share, index) => (
          <li>
            <svg class="meter-sign" viewBox="0 0 22 17" aria-hidden="true" focusable="false">
              <rect x="1" y="1" width="20" height="15" rx="2" class={`${inks[index]} line-firm`} />
            </svg>
            <b>{share.percent}%</b> {share.word}
          </li>
        ))}
      </ul>
    </div>
  );
}

// Below this the figure does not fit in its segment on a phone; the list has it.
const roomForFigure = 9;

function MixSegment({ start, percent, index }: { start: number; percent: number; index: number }) {
  if (percent === 0) return null;
  return (
    <>
      <rect x={`${start}%`} y="6" width={`${percent}%`} height="40" class={`${inks[index]} line-paper`} stroke-width="2" />
      {percent >= roomForFigure ? (
        <text x={`${start}%`} dx="10" y="32" class={index === 0 ? "mix-figure on-accent" : "mix-figure"}>
          {percent}%
        </text>
      ) : null}
    </>
  );
}

/** Where each share begins. Nothing at all, or exactly 100. @example mixStarts([61, 24, 15]) // [0, 61, 85] */
export function mixStarts(percents: readonly number[]): number[] {
  const sum = percents.reduce((total, percent) => total + percent, 0);
  if (sum !== 100 && sum !== 0) throw new Error(`shares of a learning mix add up to 100, not ${sum}`);
  return percents.map((_, index) => percents.slice(0, index).reduce((total, percent) => total + percent, 0));
}
