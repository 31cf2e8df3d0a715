import { getCookie, setCookie } from "hono/cookie";
import { seal, unseal } from "#platform/config/secrets.ts";
import type { Visit } from "#platform/web/visit.ts";

const name = "__Host-herstelcodes";
const options = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;
const purpose = (visit: Visit): string => `recovery codes of ${visit.me.personId}`;

/** Takes the codes along to the next page, sealed: a form is answered by a redirect, and they are stored nowhere that can be read. */
export function keepForNextPage(visit: Visit, codes: readonly string[]): void {
  setCookie(visit.c, name, seal(codes.join(" "), purpose(visit)), { ...options, maxAge: 120 });
}

/** The codes of the page before, once. */
export function takeFromPageBefore(visit: Visit): string[] | undefined {
  const sealed = getCookie(visit.c, name);
  if (!sealed) return undefined;
  setCookie(visit.c, name, "", { ...options, maxAge: 0 });
  try {
    return unseal(sealed, purpose(visit)).split(" ");
  } catch {
    return undefined;
  }
}
