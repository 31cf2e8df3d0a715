import { afterEach, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { systemActor, type Actor } from "#platform/web/actor.ts";
import { reportLeaving } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { setAgreedTerm } from "./plan-term-table.ts";
import { remindManagers } from "./remind-managers.ts";
import { remindPeople } from "./remind-people.ts";

const world = usePortal();
afterEach(() => setClock());

type Person = { readonly portal: Actor["portal"]; readonly personId: string };
const agreed = (person: Person, on: string) => inTenant(person, (db) => setAgreedTerm(db, person.personId, asDate(on)));

/** The jobs of every morning from one day up to another; answers who was mailed on which day. */
async function walk(portal: Actor["portal"], from: string, until: string): Promise<string[]> {
  const sent: string[] = [];
  const system = systemActor(portal);
  let known = new Set<string>();
  for (let day = asDate(from); day <= until; day = addDays(day, 1)) {
    setClock(day);
    await remindPeople(system);
    await remindManagers(system);
    const mails = await inTenant(system, (db) =>
      db.selectFrom("outbox_mails").select(["id", "to_address"]).where("kind", "like", "plan-reminder%").orderBy("to_address").execute(),
    );
    sent.push(...mails.filter(({ id }) => !known.has(id)).map((mail) => `${day} ${mail.to_address}`));
    known = new Set(mails.map(({ id }) => id));
  }
  return sent;
}

describe("reminders by mail", () => {
  it("H-43 walked through a year: three to the employee, and to the manager the Monday after", async () => {
    const portal = await newPortal();
    const marleen = await newPerson(portal, { email: "marleen@school.example" });
    const samira = await newPerson(portal, { email: "samira@school.example", employment: { managerId: marleen.personId } });
    const thomas = await newPerson(portal, { email: "thomas@school.example", employment: { managerId: marleen.personId } });
    for (const one of [marleen, thomas]) await agreed(one, "2028-01-10");
    await agreed(samira, "2026-09-15");
    expect(await walk(portal, "2029-01-01", "2029-12-31")).toEqual([
      "2029-06-15 samira@school.example",
      "2029-06-18 marleen@school.example",
      "2029-08-15 samira@school.example",
      "2029-08-20 marleen@school.example",
      "2029-09-22 samira@school.example",
      "2029-09-24 marleen@school.example",
    ]);
  }, 60_000);

  it("H-43 a manager of many gets one mail a week with the number, and nothing of anybody", async () => {
    const portal = await newPortal();
    setClock("2026-09-01");
    const kees = await newPerson(portal, { firstName: "Kees", lastName: "Bakker", email: "kees@school.example" });
    await agreed(kees, "2028-09-01");
    for (const [index, name] of ["Noor", "Bram", "Iris"].entries())
      await agreed(await newPerson(portal, { firstName: name, lastName: "Smit", employment: { managerId: kees.personId } }), `2026-09-0${index + 1}`);
    const mailed = await walk(portal, "2029-05-28", "2029-06-17");
    expect(mailed.filter((line) => line.includes("kees"))).toEqual(["2029-06-04 kees@school.example"]);
    const mails = await inTenant({ portal }, (db) =>
      db.selectFrom("outbox_mails").select(["subject", "body", "kind"]).where("kind", "like", "plan-reminder%").execute(),
    );
    expect(mails.find(({ kind }) => kind === "plan-reminder-team")?.body).toContain("3 plannen");
    expect(mails.filter(({ subject, body }) => /Noor|Bram|Iris|Smit|Kees|Bakker|2029|september/.test(subject + body))).toEqual([]);
  }, 60_000);

  it("two processes at the same moment mail everybody once", async () => {
    const portal = await newPortal();
    setClock("2026-09-01");
    for (let number = 0; number < 12; number += 1) await agreed(await newPerson(portal), "2026-09-01");
    setClock("2029-06-02");
    await Promise.all([1, 2, 3].map(() => remindPeople(systemActor(portal))));
    const mails = await inTenant({ portal }, (db) => db.selectFrom("outbox_mails").select("to_address").where("kind", "=", "plan-reminder").execute());
    expect(mails).toHaveLength(12);
    expect(new Set(mails.map((mail) => mail.to_address)).size).toBe(12);
  });

  it("who left gets none, and a manager who left neither", async () => {
    const portal = await newPortal();
    setClock("2026-09-01");
    const ria = await newPerson(portal, { email: "ria@school.example" });
    const lotte = await newPerson(portal, { email: "lotte@school.example", employment: { managerId: ria.personId } });
    const omar = await newPerson(portal, { email: "omar@school.example", employment: { managerId: ria.personId } });
    for (const one of [ria, lotte, omar]) await agreed(one, "2026-09-01");
    mustBeDone(await reportLeaving(systemActor(portal, "operator"), lotte.personId, asDate("2029-05-31")));
    mustBeDone(await reportLeaving(systemActor(portal, "operator"), ria.personId, asDate("2029-06-01")));
    expect(await walk(portal, "2029-05-30", "2029-06-12")).toEqual(["2029-06-01 omar@school.example"]);
  });

  it("H-43 who has no plan is asked for one once, six months after they began or became known", async () => {
    const portal = await newPortal();
    setClock("2026-08-20");
    await newPerson(portal, { email: "lang-in-dienst@school.example", employment: { startsOn: asDate("1999-08-01") } });
    await newPerson(portal, { email: "begint-later@school.example", employment: { startsOn: asDate("2026-10-01") } });
    expect(await walk(portal, "2027-02-15", "2027-04-10")).toEqual(["2027-02-20 lang-in-dienst@school.example", "2027-04-01 begint-later@school.example"]);
  });

  it("writes in the language of who reads it", async () => {
    const portal = await newPortal();
    setClock("2026-09-01");
    const mary = await newPerson(portal, { email: "mary@school.example" });
    await agreed(mary, "2026-09-01");
    await inTenant({ portal }, (db) => db.updateTable("persons").set({ language: "en" }).where("id", "=", mary.personId).execute());
    setClock("2029-06-01");
    await remindPeople(systemActor(portal));
    const mail = await inTenant({ portal }, (db) =>
      db.selectFrom("outbox_mails").select(["subject", "body", "language"]).where("kind", "=", "plan-reminder").executeTakeFirst(),
    );
    expect(mail).toMatchObject({ language: "en", subject: expect.stringContaining("agree on your plan anew") });
  });

  it("a plan that waits for the manager reminds nobody", async () => {
    setClock("2026-09-01");
    const noor = await newPerson(world.portal, { email: "noor@school.example" });
    await agreed(noor, "2026-09-01");
    const day = asDate("2029-05-20");
    await inTenant(noor, (db) =>
      db
        .insertInto("personal_plans")
        .values({ person_id: noor.personId, state: "submitted", submitted_on: day, submitted_at: new Date(), submitted_name: "Noor", started_on: day })
        .execute(),
    );
    expect(await walk(world.portal, "2029-06-01", "2029-06-02")).toEqual([]);
    await inTenant(noor, (db) => db.updateTable("personal_plans").set({ state: "draft" }).where("person_id", "=", noor.personId).execute());
    expect(await walk(world.portal, "2029-06-03", "2029-06-03")).toEqual(["2029-06-03 noor@school.example"]);
  });

  it("a portal that does not want reminders sends none", async () => {
    const portal = await newPortal();
    setClock("2026-09-01");
    await agreed(await newPerson(portal), "2026-09-01");
    expect(await walk({ ...portal, settings: { planReminders: { isOn: false } } }, "2029-05-30", "2029-06-05")).toEqual([]);
  });
});
