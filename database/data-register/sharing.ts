import type { ModuleRegister } from "./table-register.ts";

export const sharingRegister: ModuleRegister = {
  shares: {
    about: "people who share something",
    purpose: "let others see only what the owner shares, for as long as they do",
    retention: "one year after it ended",
    readers: "the owner, and those it is shared with",
    columns: { none: ["id", "subject_kind"], personal: ["owner_id", "subject_id", "audience", "audience_id", "shared_at", "until", "withdrawn_at"] },
  },
  looks: {
    about: "who looked, and whose data it was",
    purpose: "let people see who looked at what of theirs",
    retention: "two years",
    readers: "the person whose data it was",
    columns: { none: ["id", "subject_kind"], personal: ["at", "owner_id", "viewer_id", "subject_id"] },
  },
};
