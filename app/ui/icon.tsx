import { raw } from "hono/html";
import { iconShapes, type IconName } from "./icon-shapes.ts";

export type { IconName } from "./icon-shapes.ts";

/**
 * A small drawing beside a word. Hidden from screen readers: the word beside it says it all, so never use it alone.
 *
 * @example <Icon name="plan" />
 */
export function Icon({ name }: { name: IconName }) {
  return raw(`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${iconShapes[name]}"/></svg>`);
}

/** Whether there is a drawing by that name, for names that come from data. @example isIconName(entry.icon) */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(iconShapes, name);
}
