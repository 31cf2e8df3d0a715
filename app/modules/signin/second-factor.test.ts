import { beforeEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { now, setClock } from "#platform/time/clock.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { findSignedIn } from "./find-signed-in.ts";
import { giveFactor } from "./give-factor.ts";
import { removeLostFactor } from "./manage-access.ts";
import { factorUri, newFactorSecret, stepOfCode } from "./second-factor.ts";
import { beginFactor, confirmFactor, renewRecoveryCodes, switchFactorOff } from "./set-up-factor.ts";
import { signIn } from "./sign-in.ts";
import { signinLimits } from "./signin-limits.ts";
import { comeIn, doorOf, givePassword, giveTelephone, goodPassword, lastMailTo, noted, visitorOf } from "./stand-in-account.ts";

const world = usePortal();
const start = Date.parse("2026-11-23T09:00:10Z");
let samira: Awaited<ReturnType<typeof newPerson>>;
let telephone: Awaited<ReturnType<typeof giveTelephone>>;

const at = (seconds: number) => setClock(new Date(start + seconds * 1000));
const codeNow = (shift = 0) => telephone.codeAt(new Date(now().getTime() + shift * 30_000));
const half = async () => mustBeDone(await signIn(visitorOf(world.portal), { email: samira.email, password: goodPassword }, doorOf())).token;
const give = (token: string | undefined, code: string) => giveFactor(visitorOf(world.portal), token, code);

beforeEach(async () => {
  at(0);
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" });
  await givePassword(samira);
  telephone = await giveTelephone(samira);
  at(120);
});

describe("a code", () => {
  it("T20 is right in its own half minute, the one before and the one after", () => {
    const secret = newFactorSecret();
    const moment = new Date(start);
    expect(factorUri(secret, { portal: "Stichting De Waterkant", email: "s.vos@dewaterkant.example" })).toMatch(
      /^otpauth:\/\/totp\/Stichting%20De%20Waterkant:s\.vos%40dewaterkant\.example\?issuer=.*secret=/,
    );
    for (const text of ["", "12345", "1234567", "abcdef", "१२३४५६"]) expect(stepOfCode(secret, text, moment)).toBeUndefined();
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("T20 %i half minutes away opens: %s", async (shift, opens) => {
    expect("done" in (await give(await half(), codeNow(shift)))).toBe(opens);
  });

  it("T20 opens once, also when it is sent twice at the same moment", async () => {
    const [one, two] = [await half(), await half()];
    const outcomes = await Promise.all([give(one, codeNow()), give(two, codeNow())]);
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    expect(await give(await half(), codeNow())).toEqual({ refused: "wrong-code" });
    expect(await give(await half(), codeNow(-1))).toEqual({ refused: "wrong-code" });
    expect(await give(await half(), codeNow(1))).toHaveProperty("done");
  });

  it("T18 is tried five times a quarter of an hour, in however many sessions, and then the right one opens nothing either", async () => {
    for (let tries = 0; tries < signinLimits.factor.max; tries += 1) expect(await give(await half(), "000000")).toEqual({ refused: "wrong-code" });
    const token = await half();
    expect(await give(token, codeNow())).toEqual({ refused: { waitSeconds: expect.any(Number) } });
    expect(await give(token, codeNow())).toEqual({ refused: "no-half-session" });
  });
});

describe("a session that waits for its code", () => {
  it("T08 opens nothing, and becomes another token when the code is given", async () => {
    const token = await half();
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    const given = mustBeDone(await give(token, codeNow()));
    expect(given.token).not.toBe(token);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    expect((await findSignedIn(world.portal, given.token))?.actor.personId).toBe(samira.personId);
    expect(await give(token, codeNow(1))).toEqual({ refused: "no-half-session" });
  });

  it("is over after ten minutes, and lives as long as any other once it has its code", async () => {
    const [late, inTime] = [await half(), await half()];
    const given = mustBeDone(await give(inTime, codeNow()));
    at(120 + 601);
    expect(await give(late, codeNow())).toEqual({ refused: "no-half-session" });
    expect(await findSignedIn(world.portal, given.token)).toBeDefined();
  });

  it("is nobody's without a token", async () => {
    expect(await give(undefined, codeNow())).toEqual({ refused: "no-half-session" });
  });
});

describe("a recovery code", () => {
  it("T20 opens once, is typed as it comes, and its owner is told", async () => {
    const [code = ""] = telephone.codes;
    expect(telephone.codes).toHaveLength(10);
    const typed = ` ${code.toUpperCase().replaceAll("-", " ")} `;
    expect(mustBeDone(await give(await half(), typed))).toMatchObject({ by: "recovery", codesLeft: 9 });
    expect(await give(await half(), code)).toEqual({ refused: "wrong-code" });
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.recovery-code-used");
  });

  it("T20 is kept as a hash, and replaced by new ones", async () => {
    const rows = await inTenant(world, (db) => db.selectFrom("recovery_codes").selectAll().where("person_id", "=", samira.personId).execute());
    expect(JSON.stringify(rows)).not.toContain(telephone.codes[0]);
    const { me } = await comeIn(samira);
    const codes = mustBeDone(await renewRecoveryCodes(me));
    expect(await give(await half(), telephone.codes[1] as string)).toEqual({ refused: "wrong-code" });
    mustBeDone(await give(await half(), codes[1] as string));
  });

  it("of one person opens nothing of another", async () => {
    const other = await newPerson(world.portal);
    await givePassword(other);
    const theirs = await giveTelephone(other);
    expect(await give(await half(), theirs.codes[0] as string)).toEqual({ refused: "wrong-code" });
  });
});

describe("setting up a second factor", () => {
  it("changes nothing at the door until a code of it was given, then ends every other session", async () => {
    const noor = await newPerson(world.portal);
    await givePassword(noor);
    const { token: other } = await comeIn(noor);
    const { token, me } = await comeIn(noor);
    mustBeDone(await beginFactor(me));
    expect(mustBeDone(await signIn(visitorOf(world.portal), { email: noor.email, password: goodPassword }, doorOf())).needsFactor).toBe(false);
    expect(await confirmFactor(me, "000000")).toEqual({ refused: "wrong-code" });
    const phone = await giveTelephone(noor);
    expect(phone.codes).toHaveLength(10);
    expect(mustBeDone(await signIn(visitorOf(world.portal), { email: noor.email, password: goodPassword }, doorOf())).needsFactor).toBe(true);
    expect(await findSignedIn(world.portal, other)).toBeUndefined();
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    expect((await lastMailTo(world.portal, noor.email))?.kind).toBe("signin.factor-set-up");
  });

  it("with a new telephone keeps the old one working until the new one gave a code", async () => {
    const { me } = await comeIn(samira);
    mustBeDone(await beginFactor(me));
    mustBeDone(await give(await half(), codeNow()));
  });

  it("is kept sealed, for that person only", async () => {
    const row = await inTenant(world, (db) => db.selectFrom("second_factors").selectAll().where("person_id", "=", samira.personId).executeTakeFirstOrThrow());
    const noor = await newPerson(world.portal);
    await givePassword(noor);
    await inTenant(world, (db) =>
      db.insertInto("second_factors").values({ person_id: noor.personId, sealed_secret: row.sealed_secret, confirmed_at: now() }).execute(),
    );
    const token = mustBeDone(await signIn(visitorOf(world.portal), { email: noor.email, password: goodPassword }, doorOf())).token;
    await expect(give(token, codeNow())).rejects.toThrow();
  });

  it("T10 asks for a password that was given lately", async () => {
    const { me } = await comeIn(samira);
    at(120 + 15 * 60 + 1);
    expect(await beginFactor(me)).toEqual({ refused: "not-fresh" });
    expect(await confirmFactor(me, "000000")).toEqual({ refused: "not-fresh" });
    expect(await switchFactorOff(me)).toEqual({ refused: "not-fresh" });
    expect(await renewRecoveryCodes(me)).toEqual({ refused: "not-fresh" });
  });
});

describe("a second factor", () => {
  it("is switched off by its owner, who is told by mail", async () => {
    const { me } = await comeIn(samira);
    mustBeDone(await switchFactorOff(me));
    expect(mustBeDone(await signIn(visitorOf(world.portal), { email: samira.email, password: goodPassword }, doorOf())).needsFactor).toBe(false);
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.factor-off");
    expect(await noted(samira)).toContain("signin.factor-off");
  });

  it("T20 is asked of administrators before anything else, and can not be switched off by them", async () => {
    const admin = await newPerson(world.portal);
    await giveRole(world.system, { personId: admin.personId, role: "tenantAdmin", unitId: null });
    expect(await findSignedIn(world.portal, (await comeIn(admin)).token)).toMatchObject({ mustSetUpFactor: true });
    await giveTelephone(admin);
    const { me, token } = await comeIn(admin);
    expect(await findSignedIn(world.portal, token)).toMatchObject({ mustSetUpFactor: false });
    expect(await switchFactorOff(me)).toEqual({ refused: "administrator" });
  });

  it("that was lost is removed by an administrator: written down, told to its owner, signed out everywhere", async () => {
    const admin = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] });
    const { token } = await comeIn(samira);
    await removeLostFactor(admin, samira.personId);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    expect(await noted(samira)).toContain("signin.factor-removed");
    expect((await lastMailTo(world.portal, samira.email))?.kind).toBe("signin.factor-removed");
    expect(mustBeDone(await signIn(visitorOf(world.portal), { email: samira.email, password: goodPassword }, doorOf())).needsFactor).toBe(false);
  });

  it("is not removed by anybody else, nor by an administrator from themselves", async () => {
    const hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] });
    const ofUnit = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: "00000000-0000-7000-8000-000000000001" }] });
    const admin = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] });
    for (const [actor, whom] of [
      [hr, samira],
      [ofUnit, samira],
      [samira, samira],
      [admin, admin],
    ] as const)
      await expect(removeLostFactor(actor, whom.personId)).rejects.toThrow(NotAllowed);
  });
});
