import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { GoalLine } from "#ui/goal-line.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import type { KeptGoal } from "../goal-table.ts";
import type { SeenGoal } from "../goal-world.ts";
import { servingParts, unitAndDue } from "../parts/unit-goal-sentences.ts";
import { planWords } from "../plan-words.ts";
import { type GoalPage, readGoal } from "../read-goals.ts";
import { unitGoalWords } from "../unit-goal-words.ts";

/** H-08: one goal, up to the theme it serves and down to what serves it. */
export async function unitGoalPage(visit: Visit): Promise<Response> {
  const t = visit.words(unitGoalWords);
  const page = await readGoal(visit.actor, visit.param("goal"));
  // An own personal goal has its page in the own plan.
  if (page === "mine") return visit.redirect(`/plan/doel/${visit.param("goal")}`);
  const { goal, seen } = page;
  return visit.page(
    { title: goal.title, menu: "/doelen" },
    <>
      <Crumbs links={[{ href: "/doelen", label: t("title") }]} />
      <PageHead title={goal.title} lead={levelWords(visit, seen)} actions={seen.mayWrite ? <Actions visit={visit} seen={seen} /> : undefined} />
      {seen.level === "team" || facts(visit, goal).length > 0 ? (
        <Two>
          <Serving visit={visit} page={page} />
          <div>
            <Upwards visit={visit} page={page} />
            <Sharp visit={visit} goal={goal} />
          </div>
        </Two>
      ) : (
        <Serving visit={visit} page={page} />
      )}
    </>,
  );
}

function levelWords(visit: Visit, seen: SeenGoal): string {
  return visit.words(unitGoalWords)(`level.${seen.level}`, { unit: unitAndDue(visit, seen) });
}

function Actions({ visit, seen }: { visit: Visit; seen: SeenGoal }) {
  const t = visit.words(unitGoalWords);
  return (
    <>
      <LinkButton href={`/doelen/${seen.id}/wijzigen`} look="second">
        {t("change")}
      </LinkButton>
      <LinkButton href={`/doelen/${seen.id}/beeindigen`} look="plain">
        {t("end")}
      </LinkButton>
    </>
  );
}

function Upwards({ visit, page: { seen, theme } }: { visit: Visit; page: GoalPage }) {
  const t = visit.words(unitGoalWords);
  if (seen.level === "school") return null;
  const step = (goal: SeenGoal) => ({ level: t(`level.${goal.level}`, { unit: goal.unit }), text: goal.title });
  return (
    <Block id="lijn" title={t("line")}>
      {theme ? <GoalLine steps={[{ ...step(theme), href: `/doelen/${theme.id}` }, step(seen)]} /> : <p class="soft">{t("unlinked.text")}</p>}
    </Block>
  );
}

function Serving({ visit, page }: { visit: Visit; page: GoalPage }) {
  const t = visit.words(unitGoalWords);
  const { seen, below, belowElsewhere, mine, people } = page;
  const isEmpty = seen.serving.team + seen.serving.personal + mine.length === 0;
  const own = mine.map((goal): Line => ({ what: <a href={`/plan/doel/${goal.id}`}>{goal.title}</a>, more: t("below.mine") }));
  return (
    <div>
      <Block id="draagt-bij" title={t("below")}>
        <p class="measure">{isEmpty ? t("below.nothing") : t(`below.sentence.${seen.level}`, servingParts(visit, seen))}</p>
        <LineList
          lines={[
            ...own,
            ...below.map((goal): Line => ({
              what: <a href={`/doelen/${goal.id}`}>{goal.title}</a>,
              more: unitAndDue(visit, goal),
              action: <span class="small">{servingParts(visit, goal).personal}</span>,
            })),
          ]}
        />
        {belowElsewhere > 0 ? <p class="soft">{t("below.elsewhere", { count: belowElsewhere })}</p> : null}
      </Block>
      {people.length > 0 ? <People visit={visit} people={people} /> : null}
    </div>
  );
}

/** Names only; the goal itself is read in the plan, where its owner finds the look. */
function People({ visit, people }: { visit: Visit; people: GoalPage["people"] }) {
  const t = visit.words(unitGoalWords);
  return (
    <Block id="wie" title={t("below.people")}>
      <Stack>
        <LineList
          lines={people.map(({ id, name }) => ({
            what: name,
            action: (
              <a href={`/team/${id}/plan`} aria-label={t("below.read-plan-of", { name })}>
                {t("below.read-plan")}
              </a>
            ),
          }))}
        />
        <p class="soft small">{t("below.people-hint")}</p>
      </Stack>
    </Block>
  );
}

function Sharp({ visit, goal }: { visit: Visit; goal: KeptGoal }) {
  const filled = facts(visit, goal);
  if (filled.length === 0) return null;
  return (
    <Block id="scherp" title={visit.words(unitGoalWords)("sharp")}>
      <Facts facts={filled} />
    </Block>
  );
}

/** What was filled in to sharpen a goal; the day stands in the line below its title already. */
function facts(visit: Visit, { smart }: KeptGoal): { readonly label: string; readonly value: string }[] {
  const t = visit.words(planWords);
  const parts = ["specific", "measurable", "attainable", "relevant"] as const;
  return parts.filter((part) => smart[part] !== "").map((part) => ({ label: t(`goal.${part}`), value: smart[part] }));
}
