import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Status, type StatusShape } from "#ui/status.tsx";
import { Sub } from "#ui/table.tsx";
import { calendarWords } from "../calendar-words.ts";
import type { TermState } from "../term.ts";
import { termWords } from "../term-words.ts";

const shapes: Record<TermState, StatusShape> = { late: "triangle", soon: "half", later: "open", done: "check" };

/** Where a term stands, with the day on which it was (last) done. */
export function StateCell({ visit, state, doneOn, lastDoneOn }: { visit: Visit; state: TermState; doneOn: DateString | null; lastDoneOn?: DateString | null }) {
  const t = visit.words(calendarWords);
  const words = visit.words(termWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date, "short");
  return (
    <>
      <Status shape={shapes[state]}>{words(`state.${state}`)}</Status>
      {doneOn ? <Sub>{t("done-on", { date: day(doneOn) })}</Sub> : null}
      {!doneOn && lastDoneOn ? <Sub>{t("last-on", { date: day(lastDoneOn) })}</Sub> : null}
      {lastDoneOn === null ? <Sub>{words("state.unrecorded")}</Sub> : null}
    </>
  );
}

/** A day that must stay in one piece. */
export function Day({ visit, date }: { visit: Visit; date: DateString }) {
  return <span class="nowrap">{formatDate(visit.tone.language, date, "short")}</span>;
}
