import { z } from "zod";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import { Sub, Table, type Column } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { TodoList, type Todo } from "#ui/todo-list.tsx";
import { eitherName } from "../either-name.ts";
import { groupMixWords } from "../group-mix-words.ts";
import type { ShownMix } from "../group-mix.ts";
import { readTeam } from "../list-team-plans.ts";
import { GroupMix } from "../parts/group-mix.tsx";
import { isUnder, type MemberPlan, tabOf, type TeamMember, type TeamTab, teamTabs } from "../team-member.ts";
import { teamWords } from "../team-words.ts";

const teamQuery = z.object({ stand: z.enum(teamTabs).catch("alle") });

/** The manager's people: first the plans that wait, then everybody with how their plan stands. */
export async function teamPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamWords);
  const { stand } = visit.query(teamQuery);
  const { people, mix } = await readTeam(visit.actor);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead
        title={t("title")}
        lead={people.length > 0 ? <Sentence text={lead(visit, people)} /> : undefined}
        actions={
          <LinkButton href="/team/doelen" look="second">
            {t("goals")}
          </LinkButton>
        }
      />
      <ToAgree visit={visit} people={people} />
      {people.length > 0 ? <People visit={visit} people={people} tab={stand} /> : <Empty title={t("empty.title")}>{t("empty")}</Empty>}
      {people.length > 0 ? <TeamMix visit={visit} mix={mix} /> : null}
    </>,
  );
}

function TeamMix({ visit, mix }: { visit: Visit; mix: ShownMix | undefined }) {
  const t = visit.words(groupMixWords);
  return (
    <Block id="leermix" title={t("team")}>
      {mix ? <GroupMix visit={visit} id="leermix-beeld" mix={mix} /> : <p class="soft measure">{t("team.too-few")}</p>}
    </Block>
  );
}

function lead(visit: Visit, people: readonly TeamMember[]): string {
  const t = visit.words(teamWords);
  const count = (tab: TeamTab) => people.filter((person) => isUnder(tab, person)).length;
  const waits = count("wacht") > 0 ? t("lead.waits", { count: count("wacht") }) : t("lead.nothing-waits");
  return count("te-laat") > 0 ? `${waits} ${t("lead.late", { count: count("te-laat") })}` : waits;
}

/** Who waits longest comes first. */
function ToAgree({ visit, people }: { visit: Visit; people: readonly TeamMember[] }) {
  const t = visit.words(teamWords);
  const waiting = people.flatMap(({ id, name, plan }) => (plan.waits ? [{ id, name, ...plan.waits }] : [])).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (waiting.length === 0) return null;
  const items = waiting.map(({ id, name, number, since }, index): Todo => {
    const button = index === 0 ? { button: t("to-agree.button", { name }) } : {};
    return {
      what: t("to-agree.what", { name }),
      href: `/team/${id}/plan`,
      why: t("to-agree.why", { number }),
      when: t("to-agree.when", { date: formatDate(visit.tone.language, since, "short") }),
      ...button,
    };
  });
  return (
    <Block id="af-te-spreken" title={t("to-agree")}>
      <TodoList items={items} />
    </Block>
  );
}

function People({ visit, people, tab }: { visit: Visit; people: readonly TeamMember[]; tab: TeamTab }) {
  const t = visit.words(teamWords);
  const shown = people.filter((person) => isUnder(tab, person));
  const address = (each: TeamTab) => (each === "alle" ? "/team#mensen" : `/team?stand=${each}#mensen`);
  return (
    <Block id="mensen" title={t("people")}>
      <Tabs
        label={t("tabs")}
        tabs={teamTabs.map((each) => ({
          href: address(each),
          label: t(`tab.${each}`),
          count: people.filter((person) => isUnder(each, person)).length,
          current: each === tab,
        }))}
      />
      <Stack>
        {shown.length > 0 ? <Table caption={t("caption", { count: shown.length })} rows={shown} columns={columns(visit)} /> : <NobodyHere visit={visit} />}
        <p class="soft small measure">{t("privacy")}</p>
      </Stack>
    </Block>
  );
}

function columns(visit: Visit): Column<TeamMember>[] {
  const t = visit.words(teamWords);
  return [
    {
      label: t("column.name"),
      isName: true,
      cell: ({ name, functionTitle }) => (
        <>
          {name} {functionTitle ? <Sub>{functionTitle}</Sub> : null}
        </>
      ),
    },
    {
      label: t("column.state"),
      cell: ({ plan, alsoManagedBy }) => (
        <>
          <Standing visit={visit} plan={plan} />{" "}
          {alsoManagedBy.length > 0 ? (
            <Sub>
              {t("state.also", {
                name:
                  eitherName(
                    visit.tone.language,
                    alsoManagedBy.map((name) => ({ name })),
                  ) ?? "",
              })}
            </Sub>
          ) : null}
        </>
      ),
    },
    { label: t("column.shared"), cell: (person) => <Readable visit={visit} person={person} /> },
    { label: t("column.due"), cell: ({ plan }) => <Due visit={visit} plan={plan} /> },
  ];
}

const shapes: Record<Exclude<TeamTab, "alle">, StatusShape> = { wacht: "half", "te-laat": "triangle", binnenkort: "triangle", geen: "open", loopt: "check" };

function Standing({ visit, plan }: { visit: Visit; plan: MemberPlan }) {
  const tab = tabOf(plan);
  return <Status shape={shapes[tab]}>{visit.words(teamWords)(`state.${tab}`)}</Status>;
}

/** The newest version that the manager may read: what was submitted, else what was agreed on. */
function Readable({ visit, person: { id, name, plan } }: { visit: Visit; person: TeamMember }) {
  const t = visit.words(teamWords);
  const newest = plan.waits
    ? { ...plan.waits, on: plan.waits.since, kind: "submitted" as const }
    : plan.agreed
      ? { ...plan.agreed, kind: "agreed" as const }
      : undefined;
  if (!newest) return <span class="soft">{t("shared.nothing")}</span>;
  const version = t(`shared.${newest.kind}`, { number: newest.number });
  return (
    <>
      <a href={`/team/${id}/plan`} aria-label={t("shared.of", { version, name })}>
        {version}
      </a>{" "}
      <Sub>{t(`shared.${newest.kind}-on`, { date: formatDate(visit.tone.language, newest.on, "short") })}</Sub>
    </>
  );
}

function Due({ visit, plan: { dueBefore, deadline } }: { visit: Visit; plan: MemberPlan }) {
  return (
    <>
      <span class="nowrap">{formatDate(visit.tone.language, dueBefore, "short")}</span>{" "}
      {deadline === "none" ? <Sub>{visit.words(teamWords)("first-plan")}</Sub> : null}
    </>
  );
}

function NobodyHere({ visit }: { visit: Visit }) {
  const t = visit.words(teamWords);
  const all = (
    <LinkButton href="/team#mensen" look="second">
      {t("show-all")}
    </LinkButton>
  );
  return (
    <Empty title={t("empty.tab.title")} action={all}>
      {t("empty.tab")}
    </Empty>
  );
}
