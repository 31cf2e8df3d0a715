import { Secret, TOTP } from "otpauth";

const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A new secret as the text that people can type over. @example newFactorSecret() // "JBSWY3DP…" */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the picture. The portal's name goes first, so that someone with two portals can tell them apart. */
export function factorUri(secret: string, label: { portal: string; email: string }): string {
  return new TOTP({ ...shape, issuer: label.portal, label: label.email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step of a code that is right now, or one step before or after (T20), or undefined. Whoever asks must keep the step:
 * a code works once.
 */
export function stepOfCode(secret: string, code: string, moment: Date): number | undefined {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return undefined;
  const timestamp = moment.getTime();
  const delta = TOTP.validate({ ...shape, token: digits, secret: Secret.fromBase32(secret), timestamp, window: 1 });
  return delta === null ? undefined : TOTP.counter({ period: shape.period, timestamp }) + delta;
}
