import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { BigFigure } from "#ui/big-figure.tsx";
import { Button } from "#ui/button.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { TextField } from "#ui/text-field.tsx";
import { PassportBody, type SeenTag, tagKinds } from "#modules/functions/public.ts";
import type { CompassEntry } from "../compass-entries.ts";
import { cutIds, cutText } from "../cut-text.ts";
import { formatTenths } from "../format-tenths.ts";
import { isFromEsco, labelledToday, webAddressesOf } from "../labelled-today.ts";
import { openCompassWords } from "../open-compass-words.ts";
import { OpenPicture } from "../parts/open-picture.tsx";
import { profileWords } from "../profile-words.ts";
import { type OpenCompass, readOpenCompass, readOpenPassport } from "../read-open-compass.ts";

const mostChosen = 40;
const asked = z.object({ zoek: cutText(100) });

/** What was chosen stands in the address and nowhere else. */
function chosenIn(visit: Visit): string[] {
  return cutIds(mostChosen).parse(visit.c.req.queries("kenmerk") ?? []);
}

/** The compass for who has no account (K-40). Nothing is kept, no cookie is set, and search engines are asked to stay out. */
export async function openCompassPage(visit: Visit): Promise<Response> {
  const t = visit.words(openCompassWords);
  const { zoek } = visit.query(asked);
  const open = await readOpenCompass(visit.actor, { tagIds: chosenIn(visit), text: zoek });
  visit.c.header("x-robots-tag", "noindex, nofollow");
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead", { portal: visit.portal.title })} />
      <Stack big>
        <Choosing visit={visit} open={open} typed={zoek} />
        {open.entries.length > 0 ? <Result visit={visit} open={open} /> : <Empty title={t("empty.title")}>{t("empty")}</Empty>}
        <p class="soft small measure">{t("private")}</p>
      </Stack>
    </>,
  );
}

function Choosing({ visit, open, typed }: { visit: Visit; open: OpenCompass; typed: string }) {
  const t = visit.words(openCompassWords);
  const p = visit.words(profileWords);
  const shown = [...open.chosen, ...open.offered];
  const isChosen = (tag: SeenTag) => open.chosen.includes(tag);
  return (
    <Form action="/kompas/open" method="get">
      <Row>
        <TextField name="zoek" label={t("search.label")} value={typed} width="20" maxlength={100} />
        <Button look="second" icon="search">
          {t("search.do")}
        </Button>
      </Row>
      {typed !== "" && open.offered.length === 0 ? <p role="status">{t("search.none")}</p> : null}
      {tagKinds.map((kind) => {
        const own = shown.filter((tag) => tag.kind === kind).map((tag) => ({ value: tag.id, label: tag.label, checked: isChosen(tag) }));
        return own.length > 0 ? <Checkboxes name="kenmerk" id={`kenmerk-${kind}`} label={p(`kind.${kind}`)} choices={own} inline /> : null;
      })}
      <FormActions>
        <Button>{t("show")}</Button>
        {open.chosen.length > 0 ? <a href="/kompas/open">{t("again")}</a> : null}
      </FormActions>
    </Form>
  );
}

function Result({ visit, open }: { visit: Visit; open: OpenCompass }) {
  const t = visit.words(openCompassWords);
  const { chosen } = open;
  return (
    <>
      {chosen.length > 0 ? <OpenPicture visit={visit} open={open} href={(id) => addressOf(id, chosen)} /> : null}
      <Block id="functies" title={t("list")} side={chosen.length > 0 ? <span class="soft">{t("result.title", { count: chosen.length })}</span> : undefined}>
        <Stack>
          {chosen.length > 0 ? null : <p class="soft">{t("result.none")}</p>}
          <EntryTable visit={visit} open={open} />
          <Details summary={t("how.title")}>
            <p class="measure">{t("how")}</p>
          </Details>
        </Stack>
      </Block>
    </>
  );
}

function EntryTable({ visit, open: { entries, chosen } }: { visit: Visit; open: OpenCompass }) {
  const t = visit.words(openCompassWords);
  const figures = [
    { label: t("fits"), isNumber: true, cell: (entry: CompassEntry) => `${formatTenths(visit.tone.language, entry.tenths ?? 0)}%` },
    { label: t("shared"), cell: (entry: CompassEntry) => entry.shared.join(", ") },
  ];
  return (
    <Table
      labelledBy="functies-title"
      rows={entries}
      columns={[
        { label: t("function"), isName: true, cell: (entry) => <a href={addressOf(entry.id, chosen)}>{entry.title}</a> },
        ...(chosen.length > 0 ? figures : []),
      ]}
    />
  );
}

function addressOf(id: string, chosen: readonly SeenTag[]): string {
  return `/kompas/open/${id}${tagsIn(chosen)}`;
}

function tagsIn(chosen: readonly SeenTag[]): string {
  return chosen.length > 0 ? `?${new URLSearchParams(chosen.map((tag) => ["kenmerk", tag.id])).toString()}` : "";
}

/** A published passport for who has no account: the address to share it by (K-48). Says nothing of who keeps it or of who works there. */
export async function openPassportPage(visit: Visit): Promise<Response> {
  const t = visit.words(openCompassWords);
  const { house, target, chosen, entry } = await readOpenPassport(visit.actor, visit.param("function"), chosenIn(visit));
  visit.c.header("x-robots-tag", "noindex, nofollow");
  const domains = house.domains().filter((domain) => target.passport.domainIds.includes(domain.id));
  return visit.page(
    { title: target.passport.title },
    <>
      <Crumbs links={[{ href: `/kompas/open${tagsIn(chosen)}`, label: t("passport.up") }]} />
      <PageHead title={target.passport.title} lead={domains.map((domain) => domain.name).join(" · ")} />
      <Stack big>
        {entry ? (
          <Stack>
            <BigFigure figure={formatTenths(visit.tone.language, entry.tenths ?? 0)} unit="%">
              {t("passport.fits")}
            </BigFigure>
            {entry.shared.length > 0 ? (
              <p>
                {t("passport.shared")}:{" "}
                <Tags>
                  {entry.shared.map((label) => (
                    <Tag kind="have">{label}</Tag>
                  ))}
                </Tags>
              </p>
            ) : null}
          </Stack>
        ) : null}
        <PassportBody
          tone={visit.tone}
          passport={labelledToday(house, target)}
          unitName={null}
          domainNames={domains.map((domain) => domain.name)}
          webAddresses={webAddressesOf(house, target)}
          isFromEsco={isFromEsco(house, target)}
        />
      </Stack>
    </>,
  );
}
