import type { ModuleRegister } from "./table-register.ts";

const library = {
  about: "nobody: occupations and skills in general",
  purpose: "make function passports from a library, and find functions that resemble each other",
  retention: "as long as the portal; what newer files no longer have stays, marked as gone",
  readers: "who edits functions; what is published everybody",
} as const;

export const escoRegister: ModuleRegister = {
  esco_releases: { ...library, columns: { none: ["id", "imported_at", "occupations", "skills", "relations"], personal: ["imported_by"] } },
  esco_skills: { ...library, columns: { none: ["id", "uri", "label", "label_kind", "original_label", "is_knowledge", "groups", "gone_since"] } },
  esco_occupations: { ...library, columns: { none: ["id", "uri", "label", "other_labels", "description", "fields", "essential", "optional", "gone_since"] } },
  esco_uploads: {
    ...library,
    about: "nobody: which files were read in",
    columns: { none: ["id", "file_names", "file_ids", "run_id", "problem", "outcome", "uploaded_at", "ended_at"], personal: ["uploaded_by"] },
  },
};
