import type { House } from "./document.tsx";
import { Icon } from "./icon.tsx";
import { useKitWords } from "./kit.tsx";
import type { Account } from "./rail.tsx";

/** Logo of the house, and on a phone the way to one's own account. */
export function Mast({ house, account }: { house: House; account?: Account }) {
  const t = useKitWords();
  return (
    <header class="mast">
      <a class="logo" href="/">
        <img src={house.logo} width="180" height="70" alt={t("logo", { portal: house.title })} />
      </a>
      {account ? (
        <a class="account-link" href={account.href}>
          <span class="for-readers">{t("my-account", { name: account.name })}</span>
          <Icon name="profile" />
        </a>
      ) : null}
    </header>
  );
}
