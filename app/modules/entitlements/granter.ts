import { type EmploymentSpan, type Grant, grant } from "./grant.ts";
import type { RulesInForce } from "./rules-in-force.ts";

/** Most of a staff have one of a few jobs on paper, and the same job gives the same right. */
export function granter(rules: RulesInForce): (employments: readonly EmploymentSpan[], hasPlan: boolean) => Grant {
  const known = new Map<string, Grant>();
  return (employments, hasPlan) => {
    const key = JSON.stringify([
      hasPlan,
      ...employments.map(({ category, fteE4, startsOn, endsOn }) => [category, fteE4, startsOn < rules.year.start ? "" : startsOn, endsOn]),
    ]);
    const right = known.get(key) ?? grant({ ...rules, employments, hasPlan });
    known.set(key, right);
    return right;
  };
}
