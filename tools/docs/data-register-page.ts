import { allColumns, type DataClass, dataRegister } from "../../database/data-register.ts";
import { code, page, table } from "./table.ts";

const classes: readonly DataClass[] = ["secret", "sensitive", "personal", "none"];
const meaning = [
  "- **personal**: tells who somebody is, or is a fact about them.",
  "- **sensitive**: what somebody thinks, wants to learn, or agreed on in confidence.",
  "- **secret**: opens an account or proves who somebody is; a hash, or sealed.",
  "- **none**: says nothing of a person. `tenant_id` is of this class in every table.",
].join("\n");

/** The processing register: of each table whose data, why, how long, who reads it, and the class of every column. */
export function dataRegisterPage(): string {
  const tables = Object.entries(dataRegister).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const columns = allColumns();
  const parts = tables.map(([name, facts]) => {
    const lines = classes.flatMap((dataClass) => {
      const names = columns.filter((column) => column.table === name && column.class === dataClass).map((column) => code(column.column));
      return names.length > 0 ? [[dataClass, names.join(", ")]] : [];
    });
    return `## ${name}\n\nAbout ${facts.about}. To ${facts.purpose}. Kept ${facts.retention}. Read by ${facts.readers}.\n\n${table(["class", "columns"], lines)}`;
  });
  const counted = classes.map((dataClass) => `${columns.filter((column) => column.class === dataClass).length} ${dataClass}`).join(", ");
  const note = "How long something is kept is what we have decided; a job that removes it on that day is there only where a module's README says so.";
  return page("Data register", "database/data-register.ts", `${tables.length} tables, ${columns.length} columns: ${counted}.`, meaning, note, ...parts);
}
