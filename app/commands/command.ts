/** Where a command writes and what it is told; tests give their own. */
export type Io = {
  /** An answer: what another program may read. One line, without its end. */
  readonly out: (line: string) => void;
  /** What only people read: progress and problems. */
  readonly err: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * One command of `./windroos`. It answers with its exit code: 0 done, 1 refused or something is wrong, 2 used wrongly.
 *
 * @example
 * export const portalList: Command = {
 *   name: "portal list",
 *   summary: "lists the portals",
 *   usage: "[--json]",
 *   run: async (args, io) => { … return 0; },
 * };
 */
export type Command = {
  /** The words that call it. */
  readonly name: string;
  /** What it does, as the rest of a sentence in the help. */
  readonly summary: string;
  /** What follows the name. */
  readonly usage: string;
  /** More that the help of this command tells, one line each. */
  readonly details?: readonly string[];
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
};

/** Used in a way that makes no sense; shown with the usage, exit code 2. */
export class UsageProblem extends Error {}

/** Can not be done, in words for whoever typed the command; exit code 1. */
export class CommandProblem extends Error {}
