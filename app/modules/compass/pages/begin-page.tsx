import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, Halves, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { beginWords } from "../begin-words.ts";
import { byTitle } from "../by-title.ts";
import type { CompassHouse, HouseFunction } from "../compass-house.ts";
import { cutText } from "../cut-text.ts";
import { readCompass } from "../read-compass.ts";

/** The questions of somebody's way (K-49), each with where it is answered. */
const questions = [
  ["can", "/kompas/profiel"],
  ["want", "/kompas/gids"],
  ["where", "/kompas"],
  ["whither", "/kompas/bewaard"],
  ["how", "/kompas/pad"],
  ["who", "/kompas/pad#stap-erbij"],
] as const;

/** Two entries: who does not know yet, and who knows which function. */
export async function beginPage(visit: Visit): Promise<Response> {
  const t = visit.words(beginWords);
  const { functie } = visit.query(z.object({ functie: cutText(100) }));
  const { house } = await readCompass(visit.me);
  const found = titledLike(house, functie);
  return visit.page(
    { title: t("title"), menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Halves>
        <Block id="weet-niet" title={t("unknown.title")}>
          <Stack>
            <p class="soft">{t("unknown.lead")}</p>
            <LineList
              label={t("unknown.title")}
              lines={questions.map(([ask, href]) => ({
                what: <span class="ask">{t(`ask.${ask}`)}</span>,
                more: (
                  <>
                    <a href={href}>{t(`ask.${ask}.do`)}</a>. {t(`ask.${ask}.more`)}
                  </>
                ),
              }))}
            />
          </Stack>
        </Block>
        <Block id="weet-wel" title={t("known.title")}>
          <Stack>
            <p class="soft">{t("known.lead")}</p>
            <SearchField action="/kompas/begin" name="functie" label={t("known.label")} value={functie} />
            {functie !== "" && found.length === 0 ? <p role="status">{t("known.none")}</p> : null}
            <LineList
              label={t("known.found")}
              lines={found.map((each) => ({
                what: <a href={`/kompas/functie/${each.id}`}>{each.passport.title}</a>,
                more: each.passport.otherTitles.join(", "),
              }))}
            />
          </Stack>
        </Block>
      </Halves>
    </>,
  );
}

function titledLike(house: CompassHouse, typed: string): HouseFunction[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const names = ({ passport }: HouseFunction) => [passport.title, ...passport.otherTitles].join(" ").toLowerCase();
  const found = [...house.functions.values()].filter((each) => words.every((word) => names(each).includes(word)));
  return found.toSorted((a, b) => byTitle(a.passport.title, b.passport.title)).slice(0, 20);
}
