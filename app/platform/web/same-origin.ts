import type { Context } from "hono";

/**
 * Whether a request that changes something comes from a page of this very portal.
 * Browsers send Sec-Fetch-Site, or at least Origin, with every form; a request with neither is refused,
 * and so is one from another portal of ours, which a shared parent domain would call "same-site".
 *
 * @example if (!isSameOrigin(c)) notAllowed();
 */
export function isSameOrigin(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return site === "same-origin";
  // A page with Referrer-Policy no-referrer sends "null"; then only Sec-Fetch-Site can vouch for it.
  if (origin === "null") return site === "same-origin";
  try {
    return new URL(origin).host === (c.req.header("host") ?? "");
  } catch {
    return false;
  }
}
