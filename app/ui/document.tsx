import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Tone } from "#platform/words/words.ts";
import { assetUrl } from "./assets.ts";
import { useKitWords, WithKit } from "./kit.tsx";

/** What a portal looks like: addresses only, so that its files can be cached and nothing is inline. */
export type House = {
  /** Name of the portal, in the title and as the text of the logo. */
  title: string;
  logo: string;
  banner?: string;
  /** Picture beside the sign-in form. */
  picture?: string;
  /** Style sheet with the four colours (see house-style.ts), with a version in its address. */
  style?: string;
};

export type DocumentProps = {
  tone: Tone;
  title: string;
  house: House;
  /** Something was typed wrong: "Fout: " goes in front of the title, so that it is the first thing read out. */
  hasErrors?: boolean;
  /** Seconds after which a browser without scripts asks again, for a job under way. */
  refresh?: number;
  bodyClass: string;
  children?: Child;
};

/** The document around Page and DoorPage. Nothing inline: the Content-Security-Policy allows only files of our own. */
export function Document({ tone, bodyClass, children, ...head }: DocumentProps) {
  // The doctype goes through `html`: as a string child of JSX it would be escaped.
  return html`<!doctype html>${(
      <html lang={tone.language}>
        <WithKit tone={tone}>
          <Head {...head} />
          <Content bodyClass={bodyClass}>{children}</Content>
        </WithKit>
      </html>
    )}`;
}

// What a script has to say when the server can not, comes along with the page.
function Content({ bodyClass, children }: Pick<DocumentProps, "bodyClass" | "children">) {
  return (
    <body class={bodyClass} data-no-connection={useKitWords()("no-connection")}>
      {children}
    </body>
  );
}

function Head({ title, house, hasErrors, refresh }: Omit<DocumentProps, "tone" | "bodyClass">) {
  const t = useKitWords();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${hasErrors ? t("error-prefix") : ""}${title} – ${house.title}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="turbo-cache-control" content="no-preview" />
      <link rel="icon" href={assetUrl("windroos.svg")} type="image/svg+xml" />
      <link rel="preload" href={assetUrl("text.woff2")} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assetUrl("windroos.css")} data-turbo-track="reload" />
      {house.style ? <link rel="stylesheet" href={house.style} data-turbo-track="reload" /> : null}
      <script type="module" src={assetUrl("windroos.js")} data-turbo-track="reload"></script>
      {refresh ? (
        <noscript>
          <meta http-equiv="refresh" content={String(refresh)} />
        </noscript>
      ) : null}
    </head>
  );
}
