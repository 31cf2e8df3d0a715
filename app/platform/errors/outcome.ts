/**
 * What a use case answers: done with a value, or refused by a rule with a reason.
 * A refusal is a value, not an exception, so that the compiler asks for a sentence per reason.
 *
 * @example
 * const outcome = await agreePlan(actor, id);
 * if ("refused" in outcome) return visit.page(…sentence(outcome.refused));
 */
export type Outcome<Value, Reason> = { readonly done: Value } | { readonly refused: Reason };

/** @example return done(plan); */
export function done<Value>(value: Value): { readonly done: Value } {
  return { done: value };
}

/** @example return refused("overdraw"); */
export function refused<const Reason>(reason: Reason): { readonly refused: Reason } {
  return { refused: reason };
}

/** The value of an outcome that a caller knows to be done, for tests and demo worlds. Throws the reason otherwise. */
export function mustBeDone<Value, Reason>(outcome: Outcome<Value, Reason>): Value {
  if ("refused" in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.done;
}
