import type { Child } from "hono/jsx";

export type Fact = { label: string; value: Child };

/** Labels with their values. @example <Facts facts={[{ label: "Functie", value: "docent biologie" }]} /> */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
