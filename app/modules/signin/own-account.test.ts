import { beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { setClock } from "#platform/time/clock.ts";
import { addressChanged } from "#modules/events.ts";
import { giveRole } from "#modules/people/public.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import "#app/all-listeners.ts";
import { askNewPassword } from "./ask-new-password.ts";
import { askNewEmail, confirmNewEmail, openEmailLink } from "./change-email.ts";
import { changePassword } from "./change-password.ts";
import { choosePassword } from "./choose-password.ts";
import { confirmIdentity } from "./confirm-identity.ts";
import { findSignedIn } from "./find-signed-in.ts";
import { blockPerson, endAllSessions, getAccess } from "./manage-access.ts";
import { chooseLanguage, endOtherSessions, endOwnSession, getOwnAccount } from "./own-account.ts";
import { signIn } from "./sign-in.ts";
import { comeIn, doorOf, givePassword, giveTelephone, goodPassword, lastMailTo, mailedToken, noted, visitorOf } from "./stand-in-account.ts";
import { tidySignin } from "./tidy-signin.ts";

const world = usePortal();
const newWord = "zeven eenden in de sloot";
let samira: Awaited<ReturnType<typeof newPerson>>;

beforeEach(async () => {
  setClock();
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" });
  await givePassword(samira);
});

const isIn = async (token: string) => (await findSignedIn(world.portal, token)) !== undefined;
const minutesLater = (minutes: number) => setClock(new Date(Date.now() + minutes * 60_000));

describe("changing one's password", () => {
  it("T08 gives this session a new token and ends all others, and its owner is told", async () => {
    const { token: elsewhere } = await comeIn(samira);
    const { token: before, me } = await comeIn(samira);
    const after = mustBeDone(await changePassword(me, { current: goodPassword, wanted: newWord }));
    expect([await isIn(elsewhere), await isIn(before), await isIn(after)]).toEqual([false, false, true]);
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.password-changed");
    mustBeDone(await signIn(visitorOf(world.portal), { email: samira.email, password: newWord }, doorOf()));
  });

  it("asks for the password there is, and holds the new one to the rules", async () => {
    const { me } = await comeIn(samira);
    expect(await changePassword(me, { current: "fout", wanted: newWord })).toEqual({ refused: "current-wrong" });
    expect(await changePassword(me, { current: goodPassword, wanted: "welkom01" })).toEqual({ refused: "password-common" });
    expect(await changePassword(me, { current: goodPassword, wanted: "kort" })).toEqual({ refused: "password-too-short" });
  });

  it("T18 is not a way to guess the password", async () => {
    const { me } = await comeIn(samira);
    for (let tries = 0; tries < 10; tries += 1) await changePassword(me, { current: "fout", wanted: newWord });
    expect(await changePassword(me, { current: goodPassword, wanted: newWord })).toEqual({ refused: { waitSeconds: expect.any(Number) } });
  });
});

describe("showing again that it is you", () => {
  it("T08 T10 makes the session fresh, on a new token", async () => {
    const { token, me } = await comeIn(samira);
    minutesLater(16);
    expect(await askNewEmail(me, "samira.vos@elders.example")).toEqual({ refused: "not-fresh" });
    expect(await confirmIdentity(me, { password: "fout", code: "" })).toEqual({ refused: "wrong" });
    const renewed = mustBeDone(await confirmIdentity(me, { password: goodPassword, code: "" }));
    expect([await isIn(token), await isIn(renewed)]).toEqual([false, true]);
    mustBeDone(await askNewEmail(me, "samira.vos@elders.example"));
  });

  it("T10 asks for the code as well where there is a second factor", async () => {
    const telephone = await giveTelephone(samira);
    const { me } = await comeIn(samira);
    minutesLater(16);
    expect(await confirmIdentity(me, { password: goodPassword, code: "" })).toEqual({ refused: "wrong" });
    mustBeDone(await confirmIdentity(me, { password: goodPassword, code: telephone.codes[0] as string }));
  });
});

describe("another e-mail address", () => {
  const wanted = "Samira.Nieuw@elders.example".toLowerCase();

  it("is one's own once its link was confirmed; the old address is told and opens nothing", async () => {
    const { me } = await comeIn(samira);
    const email = `nieuw-${samira.personId}@elders.example`;
    mustBeDone(await askNewEmail(me, email));
    expect((await getOwnAccount(me)).person.email).toBe(samira.email);
    const token = await mailedToken(world.portal, email);
    expect(mustBeDone(await openEmailLink(visitorOf(world.portal), token))).toBe(email);
    expect((await getOwnAccount(me)).person.email).toBe(samira.email);
    mustBeDone(await confirmNewEmail(visitorOf(world.portal), token));
    expect(await confirmNewEmail(visitorOf(world.portal), token)).toEqual({ refused: "link-used" });
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.email-changed");
    expect(await signIn(visitorOf(world.portal), { email: samira.email, password: goodPassword }, doorOf())).toEqual({ refused: "wrong" });
    mustBeDone(await signIn(visitorOf(world.portal), { email, password: goodPassword }, doorOf()));
    expect(await noted(samira)).toContain("signin.email-changed");
  });

  it("is refused when it is somebody's, also when it became theirs after the mail", async () => {
    const [{ me }, noor] = [await comeIn(samira), await newPerson(world.portal)];
    expect(await askNewEmail(me, noor.email)).toEqual({ refused: "email-taken" });
    expect(await askNewEmail(me, samira.email)).toEqual({ refused: "email-same" });
    mustBeDone(await askNewEmail(me, wanted));
    const token = await mailedToken(world.portal, wanted);
    await newPerson(world.portal, { email: wanted });
    expect(await confirmNewEmail(visitorOf(world.portal), token)).toEqual({ refused: "email-taken" });
    expect((await getOwnAccount(me)).person.email).toBe(samira.email);
  });

  it("makes links that were mailed to the old address worthless, also when an administrator changed it", async () => {
    mustBeDone(await askNewPassword(visitorOf(world.portal), samira.email, "192.0.2.1"));
    await runJobs(world.portal);
    const token = await mailedToken(world.portal, samira.email);
    await inTenant(world, (db) => tell(db, world.system, addressChanged, { personId: samira.personId, email: "s.vos@elders.example" }));
    expect(await choosePassword(visitorOf(world.portal), "reset", { token, password: newWord }, doorOf())).toEqual({ refused: "link-withdrawn" });
  });
});

describe("one's sessions", () => {
  it("T10 are listed with their device, and ended one by one or all but this one", async () => {
    const [one, two, three] = [await comeIn(samira), await comeIn(samira), await comeIn(samira)];
    const account = await getOwnAccount(three.me);
    expect(account.sessions.map((session) => session.device)).toEqual(Array(3).fill("Firefox, Linux"));
    await endOwnSession(three.me, one.me.sessionId);
    expect([await isIn(one.token), await isIn(two.token), await isIn(three.token)]).toEqual([false, true, true]);
    expect(await endOtherSessions(three.me)).toBe(1);
    expect([await isIn(two.token), await isIn(three.token)]).toEqual([false, true]);
  });

  it("T02 of somebody else are not there", async () => {
    const [{ me }, other] = [await comeIn(samira), await comeIn(await newPerson(world.portal))];
    await expect(endOwnSession(me, other.me.sessionId)).rejects.toThrow(NotFound);
    expect(await isIn(other.token)).toBe(true);
  });

  it("T10 are ended by an administrator, and by nobody else", async () => {
    const [admin, hr] = [
      await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] }),
      await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] }),
    ];
    const { token } = await comeIn(samira);
    await expect(endAllSessions(hr, samira.personId)).rejects.toThrow(NotAllowed);
    await expect(blockPerson(hr, samira.personId)).rejects.toThrow(NotAllowed);
    await expect(blockPerson(admin, admin.personId)).rejects.toThrow(NotAllowed);
    expect(await isIn(token)).toBe(true);
    expect(await endAllSessions(admin, samira.personId)).toBe(1);
    expect(await isIn(token)).toBe(false);
    expect(await noted(samira)).toContain("signin.sessions-ended");
    expect(await getAccess(hr, samira.personId)).toMatchObject({ hasPassword: true, openSessions: 0, may: { invite: true, manage: false } });
  });

  it("T08 end when somebody gives them another role", async () => {
    const { token } = await comeIn(samira);
    await giveRole(world.system, { personId: samira.personId, role: "finance", unitId: null });
    expect(await isIn(token)).toBe(false);
  });
});

it("the language is one's own, and mail follows it", async () => {
  const { me, token } = await comeIn(samira);
  await chooseLanguage(me, "en");
  expect((await findSignedIn(world.portal, token))?.actor.language).toBe("en");
  mustBeDone(await changePassword(me, { current: goodPassword, wanted: newWord }));
  expect((await lastMailTo(world.portal, samira.email))?.subject).toBe("Your password was changed");
});

it("what is over is removed after thirty days, and what lives stays", async () => {
  const { token } = await comeIn(samira);
  const count = () => inTenant(world, async (db) => (await db.selectFrom("sessions").select("id").where("person_id", "=", samira.personId).execute()).length);
  await tidySignin(world.system);
  expect([await count(), await isIn(token)]).toEqual([1, true]);
  minutesLater(31 * 24 * 60 + 13 * 60);
  await tidySignin(world.system);
  expect(await count()).toBe(0);
});
