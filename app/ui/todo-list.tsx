import type { Child } from "hono/jsx";
import { LinkButton } from "./button.tsx";

export type Todo = {
  /** A verb with its object: "Bereid je gesprek met Marleen voor". */
  what: string;
  href: string;
  /** A date or a time, in words. */
  when?: string;
  /** The date is near: bold and in another colour, while the words say how near. */
  isNear?: boolean;
  why?: Child;
  /** For the first item: the words of its button. */
  button?: string;
};

/**
 * What a person can do now: one rule, one verb, one date. An item with a `button` is the large one and comes first.
 *
 * @example <TodoList items={[{ what: "Dien je plan in", href: "/plan", when: "vóór 1 dec", why: "Versie 2 is klaar.", button: "Naar mijn plan" }]} />
 */
export function TodoList({ items }: { items: readonly Todo[] }) {
  return (
    <ol class="todo-list" role="list">
      {items.map((item) => (
        <li class={item.button ? "todo-first" : undefined}>
          <a class="todo-what" href={item.href}>
            {item.what}
          </a>
          {item.when ? <span class={item.isNear ? "todo-when near" : "todo-when"}>{item.when}</span> : null}
          {item.why ? <span class="todo-why">{item.why}</span> : null}
          {item.button ? (
            <span class="todo-act">
              <LinkButton href={item.href}>{item.button}</LinkButton>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
