import { hundredthHours, type HundredthHours } from "#platform/amounts/amounts.ts";
import type { Sector } from "#platform/web/actor.ts";
import { defineWords } from "#platform/words/words.ts";
import type { ActivityKind } from "./activity.ts";

/**
 * H-14: an example to start from, about getting a class enthusiastic: five things at work, four with others, one course.
 * The titles are words; here is what they are made of. Hours are a suggestion for one year.
 */
export const exampleActivities = [
  example("beginnings", "experiment", 600),
  example("goodNews", "experiment", 400),
  example("quietPupils", "project", 800),
  example("choice", "designTogether", 800),
  example("fortnight", "selfEvaluation", 500),
  example("circle", "peerCoaching", 800),
  example("coach", "coaching", 500),
  example("film", "videoReview", 300),
  example("threeVisits", "lessonVisit", 600),
  example("training", "course", 600),
] as const;

type ExampleName = "beginnings" | "goodNews" | "quietPupils" | "choice" | "fortnight" | "circle" | "coach" | "film" | "threeVisits" | "training";
export type ExampleActivity = { readonly name: ExampleName; readonly kind: ActivityKind; readonly hours: HundredthHours };

/** The example is about a class, so only schools get it. */
export function hasExample(sector: Sector): boolean {
  return sector !== "gov";
}

function example(name: ExampleName, kind: ActivityKind, hours: number): ExampleActivity {
  return { name, kind, hours: hundredthHours(hours) };
}

export const exampleWords = defineWords("examplePlan", {
  nl: {
    title: "Voorbeeld: leerlingen enthousiast krijgen",
    question: "Hoe krijg ik een klas mee die nog niet weet waarom dit leuk is?",
    use: "Begin met dit voorbeeld",
    beginnings: "Elke les beginnen met iets wat nieuwsgierig maakt",
    goodNews: "In elke bespreking van werk eerst zeggen wat er goed is",
    quietPupils: "Met vijf stille leerlingen uitzoeken wat hen wél raakt",
    choice: "Met een collega een opdracht maken waarin leerlingen zelf kiezen",
    fortnight: "Elke twee weken opschrijven wat mijn aanpak deed met de klas",
    circle: "Intervisie over lessen die meer of minder bleven hangen",
    coach: "Vijf gesprekken met een coach over hoe ik voor de klas sta",
    film: "Twee lessen opnemen en met een collega terugkijken",
    threeVisits: "Drie keer op lesbezoek bij iemand die dit goed kan",
    training: "Een korte training over motivatie",
  },
  en: {
    title: "Example: getting pupils enthusiastic",
    question: "How do I win over a class that does not know yet why this is fun?",
    use: "Start with this example",
    beginnings: "Beginning each lesson with something that makes curious",
    goodNews: "Saying first what is good, each time we discuss work",
    quietPupils: "Finding out with five quiet pupils what does interest them",
    choice: "Making an assignment with a colleague in which pupils choose",
    fortnight: "Writing down every two weeks what my approach did to the class",
    circle: "Peer coaching about lessons that did or did not stay",
    coach: "Five talks with a coach about how I stand in front of a class",
    film: "Recording two lessons and watching them with a colleague",
    threeVisits: "Visiting three lessons of someone who is good at this",
    training: "A short training about motivation",
  },
});
