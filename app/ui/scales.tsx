export type Scale = {
  readonly from: string;
  readonly to: string;
  /** 0 is wholly `from`, 100 wholly `to`. */
  readonly at: number;
  /** The place in words, for who does not see the line: "meer buiten dan binnen". */
  readonly inWords: string;
};

/**
 * Where something stands between two ends, one line for each pair.
 * Accessibility: the drawing is hidden; the sentence of each line says the same.
 *
 * @example <Scales label={t("dimensions")} scales={[{ from: "binnen", to: "buiten", at: 70, inWords: "meer buiten dan binnen" }]} />
 */
export function Scales({ label, scales }: { label: string; scales: readonly Scale[] }) {
  return (
    <ul class="scales" role="list" aria-label={label}>
      {scales.map((scale) => (
        <li>
          <span class="for-readers">{scale.inWords}</span>
          <span aria-hidden="true">{scale.from}</span>
          <svg class="scale-line" aria-hidden="true" focusable="false" width="100%" height="22">
            <line x1="0" x2="100%" y1="11" y2="11" class="line-firm" />
            <line x1="50%" x2="50%" y1="5" y2="17" class="line-firm" />
            <circle cx={`${scale.at}%`} cy="11" r="7" class="ink-accent line-paper" stroke-width="2" />
          </svg>
          <span aria-hidden="true">{scale.to}</span>
        </li>
      ))}
    </ul>
  );
}
