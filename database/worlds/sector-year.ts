import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import { today } from "#platform/time/clock.ts";
import type { FirstUse } from "#modules/entitlements/public.ts";
import type { StartedPlan } from "#modules/plans/public.ts";

const wishes = [
  { question: "Hoe maak ik het begin van een bijeenkomst rustig?", goal: "Binnen vijf minuten is iedereen aan het werk", course: "Cursus rustig beginnen" },
  {
    question: "Hoe geef ik terugkoppeling waar iemand verder mee komt?",
    goal: "Elke maand twee gesprekken met concrete terugkoppeling",
    course: "Workshop terugkoppeling geven",
  },
  { question: "Hoe houd ik overzicht als alles tegelijk komt?", goal: "Een week vooruit weten wat af moet", course: "Leren plannen met je team" },
  {
    question: "Hoe werk ik beter samen met collega’s van een ander team?",
    goal: "Een gezamenlijk project van begin tot eind",
    course: "Studiedag samenwerken",
  },
  { question: "Hoe gebruik ik gegevens zonder erin te verdrinken?", goal: "Elk kwartaal een gesprek over drie cijfers", course: "E-learning gegevens lezen" },
] as const;

/** The plan of somebody by number: a question, a goal and three activities, one of each kind of learning. */
export function planOf(personId: string, number: number): StartedPlan {
  const wish = wishes[number % wishes.length] ?? wishes[0];
  return {
    personId,
    question: wish.question,
    goal: wish.goal,
    activities: [
      { title: "Uitproberen in het eigen werk", kind: "experiment", hours: hundredthHours(600), from: today() },
      { title: "Meekijken bij een collega", kind: "peerCoaching", hours: hundredthHours(200 + (number % 4) * 100), from: today() },
      { title: wish.course, kind: "course", hours: hundredthHours(400), from: today() },
    ],
  };
}

/** What somebody booked so far, by number: one to three small things, far below a right. */
export function usesOf(right: HoursAndMoney, number: number): FirstUse[] {
  const use = {
    hours: hundredthHours(Math.min(200, right.hours)),
    money: cents(number % 2 === 0 ? Math.min(2_500, right.money) : 0),
    on: today(),
    description: wishes[number % wishes.length]?.course ?? "",
  };
  return right.hours < 1000 ? [] : Array.from({ length: 1 + (number % 3) }, () => use);
}
