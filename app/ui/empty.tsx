import type { Child } from "hono/jsx";
import { Rose } from "./rose.tsx";

/**
 * Nothing here yet: what will be here, and how to begin.
 *
 * @example <Empty title="Nog geen bewijs" action={<LinkButton href="…">Voeg je eerste bewijs toe</LinkButton>}>Hier komt wat je laat zien.</Empty>
 */
export function Empty({ title, action, children }: { title: Child; action?: Child; children?: Child }) {
  return (
    <div class="empty">
      <Rose />
      <p class="empty-title">{title}</p>
      <div class="soft">{children}</div>
      {action}
    </div>
  );
}
