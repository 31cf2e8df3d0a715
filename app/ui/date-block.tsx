import type { Child } from "hono/jsx";

type Props = {
  /** For machines: `2026-12-03` or `2026-12-03T15:30`. */
  datetime: string;
  /** As it is shown: "3" and "dec". */
  day: string;
  month: string;
  children?: Child;
};

/**
 * A day like a leaf of a calendar, with what happens on it beside it. Say the day in words there too, with its name.
 *
 * @example <DateBlock datetime="2026-12-03T15:30" day="3" month="dec"><strong>Ontwikkelgesprek</strong><p>donderdag, 15.30 uur</p></DateBlock>
 */
export function DateBlock({ datetime, day, month, children }: Props) {
  return (
    <div class="date-block">
      <time datetime={datetime}>
        {day}
        <small> {month}</small>
      </time>
      <div>{children}</div>
    </div>
  );
}
