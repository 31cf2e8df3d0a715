import type { ModuleRegister } from "./table-register.ts";

export const transferRegister: ModuleRegister = {
  activity_evaluations: {
    about: "employees who finished an activity",
    purpose: "let people look back, and help others choose what to do",
    retention: "as long as the activity it belongs to",
    readers: "nobody; averages from five people on, and a line only when its owner shares it",
    columns: {
      none: ["id", "activity_id", "asked_at"],
      personal: ["person_id", "answered_at", "shared_at"],
      sensitive: ["kind", "title_key", "usefulness", "own_work", "for_whom", "recommends", "line", "tip_title"],
    },
  },
  transfer_slots: {
    about: "teams, and who planned their dates",
    purpose: "know when a team tells each other what it learned",
    retention: "two years after the day",
    readers: "the people of the team",
    columns: { none: ["id", "unit_id", "held_on", "place", "planned_at", "removed_at"], personal: ["planned_by"] },
  },
  transfer_topics: {
    about: "employees who tell their team what they learned",
    purpose: "learn from each other",
    retention: "until its owner removes it, or two years after the last day of work",
    readers: "the people of the team",
    columns: {
      none: ["id", "unit_id", "activity_id", "position", "told_on", "queued_at", "removed_at", "once_key"],
      personal: ["person_id", "title", "brings", "lesson"],
    },
  },
};
