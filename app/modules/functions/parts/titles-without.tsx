import type { Visit } from "#platform/web/visit.ts";
import type { CountedTitle } from "#modules/people/public.ts";
import { LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Block, Row } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { houseWords } from "../house-words.ts";

const shownAtOnce = 8;

/** What people's functions are called without there being a passport for it: how many people, never who. */
export function TitlesWithout({ visit, titles }: { visit: Visit; titles: readonly CountedTitle[] }) {
  const t = visit.words(houseWords);
  if (titles.length === 0) return null;
  const rest = titles.slice(shownAtOnce);
  return (
    <Block id="zonder-paspoort" title={t("titles.title")}>
      <p class="measure soft">{t("titles.lead", { count: titles.length })}</p>
      <Lines visit={visit} titles={titles.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <Details summary={t("titles.more", { count: rest.length })}>
          <Lines visit={visit} titles={rest} />
        </Details>
      ) : null}
    </Block>
  );
}

function Lines({ visit, titles }: { visit: Visit; titles: readonly CountedTitle[] }) {
  const t = visit.words(houseWords);
  return (
    <LineList
      lines={titles.map(({ title, people }) => ({
        what: title,
        more: t("titles.people", { count: people }),
        action: (
          <Row>
            <LinkButton href={`/functiehuis/nieuw?titel=${encodeURIComponent(title)}`} look="second" small>
              {t("titles.start")}
            </LinkButton>
            <LinkButton href={`/functiehuis/titel?titel=${encodeURIComponent(title)}`} look="plain" small>
              {t("titles.also")}
            </LinkButton>
          </Row>
        ),
      }))}
    />
  );
}
