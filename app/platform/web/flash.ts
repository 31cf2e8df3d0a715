import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { seal, unseal } from "../config/secrets.ts";

const name = "__Host-flash";
const options = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

/** Keeps one sentence for the next page. Sealed, so that nobody can put words in our mouth. */
export function setFlash(c: Context, sentence: string): void {
  setCookie(c, name, seal(sentence, "flash"), { ...options, maxAge: 60 });
}

/**
 * Keeps the place on the next page for start-turbo.ts: a redirect that is followed by fetch, as Turbo does, loses what stands behind the `#`.
 * Not sealed and not kept from scripts, because it is the script that reads it; it holds an id of an element and nothing of anybody.
 */
export function setPlace(c: Context, id: string): void {
  setCookie(c, "__Host-place", id, { ...options, httpOnly: false, maxAge: 20 });
}

/** The sentence of the page before, once. */
export function takeFlash(c: Context): string | undefined {
  const sealed = getCookie(c, name);
  if (!sealed) return undefined;
  setCookie(c, name, "", { ...options, maxAge: 0 });
  try {
    return unseal(sealed, "flash");
  } catch {
    return undefined;
  }
}
