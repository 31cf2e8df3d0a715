export type Tab = { href: string; label: string; count?: number; current?: boolean };

/**
 * Links to the pages of one thing. Not for hiding half a form.
 * Accessibility: a named navigation with links, because each tab is a page with an address of its own.
 *
 * @example <Tabs label={t("people")} tabs={[{ href: "/mensen", label: t("employed"), current: true }]} />
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span class="tab-count"> ({tab.count})</span>}
        </a>
      ))}
    </nav>
  );
}
