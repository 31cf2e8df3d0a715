import { Icon } from "./icon.tsx";
import { useKitWords } from "./kit.tsx";
import type { NavEntry } from "./rail.tsx";

/** The bar at the bottom of a phone: four entries and "Meer", which opens the whole menu without scripts. */
export function PhoneBar({ entries }: { entries: readonly NavEntry[] }) {
  const t = useKitWords();
  return (
    <nav class="phone-bar" aria-label={t("quick-menu")}>
      {entries.slice(0, 4).map((entry) => (
        <a href={entry.href} aria-current={entry.current ? "page" : undefined}>
          <Icon name={entry.icon} />
          {entry.label}
        </a>
      ))}
      {/* Turbo moves to anchors by pushState, which never makes :target match. */}
      <a href="#menu" data-turbo="false">
        <Icon name="menu" />
        {t("more")}
      </a>
    </nav>
  );
}
