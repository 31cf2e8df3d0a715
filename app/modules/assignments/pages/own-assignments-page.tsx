import { formatHoursFigure, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status } from "#ui/status.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { type Todo, TodoList } from "#ui/todo-list.tsx";
import { effectOn } from "../assignment.ts";
import { assignmentWords } from "../assignment-words.ts";
import { bothInWords, costInWords, whenInWords } from "../parts/cost-words.ts";
import { shapeOf } from "../parts/state-shape.ts";
import { type OwnAssignments, readOwnAssignments, type SeenAssignment } from "../read-own.ts";

/** What was assigned to me: first what is asked of me, then what I have to do, then what I did. */
export async function ownAssignmentsPage(visit: Visit): Promise<Response> {
  const t = visit.words(assignmentWords);
  const own = await readOwnAssignments(visit.me);
  const { assignments } = own;
  if (assignments.length === 0) {
    const action = <LinkButton href="/mijn-recht">{t("to-right")}</LinkButton>;
    return visit.page(
      { title: t("title"), menu: "/mijn-recht" },
      <>
        <PageHead title={t("title")} />
        <Empty title={t("empty.title")} action={action}>
          {t("empty")}
        </Empty>
      </>,
    );
  }
  const waiting = assignments.filter(({ state }) => state === "waiting");
  const open = assignments.filter(({ state, doneOn }) => state !== "waiting" && state !== "withdrawn" && !doneOn).toReversed();
  const past = assignments.filter(({ state, doneOn }) => state === "withdrawn" || (state !== "waiting" && doneOn));
  return visit.page(
    { title: t("title"), menu: "/mijn-recht" },
    <>
      <PageHead title={t("title")} lead={<Sentence text={lead(visit, waiting.length, open.length)} />} />
      <Asked visit={visit} own={own} waiting={waiting} />
      {open.length > 0 ? <Listed visit={visit} id="te-doen" title={t("open")} rows={open} /> : null}
      {past.length > 0 ? <Listed visit={visit} id="afgerond" title={t("past")} rows={past} /> : null}
    </>,
  );
}

function lead(visit: Visit, waiting: number, open: number): string {
  const t = visit.words(assignmentWords);
  const parts = [waiting > 0 ? t("lead.asks", { count: waiting }) : "", open > 0 ? t("lead.open", { count: open }) : ""].filter(Boolean);
  return parts.join(" ") || t("lead.nothing");
}

function Asked({ visit, own, waiting }: { visit: Visit; own: OwnAssignments; waiting: readonly SeenAssignment[] }) {
  if (waiting.length === 0) return null;
  const t = visit.words(assignmentWords);
  const soonest = waiting.toSorted((a, b) => ((a.expiresOn ?? "") < (b.expiresOn ?? "") ? -1 : 1));
  const items = soonest.map((one, index): Todo => ({
    what: t("asks.what", { title: one.title }),
    href: `/opgedragen/${one.id}`,
    why: effectSentence(visit, own, one),
    ...(one.expiresOn ? { when: t("asks.when", { date: formatDate(visit.tone.language, one.expiresOn, "short") }) } : {}),
    ...(index === 0 ? { button: t("asks.button") } : {}),
  }));
  return (
    <Block id="vragen" title={t("asks")}>
      <TodoList items={items} />
    </Block>
  );
}

function effectSentence(visit: Visit, { free }: OwnAssignments, one: SeenAssignment): string {
  const t = visit.words(assignmentWords);
  const cost = costInWords(visit, one);
  if (!free) return t("asks.no-right", { cost });
  const { fits, left, short } = effectOn(free, one);
  return fits ? t("asks.why", { cost, left: bothInWords(visit, left) }) : t("asks.short", { cost, short: costInWords(visit, short) });
}

function Listed({ visit, id, title, rows }: { visit: Visit; id: string; title: string; rows: readonly SeenAssignment[] }) {
  const t = visit.words(assignmentWords);
  const { language } = visit.tone;
  return (
    <Block id={id} title={title}>
      <Table
        labelledBy={`${id}-title`}
        rows={rows}
        columns={[
          { label: t("column.what"), isName: true, cell: (one) => <a href={`/opgedragen/${one.id}`}>{one.title}</a> },
          { label: t("column.when"), cell: (one) => whenInWords(visit, one, "short") },
          { label: t("column.hours"), isNumber: true, cell: (one) => formatHoursFigure(language, one.hours) },
          { label: t("column.money"), isNumber: true, cell: (one) => formatMoneyFigure(language, one.money) },
          { label: t("column.payer"), cell: (one) => <Standing visit={visit} one={one} /> },
        ]}
      />
    </Block>
  );
}

function Standing({ visit, one: { state, doneOn } }: { visit: Visit; one: SeenAssignment }) {
  const t = visit.words(assignmentWords);
  return (
    <>
      <Status shape={shapeOf(state, doneOn)}>{t(`payer.${state}`)}</Status>{" "}
      {doneOn ? <Sub>{t("state.done", { date: formatDate(visit.tone.language, doneOn, "short") })}</Sub> : null}
    </>
  );
}
