import type { Child } from "hono/jsx";
import { Document, type DocumentProps } from "./document.tsx";
import { Flash } from "./flash.tsx";
import { Foot, type FootLink } from "./foot.tsx";
import { useKitWords } from "./kit.tsx";
import { Mast } from "./mast.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { Rail, type Account, type NavEntry, type NavGroup } from "./rail.tsx";

export type { Account, NavEntry, NavGroup } from "./rail.tsx";
export type { FootLink } from "./foot.tsx";
export type { House } from "./document.tsx";

export type PageProps = Omit<DocumentProps, "bodyClass"> & {
  /** The menu: first group without heading, then the groups of one's roles. */
  nav: readonly NavGroup[];
  /** At most four entries for the bar of a phone; "Meer" comes after them. */
  phone: readonly NavEntry[];
  account?: Account;
  foot?: readonly FootLink[];
  /** One sentence about what was just done. */
  flash?: Child;
  /** Shows the whole banner, as on Start. */
  wholeBanner?: boolean;
};

/**
 * The whole document around a page of a signed-in person, doctype included.
 * Accessibility: skip link first, landmarks with names, one `main` that can take focus, the current entry marked.
 *
 * @example (<Page tone={visit.tone} title="Mijn plan" house={house} nav={groups} phone={four} account={me}>…</Page>).toString()
 */
export function Page({ nav, phone, account, foot, flash, wholeBanner, children, ...document }: PageProps) {
  return (
    <Document {...document} bodyClass="shell">
      <SkipLink />
      <Mast house={document.house} account={account} />
      <Rail groups={nav} account={account} />
      <div class="sheet">
        {document.house.banner ? <img class={wholeBanner ? "banner whole" : "banner"} src={document.house.banner} width="1600" height="250" alt="" /> : null}
        <main id="inhoud" tabindex={-1}>
          {flash ? <Flash>{flash}</Flash> : null}
          {children}
        </main>
        <Foot links={foot ?? []} />
      </div>
      <PhoneBar entries={phone} />
    </Document>
  );
}

/** The first thing a keyboard meets: past the menu, to what the page is about. */
export function SkipLink() {
  return (
    <a class="skip" href="#inhoud" data-turbo="false">
      {useKitWords()("skip")}
    </a>
  );
}
