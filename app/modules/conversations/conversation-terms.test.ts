import { afterEach, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { readOwnConversations } from "./list-conversations.ts";
import { makeCycle } from "./make-cycle.ts";
import { beginConversation } from "./plan-moment.ts";
import { openBank } from "./question-bank.ts";
import { startCycle } from "./start-cycle.ts";

const at = usePortal();
const ask = testWeb();
afterEach(() => setClock());

it("H-47 H-76 a formal conversation is due before the year is over, and done once it was held", async () => {
  setClock("2027-05-20");
  const manager = { ...(await newPerson(at.portal, { lastName: "Kuipers" })), isManager: true };
  const person = await newPerson(at.portal, { employment: { managerId: manager.personId } });
  const hr = { ...(await newPerson(at.portal, { employment: null })), roles: [{ role: "hr", unitId: null }] as const };
  const calendar = async () => {
    const answer = await ask(at.portal, "/kalender", { as: await signIn(person) });
    return (await answer.text()).replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  };
  expect(await calendar()).toMatch(/Voer een formeel gesprek 1 aug 2027 .{0,40}Binnenkort/);

  const questionIds = (await openBank(hr)).filter(({ kind }) => kind === "development").map(({ id }) => id);
  const period = { startsOn: today(), endsOn: addDays(today(), 60) };
  const facts = { ...period, kind: "development", name: "Voorjaar", partnerId: null, reveal: "bothReady", revealDays: null } as const;
  mustBeDone(await startCycle(hr, mustBeDone(await makeCycle(hr, { ...facts, questionIds })), { personIds: [person.personId] }));
  const conversation = (await readOwnConversations(person)).mine[0]!;
  // In a round the last day of that round comes first.
  expect(await calendar()).toMatch(/Voer een formeel gesprek 20 jul 2027/);
  setClock("2027-07-20");
  expect(await calendar()).toMatch(/Voer een formeel gesprek 20 jul 2027 .{0,60}Te laat/);
  setClock("2027-05-20");
  mustBeDone(await startCycle(hr, mustBeDone(await makeCycle(hr, { ...facts, name: "Nog een", endsOn: addDays(today(), 30), questionIds })), "everyone"));
  mustBeDone(await beginConversation(manager, conversation.id, today()));
  // The other round goes on, and does not make what was done due again.
  expect(await calendar()).toMatch(/Voer een formeel gesprek 1 aug 2027 .{0,80}Gedaan/);

  setClock("2027-09-01");
  expect(await calendar()).toMatch(/Voer een formeel gesprek 1 aug 2028 .{0,40}Later/);
});
