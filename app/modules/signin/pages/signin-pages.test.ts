import { beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { openMail } from "#platform/mail/mail-settings.ts";
import { listMails } from "#platform/mail/outbox.ts";
import { now, setClock } from "#platform/time/clock.ts";
import { takeAttempt } from "#platform/web/take-attempt.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { testWeb } from "#tests/support/test-web.ts";
import { findSignedIn } from "../find-signed-in.ts";
import { invitePerson } from "../invite-people.ts";
import { signinLimits } from "../signin-limits.ts";
import { comeIn, givePassword, giveTelephone, goodPassword, mailedToken } from "../stand-in-account.ts";

const world = usePortal();
const ask = testWeb("production");
const newWord = "zeven eenden in de sloot";
let samira: Awaited<ReturnType<typeof newPerson>>;

beforeEach(async () => {
  setClock();
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" });
  await givePassword(samira);
});

const page = (path: string, as?: string) => ask(world.portal, path, { as });
const send = (path: string, form: Record<string, string>, as?: string) => ask(world.portal, path, { form, as });
const enter = (form: Record<string, string> = {}) => send("/inloggen", { email: samira.email, wachtwoord: goodPassword, ...form });
const cookieLine = (answer: Response) => answer.headers.getSetCookie().find((line) => line.startsWith("__Host-windroos=")) ?? "";
const tokenIn = (answer: Response) => /__Host-windroos=([^;]*)/.exec(cookieLine(answer))?.[1] ?? "";
const isIn = async (token: string) => (await findSignedIn(world.portal, token)) !== undefined;

describe("the sign-in page", () => {
  it("T11 gives a cookie that only this host gets back, over https, out of reach of scripts, and goes where one was going", async () => {
    const answer = await enter({ naar: "/account?x=1" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/account?x=1"]);
    expect(cookieLine(answer)).toMatch(/^__Host-windroos=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookieLine(answer)).not.toMatch(/domain|expires|max-age/i);
    expect((await page("/account", tokenIn(answer))).status).toBe(200);
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "/%2f%2fevil.example", "javascript:alert(1)", "/\tevil", "http:/evil"])(
    "T23 goes to no other host, whatever came along: %j",
    async (naar) => {
      const answer = await enter({ naar });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
      expect(await (await page(`/inloggen?naar=${encodeURIComponent(naar)}`)).text()).not.toContain("evil");
    },
  );

  it("shows again what was typed except the password, with the error on its field and in the title", async () => {
    const answer = await send("/inloggen", { email: "samira.vos", wachtwoord: "geheim dat niemand ziet" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("<title>Fout: Inloggen");
    expect(html).toContain('href="#email"');
    expect(html).toContain('value="samira.vos"');
    expect(html).not.toContain("geheim dat");
  });

  it("T19 answers a wrong password and an unknown address with the same page", async () => {
    const known = await enter({ wachtwoord: "achttien koeien" });
    const unknown = await enter({ email: "niemand@school.example", wachtwoord: "achttien koeien" });
    expect([known.status, unknown.status]).toEqual([422, 422]);
    expect((await unknown.text()).replaceAll("niemand@school.example", samira.email)).toBe(await known.text());
    expect([cookieLine(known), cookieLine(unknown)]).toEqual(["", ""]);
  });

  it("T18 says with 429 and Retry-After how long to wait, to a known and an unknown address alike", async () => {
    for (const email of [samira.email, "nooit@school.example"]) {
      for (let tries = 1; tries < signinLimits.account.max; tries += 1) await takeAttempt(world.portal, "sign-in", email, signinLimits.account);
      expect((await enter({ email, wachtwoord: "achttien koeien" })).status).toBe(422);
      const answer = await enter({ email });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answer.text()).toContain("Even wachten");
    }
  });

  it("reads an address in capitals and with spaces around it as the same address", async () => {
    expect((await enter({ email: `  ${samira.email.toUpperCase()} ` })).status).toBe(303);
  });

  it("speaks English to who chose it, and remembers that without an account", async () => {
    const chosen = await page("/taal/en?naar=/inloggen");
    expect(chosen.headers.get("location")).toBe("/inloggen");
    const answer = await ask(world.portal, "/inloggen", { headers: { cookie: chosen.headers.getSetCookie()[0]?.split(";")[0] as string } });
    expect(await answer.text()).toContain("<h1>Sign in</h1>");
  });
});

describe("signing out", () => {
  it("T08 T14 ends the session on the server and has the browser forget what it kept; a link can not do it", async () => {
    const { token } = await comeIn(samira);
    expect((await page("/uitloggen", token)).status).toBe(404);
    expect(await isIn(token)).toBe(true);
    const answer = await send("/uitloggen", {}, token);
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(cookieLine(answer)).toMatch(/^__Host-windroos=; Max-Age=0/);
    expect(await isIn(token)).toBe(false);
    expect((await page("/account", token)).headers.get("location")).toBe("/inloggen?naar=%2Faccount");
  });
});

describe("the second step", () => {
  it("T20 stands between the password and every page, and gives another cookie", async () => {
    const telephone = await giveTelephone(samira);
    setClock(new Date(Date.now() + 120_000));
    const first = await enter({ naar: "/account" });
    expect(first.headers.get("location")).toBe("/inloggen/code?naar=%2Faccount");
    const half = tokenIn(first);
    expect((await page("/account", half)).status).toBe(303);
    expect((await page("/inloggen/code?naar=/account", half)).status).toBe(200);
    expect((await send("/inloggen/code", { code: "000000", naar: "/account" }, half)).status).toBe(422);
    const second = await send("/inloggen/code", { code: telephone.codeAt(now()), naar: "/account" }, half);
    expect([second.status, second.headers.get("location")]).toEqual([303, "/account"]);
    expect((await page("/account", tokenIn(second))).status).toBe(200);
    expect((await page("/account", half)).status).toBe(303);
  });

  it("T20 is set up by an administrator before any other page opens, and its codes are shown once", async () => {
    const admin = await newPerson(world.portal);
    await givePassword(admin);
    await giveRole(world.system, { personId: admin.personId, role: "tenantAdmin", unitId: null });
    const token = tokenIn(await enter({ email: admin.email }));
    for (const path of ["/account", "/account/e-mail", "/beheer/post"])
      expect((await page(path, token)).headers.get("location"), path).toBe("/account/tweede-factor");
    expect((await send("/account/wachtwoord", { huidig: goodPassword, nieuw: newWord }, token)).headers.get("location")).toBe("/account/tweede-factor");
    expect(await (await page("/account/tweede-factor", token)).text()).toContain("Als beheerder heb je de tweede stap nodig");
    expect((await send("/account/tweede-factor", {}, token)).headers.get("location")).toBe("/account/tweede-factor/instellen");
    const html = await (await page("/account/tweede-factor/instellen", token)).text();
    // A picture on the telephone itself can not be scanned with it.
    expect(html).toMatch(/<a href="otpauth:\/\/totp\/[^"]*secret=[A-Z2-7]+[^"]*">/);
    expect(html).toContain('role="img"');
    expect((await send("/account/tweede-factor/instellen", { code: "000000" }, token)).status).toBe(422);
  });

  it("T20 hands its secret to nobody who left the page open for long", async () => {
    const { token } = await comeIn(samira);
    await send("/account/tweede-factor", {}, token);
    setClock(new Date(Date.now() + 16 * 60_000));
    expect((await page("/account/tweede-factor/instellen", token)).headers.get("location")).toBe(
      "/account/bevestig?naar=%2Faccount%2Ftweede-factor%2Finstellen",
    );
  });

  it("T20 shows recovery codes on one page, once, to their owner", async () => {
    const { token, me } = await comeIn(samira);
    await giveTelephone(samira);
    const session = await comeIn(me);
    const made = await send("/account/tweede-factor/herstelcodes", {}, session.token);
    const sealed = made.headers
      .getSetCookie()
      .find((line) => line.startsWith("__Host-herstelcodes="))
      ?.split(";")[0] as string;
    const cookie = (of: string) => ({ headers: { cookie: `__Host-windroos=${of}; ${sealed}` } });
    const shown = await ask(world.portal, "/account/tweede-factor/herstelcodes", cookie(session.token));
    expect((await shown.text()).match(/<code>[a-z2-9-]{14}<\/code>/g)).toHaveLength(10);
    expect(shown.headers.getSetCookie().join()).toContain("__Host-herstelcodes=; Max-Age=0");
    const other = await comeIn(await newPerson(world.portal));
    expect((await ask(world.portal, "/account/tweede-factor/herstelcodes", cookie(other.token))).status).toBe(303);
    expect(token).toBeTruthy();
  });
});

describe("links from the mail", () => {
  it("lead from an invitation to a password and in, and answer 410 afterwards", async () => {
    const noor = await newPerson(world.portal, { firstName: "Noor", lastName: "Wit" });
    mustBeDone(await invitePerson(world.system, noor.personId));
    const path = `/uitnodiging/${await mailedToken(world.portal, noor.email)}`;
    const html = await (await page(path)).text();
    expect(html).toContain('autocomplete="new-password"');
    expect(html).not.toMatch(/Noor|Wit\b/);
    expect((await send(path, { nieuw: "welkom01" })).status).toBe(422);
    expect((await send(path, {})).status).toBe(422);
    const answer = await send(path, { nieuw: newWord });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect((await page("/account", tokenIn(answer))).status).toBe(200);
    expect((await page(path)).status).toBe(410);
    expect((await send(path, { nieuw: newWord })).status).toBe(410);
  });

  it("T12 are not used by a request of another origin, nor by opening them", async () => {
    const noor = await newPerson(world.portal);
    mustBeDone(await invitePerson(world.system, noor.personId));
    const path = `/uitnodiging/${await mailedToken(world.portal, noor.email)}`;
    for (const method of ["GET", "GET", "HEAD"] as const) expect((await ask(world.portal, path, { method: method as "GET" })).status).toBe(200);
    expect(
      (await ask(world.portal, path, { form: { nieuw: newWord }, headers: { origin: "http://evil.example", "sec-fetch-site": "cross-site" } })).status,
    ).toBe(403);
    expect((await page(path)).status).toBe(200);
  });

  it("speak the language of who was mailed", async () => {
    const noor = await newPerson(world.portal);
    await inTenant(world, (db) => db.updateTable("persons").set({ language: "en" }).where("id", "=", noor.personId).execute());
    mustBeDone(await invitePerson(world.system, noor.personId));
    const path = `/uitnodiging/${await mailedToken(world.portal, noor.email)}`;
    expect((await page(path)).headers.get("location")).toBe(`/taal/en?naar=${encodeURIComponent(`${path}?taal=en`)}`);
    expect((await page(`${path}?taal=en`)).status).toBe(200);
  });

  it("T19 of a forgotten password are promised to a known and an unknown address alike", async () => {
    const known = await send("/wachtwoord-vergeten", { email: samira.email });
    const unknown = await send("/wachtwoord-vergeten", { email: "niemand4@school.example" });
    expect([known.status, known.headers.get("location")]).toEqual([303, "/wachtwoord-vergeten/verstuurd"]);
    expect([unknown.status, unknown.headers.get("location")]).toEqual([303, "/wachtwoord-vergeten/verstuurd"]);
    await runJobs(world.portal);
    const answer = await send(`/wachtwoord/${await mailedToken(world.portal, samira.email)}`, { nieuw: newWord });
    expect(answer.status).toBe(303);
  });

  it("give another address to who opens theirs, also in a browser that is not signed in", async () => {
    const { token } = await comeIn(samira);
    const email = `anders-${samira.personId}@elders.example`;
    expect((await send("/account/e-mail", { email }, token)).headers.get("location")).toBe("/account");
    const path = `/account/e-mail/${await mailedToken(world.portal, email)}`;
    expect(await (await page(path)).text()).toContain(email);
    expect((await send(path, {})).headers.get("location")).toBe("/inloggen");
    expect((await page(path)).status).toBe(410);
    expect((await enter({ email })).status).toBe(303);
  });
});

describe("one's own account", () => {
  it("shows name, address and sessions, and nothing of anybody else", async () => {
    const other = await comeIn(await newPerson(world.portal, { firstName: "Youssef" }));
    const { token } = await comeIn(samira);
    const html = await (await page("/account", token)).text();
    expect(html).toContain(samira.email);
    expect(html).toContain("Samira Vos");
    expect(html).not.toContain("Youssef");
    expect((await send(`/account/sessies/${other.me.sessionId}/einde`, {}, token)).status).toBe(404);
    expect(await isIn(other.token)).toBe(true);
  });

  it("T08 T10 changes the password on a new cookie, and asks again who it is after a quarter of an hour", async () => {
    const { token } = await comeIn(samira);
    expect((await send("/account/wachtwoord", { huidig: "fout", nieuw: newWord }, token)).status).toBe(422);
    setClock(new Date(Date.now() + 16 * 60_000));
    expect((await page("/account/e-mail", token)).headers.get("location")).toBe("/account/bevestig?naar=%2Faccount%2Fe-mail");
    const confirmed = await send("/account/bevestig", { wachtwoord: goodPassword, naar: "/account/e-mail" }, token);
    expect(confirmed.headers.get("location")).toBe("/account/e-mail");
    expect((await page("/account/e-mail", token)).headers.get("location")).toMatch(/^\/inloggen/);
    const changed = await send("/account/wachtwoord", { huidig: goodPassword, nieuw: newWord }, tokenIn(confirmed));
    expect(changed.headers.get("location")).toBe("/account");
    expect([await isIn(tokenIn(confirmed)), await isIn(tokenIn(changed))]).toEqual([false, true]);
  });

  it("keeps the language someone chose", async () => {
    const { token } = await comeIn(samira);
    await send("/account/taal", { taal: "en" }, token);
    expect(await (await page("/account", token)).text()).toContain("<h1>My account</h1>");
  });
});

describe("the administrator", () => {
  async function admin(): Promise<string> {
    const someone = await newPerson(world.portal);
    await giveRole(world.system, { personId: someone.personId, role: "tenantAdmin", unitId: null });
    await giveTelephone(someone);
    return (await comeIn(someone)).token;
  }

  it("reads the outbox without one working link, and tries again what failed", async () => {
    const token = await admin();
    const noor = await newPerson(world.portal);
    mustBeDone(await invitePerson(world.system, noor.personId));
    const secret = await mailedToken(world.portal, noor.email);
    openMail({ MAIL_FROM: "Windroos <windroos@test.example>" });
    const { mails } = await inTenant(world, (db) => listMails(db, { page: 1, size: 100 }));
    const mail = mails.find((each) => each.to === noor.email);
    const html = await (await page(`/beheer/post/${mail?.id}`, token)).text();
    expect(html).toContain("Hier staat de link. Alleen wie de mail kreeg, ziet hem.");
    expect(html).not.toContain(secret);
    expect(html).not.toContain("{{");
    await inTenant(world, (db) =>
      db
        .updateTable("outbox_mails")
        .set({ state: "failed", problem: "452" })
        .where("id", "=", mail?.id as string)
        .execute(),
    );
    expect(await (await page("/beheer/post?stand=failed", token)).text()).toContain(noor.email);
    expect((await send(`/beheer/post/${mail?.id}/opnieuw`, {}, token)).status).toBe(303);
    expect(await (await page("/beheer/post?stand=failed", token)).text()).not.toContain(noor.email);
  });

  it("blocks somebody after a page that names what will happen, and opens the door again", async () => {
    const token = await admin();
    const { token: theirs } = await comeIn(samira);
    const path = `/beheer/toegang/${samira.personId}`;
    expect(await (await page(`${path}/blokkade`, token)).text()).toContain("Samira Vos wordt nu overal uitgelogd");
    expect(await isIn(theirs)).toBe(true);
    await send(`${path}/blokkade`, {}, token);
    expect(await isIn(theirs)).toBe(false);
    expect((await enter()).status).toBe(422);
    await send(`${path}/blokkade/einde`, {}, token);
    expect((await enter()).status).toBe(303);
  });

  it("X-03 finds nobody of another portal", async () => {
    const token = await admin();
    const other = await newPerson(await newPortal());
    for (const way of ["", "/blokkade", "/tweede-factor"]) expect((await page(`/beheer/toegang/${other.personId}${way}`, token)).status, way).toBe(404);
    for (const way of ["/uitnodiging", "/sessies", "/blokkade", "/blokkade/einde", "/tweede-factor"])
      expect((await send(`/beheer/toegang/${other.personId}${way}`, {}, token)).status, way).toBe(404);
  });
});

it("the mailbox of the demo is not there in production, and shows a working link in demo", async () => {
  const noor = await newPerson(world.portal);
  mustBeDone(await invitePerson(world.system, noor.personId));
  const secret = await mailedToken(world.portal, noor.email);
  expect((await page("/inloggen/postbus")).status).toBe(404);
  const demo = testWeb("demo");
  const list = await (await demo(world.portal, "/inloggen/postbus")).text();
  const path = /href="(\/inloggen\/postbus\/[0-9a-f-]{36})"/.exec(list)?.[1] as string;
  expect(await (await demo(world.portal, path)).text()).toContain(`/uitnodiging/${secret}`);
});
