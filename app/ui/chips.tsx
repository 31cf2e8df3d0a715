export type Chip = {
  readonly label: string;
  /** The page without it. */ readonly href: string;
  /** "haal kenmerk plannen weg", for who does not see the cross. */ readonly remove: string;
};

/**
 * What a list is narrowed by, each to be taken away by a link.
 *
 * @example <Chips label={t("search.tags")} chips={[{ label: "plannen", href: "/kompas", remove: t("remove", { tag: "plannen" }) }]} />
 */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" role="list" aria-label={label}>
      {chips.map((chip) => (
        <li>
          <a class="chip" href={chip.href}>
            {chip.label}
            <span aria-hidden="true"> ×</span>
            <span class="for-readers">, {chip.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
