const signs = /[&<>"']/;
const everySign = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text that means itself, between tags and between quotes. Most text has no sign in it and comes back as it is.
 *
 * @example escapeHtml("R&D <b>") // "R&amp;D &lt;b&gt;"
 */
export function escapeHtml(text: string): string {
  return signs.test(text) ? text.replace(everySign, (sign) => entities[sign] as string) : text;
}
