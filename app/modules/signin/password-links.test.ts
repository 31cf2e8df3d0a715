import { beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { findLink } from "./access-link.ts";
import { askNewPassword } from "./ask-new-password.ts";
import { choosePassword, openPasswordLink } from "./choose-password.ts";
import { findSignedIn } from "./find-signed-in.ts";
import { giveFactor } from "./give-factor.ts";
import { invitePeople, invitePerson } from "./invite-people.ts";
import { blockPerson } from "./manage-access.ts";
import { signIn } from "./sign-in.ts";
import { signinLimits } from "./signin-limits.ts";
import { comeIn, doorOf, givePassword, giveTelephone, goodPassword, lastMailTo, mailedToken, noted, visitorOf } from "./stand-in-account.ts";

const world = usePortal();
const newWord = "zeven eenden in de sloot";
let samira: Awaited<ReturnType<typeof newPerson>>;

beforeEach(async () => {
  setClock();
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" });
});

const choose = (kind: "invitation" | "reset", token: string, password = newWord) =>
  choosePassword(visitorOf(world.portal), kind, { token, password }, doorOf());
const open = (kind: "invitation" | "reset", token: string) => openPasswordLink(visitorOf(world.portal), kind, token);
const entry = (password: string) => signIn(visitorOf(world.portal), { email: samira.email, password }, doorOf());
const later = (hours: number) => setClock(new Date(Date.now() + hours * 3_600_000));

async function invitationToken(): Promise<string> {
  mustBeDone(await invitePerson(world.system, samira.personId));
  return mailedToken(world.portal, samira.email);
}

async function resetToken(): Promise<string> {
  mustBeDone(await askNewPassword(visitorOf(world.portal), samira.email, "192.0.2.1"));
  await runJobs(world.portal);
  return mailedToken(world.portal, samira.email);
}

describe("an invitation", () => {
  it("lets someone choose a password and come in, once", async () => {
    const token = await invitationToken();
    const entered = mustBeDone(await choose("invitation", token));
    expect((await findSignedIn(world.portal, entered.token))?.actor.personId).toBe(samira.personId);
    mustBeDone(await entry(newWord));
    expect(await choose("invitation", token, "een ander wachtwoord hier")).toEqual({ refused: "link-used" });
    expect(await noted(samira)).toEqual(["signin.invited", "signin.invitation-used", "signin.succeeded", "signin.succeeded"]);
  });

  it("is mailed in someone's own language, and names nobody in its subject or text", async () => {
    await inTenant(world, (db) => db.updateTable("persons").set({ language: "en" }).where("id", "=", samira.personId).execute());
    await invitationToken();
    const mail = await lastMailTo(world.portal, samira.email);
    expect(mail).toMatchObject({ kind: "signin.invitation", subject: "Choose your password" });
    expect(mail?.text).toContain(`at ${world.portal.title}`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Samira|Vos|\{\{/);
  });

  it("is not used up by opening it, as scanners of mail do", async () => {
    const token = await invitationToken();
    for (let times = 0; times < 3; times += 1) mustBeDone(await open("invitation", token));
    mustBeDone(await choose("invitation", token));
  });

  it("is used up by one of two that are sent at the same moment", async () => {
    const token = await invitationToken();
    const outcomes = await Promise.all([choose("invitation", token, `${newWord} a`), choose("invitation", token, `${newWord} b`)]);
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: "link-used" });
  });

  it("works for seven days and is withdrawn by a newer one", async () => {
    const first = await invitationToken();
    later(7 * 24 - 1);
    mustBeDone(await open("invitation", first));
    later(7 * 24);
    expect(await choose("invitation", first)).toEqual({ refused: "link-expired" });
    setClock();
    const second = await invitationToken();
    expect(await choose("invitation", first)).toEqual({ refused: "link-withdrawn" });
    mustBeDone(await choose("invitation", second));
  });

  it("stays unused when the password is refused", async () => {
    const token = await invitationToken();
    expect(await choose("invitation", token, "welkom01")).toEqual({ refused: "password-common" });
    expect(await choose("invitation", token, "Samira Vos 1985")).toEqual({ refused: "password-about-you" });
    mustBeDone(await choose("invitation", token));
  });

  it("opens nothing for someone who left or was blocked meanwhile, for another kind of link, or in another portal", async () => {
    const token = await invitationToken();
    expect(await open("reset", token)).toEqual({ refused: "link-unknown" });
    expect(await open("invitation", "geraden")).toEqual({ refused: "link-unknown" });
    expect(await openPasswordLink(visitorOf(await newPortal()), "invitation", token)).toEqual({ refused: "link-unknown" });
    await blockPerson(world.system, samira.personId);
    expect(await choose("invitation", token)).toEqual({ refused: "link-withdrawn" });
    const left = await newPerson(world.portal);
    mustBeDone(await invitePerson(world.system, left.personId));
    await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2020-07-31" }).where("id", "=", left.personId).execute());
    expect(await choose("invitation", await mailedToken(world.portal, left.email))).toEqual({ refused: "no-access" });
  });

  it("is kept as a hash: nobody who reads the tables or the queue finds a token", async () => {
    const token = await invitationToken();
    const everything = await inTenant(world, async (db) =>
      JSON.stringify([
        await db.selectFrom("access_links").selectAll().execute(),
        await db.selectFrom("outbox_mails").selectAll().execute(),
        await db.selectFrom("audit_entries").selectAll().execute(),
      ]),
    );
    expect(everything).not.toContain(token);
  });

  it.each([
    ["tenantAdmin", true],
    ["hr", true],
    ["schoolLead", false],
    ["finance", false],
  ] as const)("is sent by %s: %s", async (role, may) => {
    const actor = await newPerson(world.portal, { roles: [{ role, unitId: null }] });
    const sent = invitePerson(actor, samira.personId);
    await (may ? expect(sent).resolves.toEqual({ done: undefined }) : expect(sent).rejects.toThrow(NotAllowed));
  });

  it("goes to many at once, and skips by name of the reason who has a password, left or is blocked", async () => {
    const people = await Promise.all(Array.from({ length: 25 }, () => newPerson(world.portal)));
    const [has, blocked, left, ...fresh] = people as [typeof samira, typeof samira, typeof samira, ...(typeof samira)[]];
    await givePassword(has);
    await blockPerson(world.system, blocked.personId);
    await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2020-07-31" }).where("id", "=", left.personId).execute());
    const outcome = await invitePeople(
      world.system,
      people.map((person) => person.personId),
    );
    expect(outcome.invited).toBe(22);
    expect(Object.fromEntries(outcome.skipped.map((one) => [one.personId, one.reason]))).toEqual({
      [has.personId]: "has-password",
      [blocked.personId]: "is-blocked",
      [left.personId]: "has-left",
    });
    const tokens = await Promise.all(fresh.map((person) => mailedToken(world.portal, person.email)));
    expect(new Set(tokens).size).toBe(22);
    const owners = await inTenant(world, (db) => Promise.all(tokens.map(async (token) => (await findLink(db, "invitation", token))?.personId)));
    expect(owners).toEqual(fresh.map((person) => person.personId));
  });
});

describe("a forgotten password", () => {
  beforeEach(() => givePassword(samira));

  it("T19 is answered alike for an address that nobody has, which gets no mail", async () => {
    const known = await askNewPassword(visitorOf(world.portal), samira.email, "192.0.2.1");
    const unknown = await askNewPassword(visitorOf(world.portal), "niemand@school.example", "192.0.2.1");
    expect(unknown).toEqual(known);
    await runJobs(world.portal);
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.reset");
    expect(await lastMailTo(world.portal, "niemand@school.example")).toBeUndefined();
  });

  it("is replaced by the link of the mail: the old one no longer works, every session ends and its owner is told", async () => {
    const { token: session } = await comeIn(samira);
    mustBeDone(await choose("reset", await resetToken()));
    expect(await findSignedIn(world.portal, session)).toBeUndefined();
    expect(await entry(goodPassword)).toEqual({ refused: "wrong" });
    mustBeDone(await entry(newWord));
    expect(await lastMailTo(world.portal, samira.email)).toMatchObject({ kind: "signin.password-changed", link: undefined });
  });

  it("has a link that works for one hour and once", async () => {
    const token = await resetToken();
    later(1.01);
    expect(await choose("reset", token)).toEqual({ refused: "link-expired" });
    setClock();
    mustBeDone(await choose("reset", token));
    expect(await choose("reset", token)).toEqual({ refused: "link-used" });
  });

  it("T20 does not get around the second factor", async () => {
    const telephone = await giveTelephone(samira);
    const { token, needsFactor } = mustBeDone(await choose("reset", await resetToken()));
    expect(needsFactor).toBe(true);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    later(0.1);
    const given = mustBeDone(await giveFactor(visitorOf(world.portal), token, telephone.codeAt(new Date(Date.now() + 360_000))));
    expect(await findSignedIn(world.portal, given.token)).toBeDefined();
  });

  it("ends the lock that wrong guesses put on the account", async () => {
    for (let tries = 0; tries <= signinLimits.account.max; tries += 1) await entry("achttien koeien");
    expect(await entry(goodPassword)).toEqual({ refused: { waitSeconds: expect.any(Number) } });
    mustBeDone(await choose("reset", await resetToken()));
    mustBeDone(await entry(newWord));
  });

  it("T18 is asked for three times an hour and no more, by a known and an unknown address alike", async () => {
    for (const email of [samira.email, "niemand3@school.example"]) {
      for (let tries = 0; tries < 3; tries += 1) mustBeDone(await askNewPassword(visitorOf(world.portal), email, "192.0.2.1"));
      expect(await askNewPassword(visitorOf(world.portal), email, "192.0.2.1")).toEqual({ refused: { waitSeconds: expect.any(Number) } });
    }
  });

  it("of someone who never chose one brings an invitation; of someone blocked it brings nothing", async () => {
    const [fresh, blocked] = [await newPerson(world.portal), await newPerson(world.portal)];
    await givePassword(blocked);
    await blockPerson(world.system, blocked.personId);
    for (const { email } of [fresh, blocked]) mustBeDone(await askNewPassword(visitorOf(world.portal), email, "192.0.2.3"));
    await runJobs(world.portal);
    expect((await lastMailTo(world.portal, fresh.email))?.kind).toBe("signin.invitation");
    expect(await lastMailTo(world.portal, blocked.email)).toBeUndefined();
  });
});
