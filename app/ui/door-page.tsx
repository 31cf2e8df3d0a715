import { Document, type DocumentProps } from "./document.tsx";
import { SkipLink } from "./page.tsx";
import { Flash } from "./flash.tsx";
import type { FootLink } from "./foot.tsx";
import type { Child } from "hono/jsx";

type Props = Omit<DocumentProps, "bodyClass"> & {
  /** Small links below: language, accessibility, what we keep. */
  foot?: readonly (FootLink & { lang?: string })[];
  flash?: Child;
};

/**
 * The page before the door: signing in, choosing a password, an invitation. No menu, the picture of the house beside it.
 *
 * @example <DoorPage tone={visit.tone} title="Inloggen" house={house} hasErrors={…}><h1>Inloggen</h1>…</DoorPage>
 */
export function DoorPage({ foot, flash, children, ...document }: Props) {
  const { house } = document;
  return (
    <Document {...document} bodyClass="door">
      <SkipLink />
      <div class="door-sheet">
        <header>
          <a class="logo" href="/">
            <img src={house.logo} width="180" height="70" alt={house.title} />
          </a>
        </header>
        <main id="inhoud" tabindex={-1}>
          {flash ? <Flash>{flash}</Flash> : null}
          {children}
        </main>
        {foot && foot.length > 0 ? <DoorFoot links={foot} /> : null}
      </div>
      <div class="door-view">{house.picture ? <img src={house.picture} width="900" height="900" alt="" /> : null}</div>
    </Document>
  );
}

function DoorFoot({ links }: { links: NonNullable<Props["foot"]> }) {
  return (
    <footer class="row small soft">
      {links.map((link) =>
        link.href ? (
          <a href={link.href} lang={link.lang} hreflang={link.lang}>
            {link.label}
          </a>
        ) : (
          <span>{link.label}</span>
        ),
      )}
    </footer>
  );
}

/** A line with a word in it, between two ways to do the same. @example <OrLine>of met je e-mailadres</OrLine> */
export function OrLine({ children }: { children?: Child }) {
  return <p class="or-line">{children}</p>;
}
