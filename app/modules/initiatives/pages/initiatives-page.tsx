import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Row } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { type InitiativeTab, initiativeTabs } from "../initiative.ts";
import { initiativeWords } from "../initiative-words.ts";
import { type InitiativeList, readInitiatives } from "../read-initiatives.ts";

const query = z.object({ toon: z.enum(initiativeTabs).catch("lopend") });
type Listed = InitiativeList["initiatives"][number];

/** H-58: what colleagues try together, and a button to begin something. */
export async function initiativesPage(visit: Visit): Promise<Response> {
  const t = visit.words(initiativeWords);
  const { toon } = visit.query(query);
  const { initiatives } = await readInitiatives(visit.me, toon);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={<LinkButton href="/initiatieven/nieuw">{t("start")}</LinkButton>} />
      <Tabs
        label={t("tabs")}
        tabs={initiativeTabs.map((tab) => ({
          href: tab === "lopend" ? "/initiatieven" : `/initiatieven?toon=${tab}`,
          label: t(`tab.${tab}`),
          current: tab === toon,
        }))}
      />
      {initiatives.length > 0 ? <List visit={visit} initiatives={initiatives} /> : <Nothing visit={visit} tab={toon} />}
    </>,
  );
}

function List({ visit, initiatives }: { visit: Visit; initiatives: readonly Listed[] }) {
  const t = visit.words(initiativeWords);
  return (
    <Block id="lijst" title={t("list")} hideTitle>
      <LineList
        lines={initiatives.map((each) => ({
          what: <a href={`/initiatieven/${each.id}`}>{each.title}</a>,
          more: `${t("by", { name: each.by })}, ${each.unit ? t("for-unit", { unit: each.unit }) : t("for-all")}`,
          action: (
            <Row>
              {each.isReported || each.workshop || each.isMember ? (
                <Tags>
                  {each.isReported ? <Tag kind="miss">{t("reported")}</Tag> : null}
                  {each.workshop ? <Tag>{t("workshop")}</Tag> : null}
                  {each.isMember ? <Tag kind="have">{t("joined")}</Tag> : null}
                </Tags>
              ) : null}
              <span class="small">{t("members", { count: each.members })}</span>
            </Row>
          ),
        }))}
      />
    </Block>
  );
}

function Nothing({ visit, tab }: { visit: Visit; tab: InitiativeTab }) {
  const t = visit.words(initiativeWords);
  return (
    <Empty
      title={t(`empty.${tab}`)}
      action={
        <LinkButton href="/initiatieven/nieuw" look="second">
          {t("start")}
        </LinkButton>
      }
    >
      {t("empty.text")}
    </Empty>
  );
}
