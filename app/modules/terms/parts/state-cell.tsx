import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Status, type StatusShape } from "#ui/status.tsx";
import { Sub } from "#ui/table.tsx";
import { calendarWords } from "../calendar-words.ts";
import type { TermState } from "../term.ts";
import { termWords } from "../term-words.ts";

const shapes: Record<TermState, StatusShape> = { late: "triangle", soon: "half", later: "open", done: "check" };

type Props = {
  visit: Visit;
  state: TermState;
  doneOn: DateString | null;
  lastDoneOn?: DateString | null;
  isFrom?: boolean | undefined;
};

/** Where a term stands, with the day on which it was (last) done. */
export function StateCell({ visit, state, doneOn, lastDoneOn, isFrom }: Props) {
  const t = visit.words(calendarWords);
  const words = visit.words(termWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date, "short");
  return (
    <>
      <Status shape={shapes[state]}>{words(isFrom && state === "soon" ? "state.now" : `state.${state}`)}</Status>
      {doneOn ? <Sub>{t("done-on", { date: day(doneOn) })}</Sub> : null}
      {!doneOn && lastDoneOn ? <Sub>{t("last-on", { date: day(lastDoneOn) })}</Sub> : null}
      {lastDoneOn === null ? <Sub>{words("state.unrecorded")}</Sub> : null}
    </>
  );
}

/** A day that must stay in one piece: before it something is due, or from it something may be done. */
export function Day({ visit, date, isFrom }: { visit: Visit; date: DateString; isFrom?: boolean | undefined }) {
  const day = formatDate(visit.tone.language, date, "short");
  return <span class="nowrap">{isFrom ? visit.words(calendarWords)("from-day", { date: day }) : day}</span>;
}
