/** How long a session lives (standards T09): without use, and in all. In seconds. */
export const sessionPolicy = {
  idleSeconds: 2 * 60 * 60,
  absoluteSeconds: 12 * 60 * 60,
  /** A session that still waits for its second factor: long enough to find the telephone. */
  halfSeconds: 10 * 60,
  /** The moment of last use is written at most this often, so that reading a page is not a write. */
  touchSeconds: 5 * 60,
  /** After giving the password, how long a person may change what guards the account without giving it again. */
  freshPasswordSeconds: 15 * 60,
} as const;

/** Whether the password was given so lately in this session that what guards the account may be changed (T10). */
export function isFresh(passwordAt: Date | null, moment: Date): boolean {
  return passwordAt !== null && moment.getTime() - passwordAt.getTime() < sessionPolicy.freshPasswordSeconds * 1000;
}
