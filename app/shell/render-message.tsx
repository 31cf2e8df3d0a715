import { DoorPage } from "#ui/door-page.tsx";
import { LinkButton } from "#ui/button.tsx";
import { housePictures } from "#ui/houses/houses.ts";
import type { MessageParts } from "#platform/web/create-web.ts";
import { words } from "#platform/words/words.ts";
import { houseOf } from "./house-of.ts";
import { renderPage } from "./render-page.tsx";
import { shellWords } from "./shell-words.ts";

/** A page that says what happened and what to do, for every way in which a request can end badly. */
export function renderMessage({ kind, language, portal, visit, reference, waitSeconds, maxBytes }: MessageParts): string {
  const tone = { language, sector: portal?.sector ?? "vo" };
  const t = words(shellWords, tone);
  const title = t(`${kind}.title`);
  const text =
    kind === "too-many"
      ? t("too-many.text", { count: Math.ceil((waitSeconds ?? 60) / 60) })
      : t(`${kind}.text`, { reference: reference ?? "", limit: sizeInWords(maxBytes ?? 0) });
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {portal ? (
        <p>
          <LinkButton href="/">{t("to-start")}</LinkButton>
        </p>
      ) : null}
    </>
  );
  if (visit) return renderPage(visit, { title }, body, undefined);
  const house = portal ? houseOf(portal) : { title: "Windroos", ...housePictures("neutral") };
  return (
    <DoorPage tone={tone} title={title} house={house}>
      {body}
    </DoorPage>
  ).toString();
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / 1024 / 1024)} MB`;
}
