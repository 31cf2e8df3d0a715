import type { Limit } from "#platform/web/take-attempt.ts";

const quarter = 15 * 60;
const hour = 60 * 60;

/**
 * How often something may be tried (T18). Per address it is counted whether somebody has that address or not, so that the answer
 * tells nothing. Per network only what failed counts in the end: a whole school signs in from one address on Monday morning.
 */
export const signinLimits = {
  account: { max: 10, seconds: quarter },
  network: { max: 100, seconds: quarter },
  resetAccount: { max: 3, seconds: hour },
  resetNetwork: { max: 200, seconds: hour },
  /** A code has a million values and three of them work: five tries a quarter leave an attacker who has the password years. */
  factor: { max: 5, seconds: quarter },
  identity: { max: 10, seconds: quarter },
  emailChange: { max: 5, seconds: hour },
} as const satisfies Record<string, Limit>;

/** Answers of use cases that were asked too often: how many seconds to wait. */
export type TooMany = { readonly waitSeconds: number };

export function isTooMany(reason: unknown): reason is TooMany {
  return typeof reason === "object" && reason !== null && "waitSeconds" in reason;
}
