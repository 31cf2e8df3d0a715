import type { ModuleRegister } from "./table-register.ts";

const house = {
  about: "nobody: functions in general",
  purpose: "say what each function of the organisation is about, so that people can find where they fit",
  retention: "as long as the portal",
  readers: "who edits functions; what is published everybody",
} as const;

export const functionsRegister: ModuleRegister = {
  function_houses: { ...house, columns: { none: ["revision"] } },
  domains: { ...house, columns: { none: ["id", "name", "place", "ended_at", "revision"] } },
  tags: {
    ...house,
    columns: { none: ["id", "kind", "label", "web_address", "esco_uri", "is_foreign", "merged_into", "made_at", "revision"], personal: ["made_by"] },
  },
  tag_courses: { ...house, columns: { none: ["tag_id", "course_id"] } },
  functions: {
    ...house,
    columns: {
      none: [
        "id",
        "type",
        "state",
        "title",
        "hr21_title",
        "other_titles",
        "layer",
        "unit_id",
        "field",
        "description",
        "activities",
        "meaning",
        "for_organisation",
        "for_society",
        "dimensions",
        "esco_uri",
        "check_before",
        "published_version",
        "is_changed",
        "made_at",
        "changed_at",
        "edition",
        "revision",
        "once_key",
      ],
      personal: ["owner_id", "made_by"],
    },
  },
  function_domains: { ...house, columns: { none: ["function_id", "domain_id"] } },
  function_tags: { ...house, columns: { none: ["id", "function_id", "tag_id", "explanation", "source", "source_on"] } },
  passport_versions: { ...house, columns: { none: ["id", "function_id", "number", "content", "published_at"], personal: ["published_by"] } },
  function_pins: { ...house, columns: { none: ["function_id", "pinned_id", "pinned_at"], personal: ["pinned_by"] } },
  function_imports: {
    ...house,
    retention: "until it is confirmed or dropped, thirty days at most",
    columns: { none: ["id", "file_name", "state", "content", "uploaded_at", "ended_at"], personal: ["uploaded_by"] },
  },
};
