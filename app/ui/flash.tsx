import type { Child } from "hono/jsx";

type Props = {
  children?: Child;
  /** The way back, where there is one: a form that undoes what was done. */
  undo?: { action: string; label: string };
};

/**
 * One sentence after something was done, at the top of the next page. Not for errors.
 * Accessibility: `role="status"`, so it is read without taking the focus.
 *
 * @example <Flash undo={{ action: "/plan/terugzetten", label: "Maak ongedaan" }}>Je plan is bewaard.</Flash>
 */
export function Flash({ children, undo }: Props) {
  return (
    <div class="flash" role="status" data-turbo-temporary>
      <span>{children}</span>
      {undo ? (
        <form method="post" action={undo.action}>
          <button type="submit">{undo.label}</button>
        </form>
      ) : null}
    </div>
  );
}
