import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { ListedConversation, TeamConversation } from "../list-conversations.ts";
import { nextAct } from "./next-act.ts";
import { teamOrder } from "./team-order.ts";

const day = (text: string) => text as DateString;

function conversation(change: Partial<ListedConversation> = {}): ListedConversation {
  return {
    id: "c",
    kind: "development",
    cycleName: "Najaar",
    employeeId: "e" as PersonId,
    managerId: "m" as PersonId,
    state: "prepare",
    closedBecause: null,
    plannedOn: null,
    plannedAt: "",
    isMomentAccepted: false,
    momentBy: null,
    signedBy: [],
    heldOn: null,
    nextOn: null,
    dueOn: day("2026-12-18"),
    isEmployeeReady: false,
    isManagerReady: false,
    ...change,
  };
}

function person(name: string, ...open: Partial<ListedConversation>[]): TeamConversation {
  return {
    personId: name as PersonId,
    name,
    functionTitle: "",
    open: open.map(conversation),
    lastHeldOn: null,
    formalThisYear: 0,
    nextOn: null,
  };
}

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

describe("H-47 the order of a team", () => {
  test("puts the nearest day on top, and those who are prepared before those who are not", () => {
    const order = teamOrder([
      person("late", { plannedOn: day("2026-12-10") }),
      person("soon", { plannedOn: day("2026-12-01") }),
      person("quiet", {}),
      person("prepared", { isEmployeeReady: true }),
      person("spoken", { state: "held" }),
      person("nothing"),
    ]);
    expect(names(order.first)).toEqual(["soon", "late"]);
    expect(names(order.withoutMoment)).toEqual(["prepared", "quiet"]);
    expect([names(order.toFinish), names(order.without)]).toEqual([["spoken"], ["nothing"]]);
  });

  test("names every conversation of who is in two rounds, each where it belongs", () => {
    const order = teamOrder([person("both", { id: "autumn", plannedOn: day("2026-12-03") }, { id: "spring" }, { id: "spoken", state: "signed-by-one" })]);
    expect([order.first, order.withoutMoment, order.toFinish].map((some) => some.map(({ open }) => open.id))).toEqual([["autumn"], ["spring"], ["spoken"]]);
    expect(order.without).toEqual([]);
  });

  test("begins with who is prepared when nobody has a day, and names nobody twice", () => {
    const order = teamOrder([person("quiet", {}), person("prepared", { isEmployeeReady: true })]);
    expect([names(order.first), names(order.withoutMoment)]).toEqual([["prepared"], ["quiet"]]);
  });
});

describe("the next step of a conversation", () => {
  beforeEach(() => setClock("2026-11-22T12:00:00Z"));
  afterEach(() => setClock());

  const agreed = { plannedOn: day("2026-12-03"), isMomentAccepted: true };
  test.each([
    ["a day", {}, "moment"],
    ["an answer to a proposal", { plannedOn: day("2026-12-03") }, "proposal"],
    ["one's own preparation", agreed, "prepare"],
    ["nothing but the day", { ...agreed, isManagerReady: true }, "read"],
    ["the conversation, once the day is there", { ...agreed, plannedOn: day("2026-11-22"), isManagerReady: true }, "begin"],
    ["what they write together", { state: "held" }, "finish"],
    ["a signature", { state: "signed-by-one" }, "sign"],
  ] as const)("is %s", (_, change, act) => {
    expect(nextAct(conversation(change), "manager").act).toBe(act);
  });

  test("is for the other: an answer to what one proposed, and the second signature", () => {
    const [employee, manager] = ["e" as PersonId, "m" as PersonId];
    const proposed = conversation({ plannedOn: day("2026-12-03"), momentBy: employee, isEmployeeReady: true });
    expect([nextAct(proposed, "employee").act, nextAct(proposed, "manager").act]).toEqual(["read", "proposal"]);
    const signed = conversation({ state: "signed-by-one", signedBy: [manager] });
    expect([nextAct(signed, "employee").act, nextAct(signed, "manager").act]).toEqual(["sign", "read"]);
  });

  test("asks each of the two for their own preparation only", () => {
    const one = conversation({ ...agreed, isEmployeeReady: true });
    expect([nextAct(one, "employee").act, nextAct(one, "manager").act]).toEqual(["read", "prepare"]);
  });
});
