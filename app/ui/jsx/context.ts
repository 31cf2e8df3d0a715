import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import { raw } from "hono/html";
import { write } from "./jsx-runtime.ts";

export type Context<T> = {
  readonly Provider: (props: { value: T; children?: Child }) => HtmlEscapedString;
  /** What the nearest provider around this part gives. */
  readonly read: () => T;
};

/**
 * A value for everything inside a provider, such as the language. A page is written in one go, so one stack is enough.
 *
 * @example const Kit = createContext<Tone | undefined>(undefined); <Kit.Provider value={tone}>…</Kit.Provider>; Kit.read()
 */
export function createContext<T>(outside: T): Context<T> {
  const stack: T[] = [outside];
  return {
    Provider: ({ value, children }) => {
      stack.push(value);
      try {
        return raw(write(children));
      } finally {
        stack.pop();
      }
    },
    read: () => stack.at(-1) as T,
  };
}
