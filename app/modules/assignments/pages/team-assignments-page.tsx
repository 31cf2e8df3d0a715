import { z } from "zod";
import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { whenInWords } from "../parts/cost-words.ts";
import { shapeOf } from "../parts/state-shape.ts";
import { readTeamAssignments, type TeamAssignment, type TeamAssignments } from "../read-team.ts";
import { teamAssignmentWords } from "../team-assignment-words.ts";

const query = z.object({ jaar: z.string().optional().catch(undefined) });

/** What is out in the team, where it stands, and what it costs the employer in a year. */
export async function teamAssignmentsPage(visit: Visit): Promise<Response> {
  const t = visit.words(teamAssignmentWords);
  const team = await readTeamAssignments(visit.actor, visit.query(query).jaar);
  const assign = <LinkButton href="/opgedragen/team/nieuw">{t("new")}</LinkButton>;
  const isEmpty = team.assignments.length === 0;
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={<Sentence text={lead(visit, team)} />} actions={team.hasPeople && !isEmpty ? assign : undefined} />
      {team.years.length > 1 ? <Years visit={visit} team={team} /> : null}
      {isEmpty ? <Nothing visit={visit} team={team} assign={assign} /> : <Everything visit={visit} team={team} />}
    </>,
  );
}

function lead(visit: Visit, { assignments, hasRights }: TeamAssignments): string {
  const t = visit.words(teamAssignmentWords);
  const waiting = assignments.filter(({ state }) => state === "waiting").length;
  return `${waiting > 0 ? `${t("lead.waiting", { count: waiting })} ` : ""}${t(hasRights ? "lead" : "lead.no-rights")}`;
}

type Shown = { visit: Visit; team: TeamAssignments };

function Years({ visit, team }: Shown) {
  const tabs = team.years.map((label) => ({ href: `/opgedragen/team?jaar=${encodeURIComponent(label)}`, label, current: label === team.yearLabel }));
  return <Tabs label={visit.words(teamAssignmentWords)("years")} tabs={tabs} />;
}

function Nothing({ visit, team, assign }: Shown & { assign: unknown }) {
  const t = visit.words(teamAssignmentWords);
  if (!team.hasPeople) return <Empty title={t("empty.people.title")}>{t("empty.people")}</Empty>;
  return (
    <Empty title={t("empty.title")} action={assign as never}>
      {t("empty")}
    </Empty>
  );
}

function Everything({ visit, team }: Shown) {
  const t = visit.words(teamAssignmentWords);
  const { language } = visit.tone;
  return (
    <>
      <Costs visit={visit} team={team} />
      <Block id="lijst" title={t("list")}>
        <Table
          labelledBy="lijst-title"
          rows={team.assignments}
          columns={[
            { label: t("column.what"), isName: true, cell: (one) => <What visit={visit} one={one} /> },
            { label: t("column.name"), cell: ({ name }) => name },
            { label: t("column.when"), cell: (one) => whenInWords(visit, one, "short") },
            { label: t("column.hours"), isNumber: true, cell: (one) => formatHoursFigure(language, one.hours) },
            { label: t("column.money"), isNumber: true, cell: (one) => formatMoneyFigure(language, one.money) },
            { label: t("column.state"), cell: (one) => <Standing visit={visit} one={one} /> },
          ]}
        />
      </Block>
    </>
  );
}

function Costs({ visit, team: { costs, yearLabel } }: Shown) {
  const t = visit.words(teamAssignmentWords);
  const { language } = visit.tone;
  const both = ({ hours, money }: HoursAndMoney) => t("cost.both", { hours: formatHours(language, hours), money: formatMoney(language, money) });
  const isSome = ({ hours, money }: HoursAndMoney) => hours > 0 || money > 0;
  return (
    <Block id="kosten" title={t("costs", { year: yearLabel })}>
      <Facts
        facts={[
          { label: t("cost.done"), value: both(costs.done) },
          { label: t("cost.to-do"), value: both(costs.toDo) },
          ...(isSome(costs.waiting) ? [{ label: t("cost.waiting"), value: both(costs.waiting) }] : []),
          ...(isSome(costs.right) ? [{ label: t("cost.right"), value: both(costs.right) }] : []),
        ]}
      />
    </Block>
  );
}

function What({ visit, one }: { visit: Visit; one: TeamAssignment }) {
  const label = visit.words(teamAssignmentWords)("of.what", { title: one.title, name: one.name });
  return (
    <a href={`/opgedragen/team/${one.id}`} aria-label={label}>
      {one.title}
    </a>
  );
}

function Standing({ visit, one: { state, doneOn } }: { visit: Visit; one: TeamAssignment }) {
  const t = visit.words(teamAssignmentWords);
  return (
    <>
      <Status shape={shapeOf(state, doneOn)}>{t(`state.${state}`)}</Status>{" "}
      {doneOn ? <Sub>{t("state.done", { date: formatDate(visit.tone.language, doneOn, "short") })}</Sub> : null}
    </>
  );
}
