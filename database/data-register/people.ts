import type { ModuleRegister } from "./table-register.ts";

const retention = "two years after the last day of work";
const organisation = "administrators and HR; leaders of a unit within it; the manager of their own people";

export const peopleRegister: ModuleRegister = {
  persons: {
    about: "employees",
    purpose: "know who works here, write to them and let them in",
    retention,
    readers: organisation,
    columns: {
      none: ["id", "created_at", "changed_at"],
      personal: ["first_name", "infix", "last_name", "sort_name", "email", "personnel_number", "language", "leaves_on", "invited_at", "signed_in_at"],
    },
  },
  person_search_words: {
    about: "employees",
    purpose: "find a person by the beginning of a name, an address or a number",
    retention: "as long as the person is kept",
    readers: organisation,
    columns: { personal: ["word", "person_id"] },
  },
  employments: {
    about: "employees",
    purpose: "compute rights, and know who manages whom",
    retention,
    readers: organisation,
    columns: {
      none: ["id", "created_at"],
      personal: ["person_id", "unit_id", "category", "fte_e4", "function_title", "manager_id", "education_level", "contract_kind", "starts_on", "ends_on"],
    },
  },
  organisation_units: {
    about: "nobody: parts of the organisation",
    purpose: "know how the organisation is built",
    retention: "as long as the portal; an ended unit stays for what belonged to it",
    readers: "everybody in the portal",
    columns: { none: ["id", "kind", "name", "parent_id", "ended_on", "created_at"] },
  },
  team_memberships: {
    about: "employees",
    purpose: "know who works together",
    retention,
    readers: "everybody in the portal",
    columns: { none: ["id"], personal: ["person_id", "unit_id", "starts_on", "ends_on"] },
  },
  role_assignments: {
    about: "employees with a role",
    purpose: "decide what they may see and do",
    retention: "seven years, as long as the audit trail",
    readers: "administrators of the portal",
    columns: { none: ["id", "role"], personal: ["person_id", "unit_id", "given_at", "given_by", "ended_at"] },
  },
  people_imports: {
    about: "who imports",
    purpose: "check a staff workbook before it counts, and read back what it did",
    retention: "one year; the workbook itself thirty days",
    readers: "administrators and HR",
    columns: {
      none: [
        "id",
        "file_id",
        "file_sha256",
        "state",
        "run_id",
        "sheet_name",
        "columns",
        "counts",
        "notices",
        "invites",
        "plan_digest",
        "problem",
        "uploaded_at",
        "confirmed_at",
        "finished_at",
      ],
      personal: ["file_name", "uploaded_by", "confirmed_by"],
    },
  },
  people_import_rows: {
    about: "employees in the workbook",
    purpose: "say of each row what would happen and what is wrong with it",
    retention: "one year",
    readers: "administrators and HR",
    columns: { none: ["import_id", "row_number", "position", "outcome", "column_name", "reason", "expected"], personal: ["person_id", "name", "value"] },
  },
};
