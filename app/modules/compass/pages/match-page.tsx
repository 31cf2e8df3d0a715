import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form } from "#ui/form.tsx";
import { PageHead, Row, Stack, Two } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { PassportBody } from "#modules/functions/public.ts";
import type { CompassHouse, HouseFunction } from "../compass-house.ts";
import { compassPolicy } from "../compass-policy.ts";
import { compassSettings } from "../compass-settings.ts";
import { isFromEsco, labelledToday, webAddressesOf } from "../labelled-today.ts";
import { matchWords } from "../match-words.ts";
import { openCompassWords } from "../open-compass-words.ts";
import { Likeness } from "../parts/likeness.tsx";
import { MissingTags } from "../parts/missing-tags.tsx";
import { SurprisingFrom } from "../parts/surprising-from.tsx";
import { WaysThere } from "../parts/ways-there.tsx";
import { Coverage, WhyFits } from "../parts/why-fits.tsx";
import { type FunctionMatch, readMatch } from "../read-match.ts";

/** One function for somebody: why it fits, what is missing, how to get there, and its passport. */
export async function matchPage(visit: Visit): Promise<Response> {
  const found = await readMatch(visit.me, visit.param("function"));
  const { target, compass, match, resemblance } = found;
  const t = visit.words(matchWords);
  const { start } = compass.profile;
  return visit.page(
    { title: target.passport.title, menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={target.passport.title} lead={leadOf(visit, compass.house, target)} actions={<Actions visit={visit} found={found} />} />
      <Stack big>
        {target.passport.meaning ? <p class="measure">{target.passport.meaning}</p> : null}
        {target.isFilled ? null : <Note title={t("unfilled")}>{t("unfilled.text")}</Note>}
        {target.isFilled && !match ? <HowToBegin visit={visit} /> : null}
        {target.id === start?.id ? <p class="soft">{t("is-start")}</p> : null}
        {match ? (
          <Two>
            <Stack big>
              <WhyFits visit={visit} house={compass.house} match={match} />
              <MissingTags visit={visit} house={compass.house} functionId={target.id} match={match} />
            </Stack>
            <Stack big>
              <Coverage visit={visit} match={match} />
              {resemblance && start ? <Likeness visit={visit} house={compass.house} target={target} start={start} resemblance={resemblance} /> : null}
            </Stack>
          </Two>
        ) : null}
        {target.isFilled && target.id !== start?.id ? <WaysThere visit={visit} found={found} /> : null}
        {target.isFilled ? <Passport visit={visit} found={found} /> : null}
        {target.isFilled ? <SurprisingFrom visit={visit} found={found} /> : null}
        {target.isFilled && compassSettings(visit.portal).isPublic ? <ShareLink visit={visit} id={target.id} /> : null}
        <Neighbours visit={visit} place={found.place} />
      </Stack>
    </>,
  );
}

function leadOf(visit: Visit, house: CompassHouse, { passport }: HouseFunction): string {
  const domains = house.domains().filter((domain) => passport.domainIds.includes(domain.id));
  return [visit.words(matchWords)(`type.${passport.type}`), ...domains.map((domain) => domain.name)].join(" · ");
}

function Actions({ visit, found: { target, compass } }: { visit: Visit; found: FunctionMatch }) {
  const t = visit.words(matchWords);
  const isSaved = compass.kept.savedIds.has(target.id);
  return (
    <>
      <LinkButton href={`/kompas/functie/${target.id}/kompas`} look="second">
        {t("own-compass")}
      </LinkButton>
      {compassPolicy.findPeople(visit.actor) && target.isFilled ? (
        <LinkButton href={`/kompas/functie/${target.id}/wie-past`} look="second">
          {t("who-fits")}
        </LinkButton>
      ) : null}
      <Form action={isSaved ? `/kompas/bewaard/${target.id}/weg` : `/kompas/bewaard/${target.id}`}>
        <Button look="second">{t(isSaved ? "save.off" : "save")}</Button>
      </Form>
    </>
  );
}

function HowToBegin({ visit }: { visit: Visit }) {
  const t = visit.words(matchWords);
  return (
    <Note
      title={t("begin.title")}
      action={
        <Row>
          <LinkButton href="/kompas/profiel" small>
            {t("begin.profile")}
          </LinkButton>
          <LinkButton href="/kompas/gids" look="second" small>
            {t("begin.guide")}
          </LinkButton>
        </Row>
      }
    >
      {t("begin.text")}
    </Note>
  );
}

function Passport({ visit, found: { target, compass } }: { visit: Visit; found: FunctionMatch }) {
  const { house, units } = compass;
  return (
    <Stack>
      <PassportBody
        tone={visit.tone}
        passport={labelledToday(house, target)}
        unitName={units.find((unit) => unit.id === target.passport.unitId)?.name ?? null}
        domainNames={house
          .domains()
          .filter((domain) => target.passport.domainIds.includes(domain.id))
          .map((domain) => domain.name)}
        webAddresses={webAddressesOf(house, target)}
        isFromEsco={isFromEsco(house, target)}
      />
    </Stack>
  );
}

/** The address that anybody can read it by (K-48). */
function ShareLink({ visit, id }: { visit: Visit; id: string }) {
  const t = visit.words(openCompassWords);
  return (
    <p class="measure">
      <a href={`/kompas/open/${id}`}>{t("share")}</a> <span class="soft small">{t("share.hint")}</span>
    </p>
  );
}

function Neighbours({ visit, place }: { visit: Visit; place: FunctionMatch["place"] }) {
  if (!place) return null;
  const t = visit.words(matchWords);
  return (
    <nav aria-label={t("nav.label")}>
      <Row>
        {place.previous ? <a href={`/kompas/functie/${place.previous.id}`}>{t("nav.previous", { title: place.previous.title })}</a> : null}
        <span class="soft">{t("nav.place", { place: place.number, total: place.total })}</span>
        {place.next ? <a href={`/kompas/functie/${place.next.id}`}>{t("nav.next", { title: place.next.title })}</a> : null}
      </Row>
    </nav>
  );
}
