import type { MessageKind } from "#platform/web/create-web.ts";
import type { Visit } from "#platform/web/visit.ts";
import { type Language, words } from "#platform/words/words.ts";
import type { Portal } from "#platform/web/actor.ts";
import { shellWords } from "./shell-words.ts";

type Parts = { kind: MessageKind; language: Language; portal: Portal | undefined; visit: Visit | undefined; reference?: string; waitSeconds?: number };

/** A page that says what happened and what to do, for every way in which a request can end badly. */
export function renderMessage({ kind, language, portal, reference, waitSeconds }: Parts): string {
  const t = words(shellWords, { language, sector: portal?.sector ?? "vo" });
  const text = kind === "too-many" ? t("too-many.text", { count: Math.ceil((waitSeconds ?? 60) / 60) }) : t(`${kind}.text` as "broken.text", { reference: reference ?? "" });
  const title = t(`${kind}.title` as "broken.title");
  return `<!doctype html>${(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body>
        <main id="inhoud" tabindex={-1}>
          <h1>{title}</h1>
          <p>{text}</p>
        </main>
      </body>
    </html>
  ).toString()}`;
}
