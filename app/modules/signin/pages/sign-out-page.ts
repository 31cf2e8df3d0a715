import { setCookie } from "hono/cookie";
import { returnPath } from "#platform/web/return-path.ts";
import type { Visit } from "#platform/web/visit.ts";
import { clearSessionCookie, readSessionCookie } from "../session-cookie.ts";
import { signOut } from "../sign-out.ts";
import { whereTo } from "../signin-form.ts";
import { signinWords } from "../signin-words.ts";

export async function signOutPost(visit: Visit): Promise<Response> {
  const token = readSessionCookie(visit.c);
  if (token) await signOut(visit.actor, token);
  clearSessionCookie(visit.c);
  // What the browser kept of the pages goes too (T14). Not "cookies": that would take those of every portal under the same domain.
  visit.c.header("clear-site-data", '"cache", "storage"');
  return visit.redirect("/inloggen", visit.words(signinWords)("signed-out"));
}

/** The language for who is not signed in: a preference of this browser, so a link may set it. */
export function languagePage(visit: Visit): Response {
  const language = visit.param("taal") === "en" ? "en" : "nl";
  setCookie(visit.c, "taal", language, { path: "/", secure: true, httpOnly: true, sameSite: "Lax", maxAge: 365 * 24 * 60 * 60 });
  return visit.redirect(returnPath(visit.query(whereTo).naar, "/inloggen"));
}
