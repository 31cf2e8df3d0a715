import type { Visit } from "#platform/web/visit.ts";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import type { CompassEntry } from "../compass-entries.ts";
import type { CompassView } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";
import { percentOf } from "./compass-picture.tsx";

type Props = { visit: Visit; view: CompassView };

/** What lies in another direction and is not so strange after all, apart from the list (K-17), each saying who put it there (K-18). */
export function CompassSurprises({ visit, view }: Props) {
  const t = visit.words(compassWords);
  const isFunction = view.compass.centre !== undefined;
  // Always there, also when somebody searches: the slider renews it along with the list.
  if (view.isNarrowed) return <div id="onverwacht-blok" data-follows="lijst-frame"></div>;
  return (
    <div id="onverwacht-blok" data-follows="lijst-frame">
      <Block id="onverwacht" title={t("surprise.title")}>
        <p class="soft measure">{view.surprises.length > 0 ? t(isFunction ? "surprise.lead.function" : "surprise.lead") : t("surprise.none")}</p>
        <LineList label={t("surprise.title")} lines={view.surprises.map((entry) => lineOf(visit, view, entry))} />
      </Block>
    </div>
  );
}

function lineOf(visit: Visit, view: CompassView, entry: CompassEntry) {
  const t = visit.words(compassWords);
  const names = view.compass.house.domains().filter((domain) => entry.domainIds.includes(domain.id));
  const tags = entry.shared.join(", ");
  return {
    what: (
      <>
        <a href={`/kompas/functie/${entry.id}`}>{entry.title}</a>
        {entry.tenths === null ? null : ` ${percentOf(entry.tenths)}`} <span class="soft">{names.map((domain) => domain.name).join(", ")}</span>
      </>
    ),
    more: tags ? t(view.compass.centre ? "surprise.shares.function" : "surprise.shares", { tags }) : undefined,
    action: <span class="soft small">{t(entry.surprise === "pinned" ? "surprise.pinned" : "surprise.computed")}</span>,
  };
}
