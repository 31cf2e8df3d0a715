import { addDays, type DateString } from "#platform/time/date-string.ts";
import { today } from "#platform/time/clock.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import { livePlan } from "#worlds/world-plan.ts";

const facilities = { servesMe: "Het maakt mijn lessen beter", fitsOrganisation: "Past bij het doel van het team", "facility-time": "In de jaartaak" };

/** An agreed plan with six activities and eight bookings, in the weeks before today: what a year of one person looks like. */
export async function fillYear(portal: Portal, personId: PersonId, managerId: PersonId): Promise<void> {
  const ago = (days: number): DateString => addDays(today(), -days);
  const activities = Array.from({ length: 6 }, (_, number) => ({
    title: `Activiteit ${number + 1}`,
    kind: "lessonVisit",
    hours: "8",
    plannedFrom: ago(40),
    plannedUntil: ago(-200),
    ...facilities,
  }));
  await livePlan(portal, personId, managerId, {
    question: "Hoe krijg ik iedereen aan het denken?",
    direction: "stronger",
    goal: { title: "Iedereen denkt mee", timeBound: ago(-200), servesMe: "Meer rust", fitsOrganisation: "Teamdoel" },
    startedOn: ago(50),
    submittedOn: ago(45),
    agreedOn: ago(42),
    activities,
    bookings: Array.from({ length: 8 }, (_, number) => ({
      on: ago(30 - number),
      what: `Boeking ${number + 1}`,
      hours: 1.5,
      euros: 12.5,
      activity: `Activiteit ${(number % 6) + 1}`,
    })),
  });
}
