import type { Visit } from "#platform/web/visit.ts";
import { Chips } from "#ui/chips.tsx";
import { Stack } from "#ui/layout.tsx";
import { RangeField } from "#ui/range-field.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { compassAddress } from "../compass-query.ts";
import type { CompassView } from "../compass-view.ts";
import { compassWords } from "../compass-words.ts";

type Props = { visit: Visit; view: CompassView };

/** Searching by words, and how far away the unexpected may lie. Everything goes into the address. */
export function CompassSearch({ visit, view, isAlone }: Props & { isAlone: boolean }) {
  const t = visit.words(compassWords);
  const { query, base, compass } = view;
  return (
    <SearchField action={base} label={t("search.label")} name="zoek" value={query.zoek} frame="lijst-frame">
      {isAlone ? null : (
        <RangeField
          name="verrassend"
          label={t("surprise.slider")}
          ends={[t("surprise.logical"), t("surprise.surprising")]}
          min={0}
          max={4}
          value={String(query.verrassend ?? compass.kept.surprise)}
        />
      )}
      {query.kenmerk.map((tag) => (
        <input type="hidden" name="kenmerk" value={tag} />
      ))}
      {query.functie ? <input type="hidden" name="functie" value={query.functie} /> : null}
      {query.volgorde === "naam" ? <input type="hidden" name="volgorde" value="naam" /> : null}
      {query.legenda === "onderdeel" ? <input type="hidden" name="legenda" value="onderdeel" /> : null}
    </SearchField>
  );
}

/** The tags that narrow the list, each to be taken away, and those that were perhaps meant by the words (K-39). */
export function CompassChips({ visit, view }: Props) {
  const t = visit.words(compassWords);
  const { chips, suggestedTags, query, base } = view;
  if (!view.isNarrowed) return null;
  return (
    <Stack>
      <Chips
        label={t("search.tags")}
        chips={chips.map((tag) => ({
          label: tag.label,
          href: `${compassAddress(base, query, { kenmerk: query.kenmerk.filter((id) => id !== tag.id) })}#lijst`,
          remove: t("search.remove", { tag: tag.label }),
        }))}
      />
      {suggestedTags.length > 0 ? (
        <p>
          <span class="soft">{t("search.meant")}</span>{" "}
          {suggestedTags.map((tag, place) => (
            <>
              {place > 0 ? ", " : null}
              <a href={`${compassAddress(base, query, { zoek: "", kenmerk: [...query.kenmerk, tag.id] })}#lijst`}>{tag.label}</a>
            </>
          ))}
        </p>
      ) : null}
      {view.entries.length > 0 ? (
        <p>
          <a href={`${compassAddress(base, query, { zoek: "", kenmerk: [] })}#lijst`}>{t("search.clear")}</a>
        </p>
      ) : null}
    </Stack>
  );
}
