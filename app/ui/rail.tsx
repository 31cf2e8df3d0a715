import { Icon, type IconName } from "./icon.tsx";
import { useKitWords } from "./kit.tsx";

export type NavEntry = {
  href: string;
  label: string;
  icon: IconName;
  /** Shown as a figure behind the label when above zero: what is waiting there. */
  count?: number;
  current?: boolean;
};

export type NavGroup = { heading?: string; entries: readonly NavEntry[] };

export type Account = {
  name: string;
  /** Function or role, under the name. */
  sub?: string;
  href: string;
  isCurrent?: boolean;
  /** Where the form that signs out is sent. */
  signOut: string;
};

/**
 * The menu. On a phone it is out of sight until "Meer" in the bar points at it (`#menu`), which needs no scripts.
 * Accessibility: one named navigation, the current page marked, figures read as "2 nieuw".
 */
export function Rail({ groups, account }: { groups: readonly NavGroup[]; account?: Account }) {
  const t = useKitWords();
  return (
    <nav class="rail" id="menu" tabindex={-1} aria-label={t("menu")}>
      <div class="rail-inside">
        <a class="close-menu" href="#inhoud" data-turbo="false">
          <Icon name="close" />
          {t("close-menu")}
        </a>
        {groups.map((group) => (
          <RailGroup group={group} />
        ))}
        {account ? <RailAccount account={account} /> : null}
      </div>
    </nav>
  );
}

function RailGroup({ group }: { group: NavGroup }) {
  return (
    <div>
      {group.heading ? <h2>{group.heading}</h2> : null}
      <ul role="list">
        {group.entries.map((entry) => (
          <RailEntry entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function RailEntry({ entry }: { entry: NavEntry }) {
  const t = useKitWords();
  return (
    <li>
      <a href={entry.href} aria-current={entry.current ? "page" : undefined}>
        <Icon name={entry.icon} />
        <span>{entry.label}</span>
        {entry.count ? (
          <span class="count">
            {entry.count}
            <span class="for-readers"> {t("new")}</span>
          </span>
        ) : null}
      </a>
    </li>
  );
}

function RailAccount({ account }: { account: Account }) {
  const t = useKitWords();
  return (
    <ul role="list" class="rail-account">
      <li>
        <a href={account.href} aria-current={account.isCurrent ? "page" : undefined}>
          <Icon name="account" />
          <span>
            {account.name}
            {account.sub ? <span class="sub">{account.sub}</span> : null}
          </span>
        </a>
      </li>
      <li>
        {/* Without Turbo: a whole new page empties its memory, in which "back" would find the pages of who just left. */}
        <form method="post" action={account.signOut} data-turbo="false">
          <button type="submit">
            <Icon name="sign-out" />
            {t("sign-out")}
          </button>
        </form>
      </li>
    </ul>
  );
}
