import type { Child } from "hono/jsx";

export type AccordStep = {
  what: Child;
  /** Who and when, in words. */
  who?: Child;
  isDone: boolean;
};

/**
 * An agreement in steps: what, who, when. What is still open is dotted and has an open circle.
 * Accessibility: an ordered list; the words of each step say whether it is done.
 *
 * @example <Accord steps={[{ what: "Versie 1 afgesproken", who: "15 september 2026, Samira Vos en Marleen Kuipers", isDone: true }]} />
 */
export function Accord({ steps }: { steps: readonly AccordStep[] }) {
  return (
    <ol class="accord" role="list">
      {steps.map((step) => (
        <li class={step.isDone ? undefined : "open"}>
          <AccordSign isDone={step.isDone} />
          <span class="accord-what">{step.what}</span>
          {step.who ? <span class="accord-who">{step.who}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function AccordSign({ isDone }: { isDone: boolean }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      {isDone ? <circle cx="14" cy="14" r="12" class="accord-full" /> : <circle cx="14" cy="14" r="11.4" class="accord-open" />}
      {isDone ? <path d="M8.4 14.3l3.9 4.1 7.3-8.6" class="accord-check" /> : null}
    </svg>
  );
}
