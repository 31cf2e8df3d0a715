import type { Child } from "hono/jsx";

export type GoalStep = {
  /** Whose it is: "Thema van de school". */
  level: string;
  text: Child;
  href?: string;
  /** Hier sta jij: the dot is full and in the second colour of the house. */
  isMine?: boolean;
};

/**
 * How a goal hangs together: school, team, me. Wherever a goal or activity shows.
 *
 * @example <GoalLine steps={[{ level: "Doel van team onderbouw", text: "…", href: "/doelen/…" }, { level: "Jouw doel", text: "…", isMine: true }]} />
 */
export function GoalLine({ steps }: { steps: readonly GoalStep[] }) {
  return (
    <ol class="goal-line" role="list">
      {steps.map((step) => (
        <li class={step.isMine ? "mine" : undefined}>
          <span class="goal-level">{step.level}</span>
          <span class="goal-text">{step.href ? <a href={step.href}>{step.text}</a> : step.text}</span>
        </li>
      ))}
    </ol>
  );
}
