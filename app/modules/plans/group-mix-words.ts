import { defineWords } from "#platform/words/words.ts";

/** How a team, a school and a board plan to learn. */
export const groupMixWords = defineWords("groupMix", {
  nl: {
    title: "Hoe we leren",
    lead: "Wat mensen in hun plan hebben afgesproken, naast de richtlijn 70 : 20 : 10.",
    rule: "Alleen afgesproken plannen tellen mee, in stappen van vijf procent. Van minder dan vijf plannen zie je niets, ook niet door onderdelen van elkaar af te trekken.",
    counted_one: "Uit het plan van 1 mens.",
    counted_other: "Uit de plannen van {{count}} mensen of meer.",
    "too-few": "Te weinig afgesproken plannen om te tonen.",
    below: "Per onderdeel van {{name}}",
    "below.unit": "Onderdeel",
    "below.people": "Plannen",
    "below.people-value": "{{count}} of meer",
    nothing: "Hier komt hoe mensen willen leren, zodra vijf of meer mensen een plan hebben afgesproken.",
    "nothing.title": "Nog te weinig plannen",
    "to-deadlines": "Kijk wie nog geen plan heeft",
    team: "Hoe je team leert",
    "team.too-few": "Zodra vijf mensen in je team een plan hebben afgesproken, zie je hier hoe het team leert.",
  },
  en: {
    title: "How we learn",
    lead: "What people agreed on in their plans, beside the guideline 70 : 20 : 10.",
    rule: "Only agreed plans count, in steps of five percent. Of fewer than five plans you see nothing, also not by subtracting one part from another.",
    counted_one: "From the plan of 1 person.",
    counted_other: "From the plans of {{count}} people or more.",
    "too-few": "Too few agreed plans to show.",
    below: "Each part of {{name}}",
    "below.unit": "Part",
    "below.people": "Plans",
    "below.people-value": "{{count}} or more",
    nothing: "How people want to learn comes here, once five people or more agreed on a plan.",
    "nothing.title": "Too few plans yet",
    "to-deadlines": "See who has no plan yet",
    team: "How your team learns",
    "team.too-few": "Once five people in your team agreed on a plan, you see here how the team learns.",
  },
});
