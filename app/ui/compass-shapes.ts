/** `near`: alike. `surprising`: out of the box. `unfilled`: nothing known of it yet. */
export type CompassKind = "near" | "surprising" | "unfilled";

/** A mark of each kind around (0, 0): they differ in shape, and colour only goes along. As text, because a picture has hundreds of them. */
export const compassShapes: Readonly<Record<CompassKind, string>> = {
  near: '<circle r="8.5" class="compass-fill line-paper" stroke-width="1.5"/>',
  surprising: '<path d="M0-10.5 10.5 0 0 10.5-10.5 0z" class="ink-paper compass-edge"/><path d="M0-4.5 4.5 0 0 4.5-4.5 0z" class="compass-fill"/>',
  unfilled: '<circle r="7.5" class="ink-paper line-firm" stroke-width="2" stroke-dasharray="3 2.5"/>',
};

/** What was saved. */
export const compassStar = '<path d="M0-10 3-3.2l7.3.7-5.5 4.9 1.6 7.2L0 5.9l-6.4 3.7 1.6-7.2-5.5-4.9 7.3-.7z" class="ink-you line-paper compass-star"/>';

/** The number of a group inside its mark. @example compassNumber(3) */
export function compassNumber(group: number): string {
  return `<text class="compass-number" y="4.2">${group}</text>`;
}
