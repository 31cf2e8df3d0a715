import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

// __Host-: the browser only takes it over https (or localhost), for this very host and the whole path.
const name = "__Host-windroos";
const options = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export function readSessionCookie(c: Context): string | undefined {
  const token = getCookie(c, name);
  return token && token.length < 100 ? token : undefined;
}

export function writeSessionCookie(c: Context, token: string): void {
  setCookie(c, name, token, options);
}

export function clearSessionCookie(c: Context): void {
  setCookie(c, name, "", { ...options, maxAge: 0 });
}
