import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import type { SeenGoal } from "../goal-world.ts";
import { servingParts, unitAndDue } from "../parts/unit-goal-sentences.ts";
import { type GoalList, readGoals } from "../read-goals.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

/** H-08: the themes of the school with the goals of teams below them, and how many personal goals serve each. */
export async function goalsPage(visit: Visit): Promise<Response> {
  const t = visit.words(unitGoalWords);
  const list = await readGoals(visit.actor);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead
        title={t("title")}
        lead={list.goals.length > 0 ? <Sentence text={lead(visit, list)} /> : undefined}
        actions={list.mayAdd ? <AddTheme visit={visit} /> : undefined}
      />
      {list.goals.length > 0 ? (
        <>
          <p class="soft measure">{t("intro")}</p>
          <Tree visit={visit} goals={list.goals} />
          <Unlinked visit={visit} list={list} />
        </>
      ) : (
        <Empty title={t("empty.title")} action={list.mayAdd ? <AddTheme visit={visit} /> : null}>
          {t("empty")}
        </Empty>
      )}
    </>,
  );
}

function AddTheme({ visit }: { visit: Visit }) {
  return <LinkButton href="/doelen/nieuw">{visit.words(unitGoalWords)("add-theme")}</LinkButton>;
}

function lead(visit: Visit, { goals }: GoalList): string {
  const t = visit.words(unitGoalWords);
  const [themes, teams] = [goals.filter(({ level }) => level === "school"), goals.filter(({ level }) => level === "team")];
  // A theme counts what serves it through its teams, so a team's goals are counted apart only when no theme above them is in sight.
  const ids = new Set(themes.map(({ id }) => id));
  const top = [...themes, ...teams.filter(({ parentId }) => parentId === null || !ids.has(parentId))];
  const personal = top.reduce((sum, { serving }) => sum + serving.personal, 0);
  return t("lead", {
    themes: t("lead.themes", { count: themes.length }),
    teams: t("lead.teams", { count: teams.length }),
    personal: t("lead.personal", { count: personal }),
  });
}

function Tree({ visit, goals }: { visit: Visit; goals: readonly SeenGoal[] }) {
  const t = visit.words(unitGoalWords);
  const themes = goals.filter(({ level }) => level === "school");
  const ids = new Set(themes.map(({ id }) => id));
  // A theme out of sight leaves its teams' goals on top.
  const orphans = goals.filter(({ level, parentId }) => level === "team" && parentId !== null && !ids.has(parentId));
  if (themes.length + orphans.length === 0) return null;
  const lines = themes.map((theme) => ({
    ...line(visit, theme),
    below: goals.filter(({ parentId }) => parentId === theme.id).map((goal) => line(visit, goal)),
  }));
  return (
    <Block id="themas" title={t("tree")}>
      <LineList lines={[...lines, ...orphans.map((goal) => line(visit, goal))]} />
    </Block>
  );
}

function line(visit: Visit, goal: SeenGoal): Line {
  const { teams, personal } = servingParts(visit, goal);
  return {
    what: <a href={`/doelen/${goal.id}`}>{goal.title}</a>,
    more: unitAndDue(visit, goal),
    action: <span class="small">{goal.level === "school" ? `${teams}, ${personal}` : personal}</span>,
  };
}

/** Goals that serve no other are fine, and listed. */
function Unlinked({ visit, list: { goals, unlinked } }: { visit: Visit; list: GoalList }) {
  const t = visit.words(unitGoalWords);
  const loose = goals.filter(({ level, parentId }) => level === "team" && parentId === null);
  if (loose.length === 0 && !unlinked) return null;
  return (
    <Block id="los" title={t("unlinked")}>
      <Stack>
        {loose.length > 0 ? <p class="soft">{t("unlinked.text")}</p> : null}
        <LineList lines={loose.map((goal) => line(visit, goal))} />
        {unlinked ? <p class="soft">{t("unlinked.personal", { count: unlinked })}</p> : null}
      </Stack>
    </Block>
  );
}
