import { inTenant } from "#platform/database/in-tenant.ts";
import { readConfig } from "#platform/config/config.ts";
import type { Portal } from "#platform/web/actor.ts";
import { startSession } from "#modules/signin/start-session.ts";
import { makeWeb } from "#app/web.ts";

export type Asked = {
  readonly method?: "GET" | "POST";
  readonly as?: string | undefined;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
};

/** The whole product as a function from request to answer, without a socket. */
export function testWeb(mode: "demo" | "production" = "demo"): (portal: Pick<Portal, "name">, path: string, asked?: Asked) => Promise<Response> {
  const web = makeWeb(readConfig({ MODE: mode, SECRET_KEY: "only for tests, never for people at all", LOG_LEVEL: "silent" }));
  return async (portal, path, asked = {}) => {
    const host = `${portal.name}.localhost`;
    const method = asked.method ?? (asked.form || asked.body ? "POST" : "GET");
    const headers = new Headers({ host, ...(method === "POST" ? { origin: `http://${host}`, "sec-fetch-site": "same-origin" } : {}), ...asked.headers });
    if (asked.as) headers.set("cookie", `__Host-windroos=${asked.as}`);
    const body = asked.body ?? (method === "POST" ? new URLSearchParams(asked.form) : undefined);
    return web.request(new Request(`http://${host}${path}`, { method, headers, redirect: "manual", ...(body ? { body } : {}) }));
  };
}

/** A session of a person, as its token. With the second factor there and given, so that every door opens that the person may open. */
export function signIn(person: { portal: Portal; personId: string | null }): Promise<string> {
  if (!person.personId) throw new Error("nobody to sign in");
  const personId = person.personId;
  return inTenant(person, async (db) => {
    // An administrator without one is held at the page that sets it up.
    const isAdministrator = await db
      .selectFrom("role_assignments")
      .select("id")
      .where("person_id", "=", personId)
      .where("role", "=", "tenantAdmin")
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (isAdministrator)
      await db
        .insertInto("second_factors")
        .values({ person_id: personId, sealed_secret: "of a telephone that only tests have", confirmed_at: new Date() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return startSession(db, { personId, device: "test", needsFactor: false, passwordGiven: true, factorGiven: true });
  });
}
