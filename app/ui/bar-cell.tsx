type Props = {
  /** How long the bar is, of `of`. */
  part: number;
  of: number;
};

/**
 * A bar in a table beside the figure it draws, to see a spread at a glance. Says nothing of itself: the figure stands in a column next to it.
 *
 * @example { label: t("spread"), cell: (row) => <BarCell part={row.people} of={most} /> }
 */
export function BarCell({ part, of }: Props) {
  const width = of > 0 ? Math.round((part / of) * 1000) / 10 : 0;
  return (
    <svg class="bar-cell" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-all" x="0" y="0" width="100" height="8" />
      <rect class="bar-part" x="0" y="0" width={width} height="8" />
    </svg>
  );
}
