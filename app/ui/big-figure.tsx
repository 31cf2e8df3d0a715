import type { Child } from "hono/jsx";

type Props = {
  figure: Child;
  /** Smaller, behind the figure. */
  unit?: string;
  /** The question or sentence it answers, beside it. */
  children?: Child;
};

/**
 * One figure that a page is about, large, with its words beside it.
 *
 * @example <BigFigure figure="69,0" unit="%">Waarom past dit?</BigFigure>
 */
export function BigFigure({ figure, unit, children }: Props) {
  return (
    <p class="big-figure">
      <b>
        {figure}
        {unit ? <small>{unit}</small> : null}
      </b>{" "}
      <span>{children}</span>
    </p>
  );
}
