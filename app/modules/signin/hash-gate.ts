/** Nobody may wait for ever: more work was waiting than this process can do in a few seconds. */
export class TooBusy extends Error {
  override name = "TooBusy";
}

/**
 * Lets a few pieces of work run at the same time and the rest wait in line, up to a limit.
 *
 * @example const gate = makeGate({ atOnce: 2, waiting: 30 }); await gate(() => hash(password));
 */
export function makeGate(limits: { atOnce: number; waiting: number }): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limits.atOnce) {
      if (line.length >= limits.waiting) throw new TooBusy("too many passwords at once");
      // Who is let in takes over the place of the one who left, so nobody can slip in between.
      await new Promise<void>((enter) => line.push(enter));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
