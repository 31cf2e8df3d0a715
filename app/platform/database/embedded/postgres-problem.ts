export type PostgresProblemReason =
  | "no-binaries"
  | "other-version"
  | "no-password"
  | "password-refused"
  | "not-a-cluster"
  | "wrong-user"
  | "folder-not-reachable"
  | "busy"
  | "does-not-start"
  | "does-not-stop";

/**
 * Something the person who runs the product can put right; the message says how.
 * Show the message without a stack trace:
 *
 *     catch (error) {
 *       if (error instanceof PostgresProblem) console.error(error.message);
 *     }
 */
export class PostgresProblem extends Error {
  readonly reason: PostgresProblemReason;

  constructor(reason: PostgresProblemReason, message: string) {
    super(message);
    this.name = "PostgresProblem";
    this.reason = reason;
  }
}
