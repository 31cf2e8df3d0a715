import { afterEach, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { markInvited } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { announceLapses } from "./announce-lapses.ts";
import { bookUse } from "./book-use.ts";
import { previewClosing } from "./preview-closing.ts";

const world = usePortal();
const ask = testWeb();
afterEach(() => setClock());

it("H-70 two months ahead who would lose something is told once, alone, and sees how much on the page", async () => {
  setClock("2026-11-22");
  const [teacher, done, uninvited] = [await newPerson(world.portal), await newPerson(world.portal), await newPerson(world.portal)];
  const book = (person: typeof teacher, hours: number, money: number) =>
    bookUse(person, {
      on: asDate("2026-11-20"),
      description: "",
      hours: hundredthHours(hours),
      money: cents(money),
      activityId: null,
      chargedTo: "right",
      onceKey: person.personId,
    });
  mustBeDone(await book(teacher, 6300, 60_000));
  mustBeDone(await book(done, 8300, 60_000));
  mustBeDone(await book(uninvited, 100, 0));
  await inTenant(world, (db) => markInvited(db, [teacher.personId, done.personId]));
  const mails = () => inTenant(world, (db) => db.selectFrom("outbox_mails").select(["person_id", "subject", "body"]).where("kind", "=", "lapse").execute());

  setClock("2027-05-30");
  await announceLapses(world.system);
  expect(await mails()).toEqual([]);
  setClock("2027-05-31");
  for (const _ of [1, 2]) await announceLapses(world.system);
  const sent = await mails();
  expect(sent.map((mail) => mail.person_id)).toEqual([teacher.personId]);
  // Administrators can read the outbox: how much somebody has left is theirs alone.
  expect(`${sent[0]?.subject} ${sent[0]?.body}`).not.toMatch(/\b20\b|600/);
  expect(await (await ask(world.portal, "/mijn-recht", { as: await signIn(teacher) })).text()).toContain(
    "Als er niets verandert, vervalt op 31 juli 2027 20 uur.",
  );
  expect(await (await ask(world.portal, "/mijn-recht", { as: await signIn(done) })).text()).toContain("Zoals het nu is, vervalt er op 31 juli 2027 niets.");
  expect(await previewClosing(world.system)).toEqual([
    { label: "2026–2027", people: 3, peopleWhoLose: 2, lapses: { hours: 10_200, money: 60_000 }, carries: { hours: 0, money: 0 } },
  ]);
  const byPerson = new Map<string, unknown>();
  await previewClosing(world.system, ({ personId, lapses }) => byPerson.set(personId, lapses));
  const expected = { [teacher.personId]: [2000, 0], [done.personId]: [0, 0], [uninvited.personId]: [8200, 60_000] };
  expect(Object.fromEntries(byPerson)).toEqual(Object.fromEntries(Object.entries(expected).map(([id, [hours, money]]) => [id, { hours, money }])));
  const listed = await inTenant(world, (db) => db.selectFrom("audit_entries").select("id").where("action", "=", "entitlement.lapses-listed").execute());
  expect(listed).toHaveLength(1);
});
