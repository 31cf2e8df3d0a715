import type { Child } from "hono/jsx";

/**
 * One word about a thing, such as a competence. `have` and `miss` differ in form as well as in colour; say it in words nearby.
 *
 * @example <Tags><Tag kind="have">Plannen</Tag><Tag kind="miss">Budgetteren</Tag></Tags>
 */
export function Tag({ kind, children }: { kind?: "have" | "miss"; children: Child }) {
  return <span class={kind ? `tag ${kind}` : "tag"}>{children}</span>;
}

export function Tags({ children }: { children?: Child }) {
  return <span class="tags">{children}</span>;
}
