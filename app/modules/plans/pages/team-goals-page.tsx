import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table, type Column } from "#ui/table.tsx";
import type { SeenGoal } from "../goal-world.ts";
import { readTeamGoals, type TeamGoals } from "../read-goals.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

/** The goals of the manager's teams, each with the theme it serves and how many personal goals serve it. */
export async function teamGoalsPage(visit: Visit): Promise<Response> {
  const t = visit.words(unitGoalWords);
  const team = await readTeamGoals(visit.actor);
  return visit.page(
    { title: t("team.title"), menu: "/team" },
    <>
      <Crumbs links={[{ href: "/team", label: t("team.crumb") }]} />
      <PageHead
        title={t("team.title")}
        lead={team.goals.length > 0 ? <Sentence text={t("team.lead", { count: team.goals.length })} /> : undefined}
        actions={team.mayAdd && team.goals.length > 0 ? <AddGoal visit={visit} /> : undefined}
      />
      <Stack>
        {team.goals.length > 0 ? <Goals visit={visit} team={team} /> : <NoGoals visit={visit} mayAdd={team.mayAdd} />}
        {team.unlinked ? <p class="soft">{t("unlinked.personal", { count: team.unlinked })}</p> : null}
        <p>
          <a href="/doelen">{t("team.all")}</a>
        </p>
      </Stack>
    </>,
  );
}

function AddGoal({ visit }: { visit: Visit }) {
  return <LinkButton href="/team/doelen/nieuw">{visit.words(unitGoalWords)("add-goal")}</LinkButton>;
}

function Goals({ visit, team: { goals, themes } }: { visit: Visit; team: TeamGoals }) {
  const t = visit.words(unitGoalWords);
  const columns: Column<SeenGoal>[] = [
    {
      label: t("column.goal"),
      isName: true,
      cell: ({ id, title, unit }) => (
        <>
          <a href={`/doelen/${id}`}>{title}</a> <Sub>{unit}</Sub>
        </>
      ),
    },
    { label: t("column.theme"), cell: ({ parentId }) => (parentId && themes.get(parentId)?.title) || <span class="soft">{t("no-theme")}</span> },
    { label: t("column.due"), cell: ({ due }) => (due ? <span class="nowrap">{formatDate(visit.tone.language, due, "short")}</span> : "–") },
    { label: t("column.personal"), isNumber: true, cell: ({ serving }) => serving.personal },
  ];
  return (
    <>
      <Table caption={t("team.caption")} rows={goals} columns={columns} />
      <p class="soft small measure">{t("team.intro")}</p>
    </>
  );
}

function NoGoals({ visit, mayAdd }: { visit: Visit; mayAdd: boolean }) {
  const t = visit.words(unitGoalWords);
  const kind = mayAdd ? "empty" : "no-unit";
  return (
    <Empty title={t(`team.${kind}.title`)} action={mayAdd ? <AddGoal visit={visit} /> : null}>
      {t(`team.${kind}`)}
    </Empty>
  );
}
