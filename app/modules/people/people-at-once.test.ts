import { expect, test } from "vitest";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { asDate } from "#platform/time/date-string.ts";
import { employPerson } from "./employ-person.ts";

const at = usePortal();

test("people who get each other's colleagues as manager at the same moment do not wait for ever", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => newPerson(at.portal, { employment: null })));
  const job = { unitId: null, category: "OP", fteE4: 5000, functionTitle: "docent", startsOn: asDate("2026-08-01") } as const;
  for (let round = 0; round < 5; round += 1) {
    const outcomes = await Promise.all(
      people.map(({ personId }, index) => employPerson(at.system, { ...job, personId, managerId: people[index - 1]?.personId ?? null })),
    );
    expect(outcomes.every((outcome) => "done" in outcome)).toBe(true);
  }
});
