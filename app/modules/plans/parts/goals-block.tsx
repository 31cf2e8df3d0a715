import { Facts } from "#ui/facts.tsx";
import { GoalLine as GoalLinePicture, type GoalStep } from "#ui/goal-line.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { formatDate } from "#platform/time/format-date.ts";
import { smartParts, type Goal } from "../goal.ts";
import type { GoalLine, GoalLinePart } from "../goal-lines.ts";
import type { PlanSpeech } from "./plan-speech.ts";

type Props = {
  speech: PlanSpeech;
  goals: readonly Goal[];
  lines: readonly GoalLine[];
  /** Of the owner: goals are links and can be added. */
  isMine: boolean;
  /** Whose goals they are, for somebody else. */
  name: string;
};

/** H-08: every goal with the goals of team and school that it serves. */
export function GoalsBlock({ speech, goals, lines, isMine, name }: Props) {
  const t = speech.page;
  return (
    <Block id="doelen" title={t("goals")} hideTitle>
      {lines.length === 0 ? <p class="soft">{t(isMine ? "goals.none" : "goals.seen-none")}</p> : null}
      <Stack>
        {lines.map((line) => (
          <Stack>
            <GoalLinePicture steps={line.map((part) => goalStep(speech, part, isMine, name))} />
            {isMine ? null : <GoalDetails speech={speech} goal={goals.find(({ id }) => id === line.at(-1)?.id)} name={name} />}
          </Stack>
        ))}
        {isMine ? (
          <p class="small">
            <a href="/plan/doel/nieuw">{t(lines.length === 0 ? "goals.add" : "goals.more")}</a> · <a href="/kompas">{t("goals.compass")}</a>
          </p>
        ) : null}
      </Stack>
    </Block>
  );
}

/** One goal of a line: whose it is, and where its page is. */
export function goalStep({ plan, language }: PlanSpeech, part: GoalLinePart, isMine: boolean, name: string): GoalStep {
  const isPersonal = part.level === "personal";
  const due = part.due ? formatDate(language, part.due) : "";
  const level = isPersonal ? personalLevel(plan, isMine, name, due) : plan(`goal.level.${part.level}`, { unit: part.unit ?? "" });
  const href = isPersonal ? (isMine ? { href: `/plan/doel/${part.id}` } : {}) : { href: `/doelen/${part.id}` };
  return { level, text: part.title, isMine: isPersonal, ...href };
}

function personalLevel(t: PlanSpeech["plan"], isMine: boolean, name: string, date: string): string {
  if (isMine) return date ? t("goal.level.personal.until", { date }) : t("goal.level.personal");
  return date ? t("goal.level.other.until", { name, date }) : t("goal.level.other", { name });
}

/** The parts of a goal that were filled in. */
function GoalDetails({ speech: { plan, page, language }, goal, name }: { speech: PlanSpeech; goal: Goal | undefined; name: string }) {
  if (!goal) return null;
  const parts = smartParts.map((part) => ({
    label: plan(`goal.${part}`),
    value: part === "timeBound" ? (goal.smart.timeBound ? formatDate(language, goal.smart.timeBound) : "") : goal.smart[part],
  }));
  const facts = [...parts, { label: page("serves", { name }), value: goal.servesMe }, { label: page("fits"), value: goal.fitsOrganisation }].filter(
    ({ value }) => value !== "",
  );
  if (facts.length === 0) return null;
  return <Facts facts={facts} />;
}
