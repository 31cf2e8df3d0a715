import { asDate } from "#platform/time/date-string.ts";
import type { Category, Staff } from "#modules/people/public.ts";
import { nameOf } from "./sector-names.ts";

type Someone = Staff["create"][number];
type Job = { readonly functionTitle: string; readonly category: Category; readonly unit: string; readonly managerRow: number | null; readonly joins?: string };

/** Who has a role in the portal, by row: besides these everybody is an employee or a manager. */
export type SectorRoles = {
  readonly administrator: number;
  readonly hr: number;
  readonly schoolLeads: readonly { readonly row: number; readonly unitName: string }[];
};

const peoplePerSchool = 120;
const peoplePerTeam = 15;
const fteSteps = [10000, 8000, 10000, 6000, 9000, 10000, 7000, 5000, 10000, 4000, 8000];

/**
 * The staff of one employer: a board, schools (or departments) of about 120 people, and teams of 15 with a manager who is in the team.
 * Made by number and not by chance, so that two runs make the same people.
 */
export function sectorStaff(portal: number, size: number, sector: "vo" | "gov"): { staff: Staff; roles: SectorRoles } {
  const words = sector === "gov" ? departments : schools;
  const units: Staff["newUnits"][number][] = [{ key: "board", kind: "board", name: words.board, parent: null }];
  const people = new Map<number, Someone>();
  const add = (job: Job) => {
    const row = people.size + 1;
    people.set(row, someone(portal, row, job));
    return row;
  };
  const administrator = add({ functionTitle: words.leader, category: "MGT", unit: "board", managerRow: null });
  const hr = size > 1 ? add({ functionTitle: words.hr, category: "OOP", unit: "board", managerRow: administrator }) : administrator;
  const schoolLeads: { row: number; unitName: string }[] = [];
  for (let school = 1; people.size < size; school += 1) {
    const key = `school ${school}`;
    const unitName = `${words.name} ${school}`;
    units.push({ key, kind: words.kind, name: unitName, parent: { key: "board" } });
    const until = Math.min(size, people.size + peoplePerSchool);
    const lead = add({ functionTitle: words.lead, category: "MGT", unit: key, managerRow: administrator });
    schoolLeads.push({ row: lead, unitName });
    for (let team = 1; people.size < until; team += 1) addTeam(`${key} team ${team}`, key, team, lead, until);
  }
  return { staff: { create: [...people.values()], newUnits: units }, roles: { administrator, hr, schoolLeads } };

  function addTeam(key: string, school: string, number: number, lead: number, until: number): void {
    units.push({ key, kind: "team", name: `Team ${number}`, parent: { key: school } });
    const manager = add({ functionTitle: "teamleider", category: "MGT", unit: key, managerRow: lead, joins: key });
    for (let member = 1; member < peoplePerTeam && people.size < until; member += 1) {
      const supports = member % 4 === 0;
      add({ functionTitle: supports ? words.support : words.member, category: supports ? "OOP" : "OP", unit: key, managerRow: manager, joins: key });
    }
  }
}

function someone(portal: number, row: number, job: Job): Someone {
  const number = portal * 997 + row;
  const name = nameOf(number);
  return {
    row,
    name,
    email: addressOf(portal, row),
    personnelNumber: String(100_000 + row),
    employment: {
      id: null,
      category: job.category,
      fteE4: fteSteps[number % fteSteps.length] ?? 10000,
      functionTitle: job.functionTitle,
      educationLevel: job.category === "OOP" ? "mbo-4" : "hbo",
      contractKind: number % 17 === 0 ? "temporary" : "permanent",
      startsOn: asDate(`${2006 + (number % 20)}-08-01`),
      endsOn: null,
      unit: { key: job.unit },
      manager: job.managerRow === null ? null : { email: addressOf(portal, job.managerRow) },
    },
    joins: job.joins === undefined ? null : { key: job.joins },
  };
}

/** The row makes it unique: two people of one name work at one employer sooner than one thinks. */
export function addressOf(portal: number, row: number): string {
  const { firstName, infix, lastName } = nameOf(portal * 997 + row);
  const plain = `${firstName}.${infix}${lastName}`
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z.]/g, "")
    .toLowerCase();
  return `${plain}${row}@${portalNameOf(portal)}.example`;
}

/** The name of a portal by number: "sector-0042". */
export function portalNameOf(portal: number): string {
  return `sector-${String(portal).padStart(4, "0")}`;
}

const schools = {
  board: "Bestuur",
  kind: "school",
  name: "Vestiging",
  leader: "bestuurder",
  hr: "adviseur personeel",
  lead: "rector",
  member: "docent",
  support: "onderwijsassistent",
} as const;
const departments = {
  board: "Directie",
  kind: "unit",
  name: "Afdeling",
  leader: "directeur",
  hr: "adviseur personeel",
  lead: "afdelingshoofd",
  member: "beleidsmedewerker",
  support: "administratief medewerker",
} as const;
