import { raw } from "hono/html";
import { words } from "#platform/words/words.ts";
import type { Body, PageHead, Visit } from "#platform/web/visit.ts";
import { shellWords } from "./shell-words.ts";

/** The whole document around a page. */
export function renderPage(visit: Visit, head: PageHead, body: Body, flash: string | undefined): string {
  const t = words(shellWords, visit.tone);
  const title = head.hasErrors ? t("title-with-error", { title: head.title }) : head.title;
  return `<!doctype html>${(
    <html lang={visit.tone.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${visit.portal.title}`}</title>
      </head>
      <body>
        {flash ? <p role="status">{flash}</p> : null}
        <main id="inhoud" tabindex={-1}>{typeof body === "string" ? raw(body) : body}</main>
      </body>
    </html>
  ).toString()}`;
}
