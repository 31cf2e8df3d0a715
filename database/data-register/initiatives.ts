import type { ModuleRegister } from "./table-register.ts";

const together = {
  about: "employees who begin something or take part in it",
  purpose: "try something new together",
  retention: "two years after it was closed, or two years after the last day of work",
  readers: "everybody in the portal, or who works in or below the unit it is for",
} as const;

export const initiativesRegister: ModuleRegister = {
  initiatives: {
    ...together,
    columns: {
      none: ["id", "unit_id", "started_at", "closed_at", "closed_because", "once_key"],
      personal: ["title", "idea", "workshop", "started_by", "closed_by"],
    },
  },
  initiative_members: { ...together, columns: { none: ["id", "initiative_id"], personal: ["person_id", "joined_at", "left_at"] } },
  initiative_updates: { ...together, columns: { none: ["id", "initiative_id", "kind", "once_key"], personal: ["person_id", "text", "written_at"] } },
  initiative_reports: {
    ...together,
    purpose: "let HR look at texts that do not belong here",
    readers: "HR: how many people; nobody who they are",
    columns: { none: ["id", "initiative_id", "settled_at"], personal: ["settled_by"], sensitive: ["person_id", "reported_at"] },
  },
};
