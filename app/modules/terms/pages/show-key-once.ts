import { getCookie, setCookie } from "hono/cookie";
import { seal, unseal } from "#platform/config/secrets.ts";
import type { Visit } from "#platform/web/visit.ts";

const name = "__Host-kalender";
const options = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;
const purpose = (visit: Visit): string => `calendar key of ${visit.me.personId}`;

/** Takes the key along to the next page, sealed: a form is answered by a redirect, and the key is stored nowhere that can be read. */
export function keepKeyForNextPage(visit: Visit, key: string): void {
  setCookie(visit.c, name, seal(key, purpose(visit)), { ...options, maxAge: 120 });
}

/** The key of the page before, once. */
export function takeKeyFromPageBefore(visit: Visit): string | undefined {
  const sealed = getCookie(visit.c, name);
  if (!sealed) return undefined;
  setCookie(visit.c, name, "", { ...options, maxAge: 0 });
  try {
    return unseal(sealed, purpose(visit));
  } catch {
    return undefined;
  }
}
