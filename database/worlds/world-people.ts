import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate, type DateString } from "#platform/time/date-string.ts";
import { type Actor, type PersonId, type Role, systemActor, type Portal } from "#platform/web/actor.ts";
import { addPerson, type EducationLevel, employPerson, giveRole, markInvited } from "#modules/people/public.ts";
import { liveThrough } from "./world-plan.ts";

export type WorldPerson = { readonly key: string; readonly personId: PersonId; readonly unit: string; readonly manager: string };

type Line = {
  key: string;
  firstName: string;
  infix: string;
  lastName: string;
  functionTitle: string;
  category: "OP" | "OOP" | "MGT";
  fteE4: number;
  unit: string;
  manager: string;
  roles: Role[];
};

/**
 * Adds the people of a demo world: first everybody, then their employments, because a manager may stand further down. They were invited
 * when the portal began, so that they get the mails that a portal in use sends.
 */
export async function addWorldPeople(
  portal: Portal,
  lines: readonly string[],
  units: Readonly<Record<string, string>>,
  options: { domain: string; startsOn: DateString; levels?: Readonly<Record<string, EducationLevel>> },
): Promise<ReadonlyMap<string, WorldPerson>> {
  const operator = systemActor(portal, "operator");
  const people = new Map<string, WorldPerson>();
  const parsed = lines.map(parse);
  await inTurns(parsed, async (line) => {
    const email = `${line.firstName.slice(0, 1)}.${line.infix}${line.lastName}@${options.domain}`
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z.@-]/g, "");
    const personId = mustBeDone(await addPerson(operator, { firstName: line.firstName, infix: line.infix, lastName: line.lastName, email }));
    people.set(line.key, { key: line.key, personId, unit: line.unit, manager: line.manager });
  });
  await inTurns(parsed, (line) => employ(operator, line, people, units, options));
  const ids = [...people.values()].map(({ personId }) => personId);
  await liveThrough([["2023-08-21", () => inTenant({ portal }, (db) => markInvited(db, ids))]]);
  return people;
}

/** Some at a time: a first start waits for this, and the database can do more than one thing at once. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

async function employ(
  operator: Actor,
  line: Line,
  people: ReadonlyMap<string, WorldPerson>,
  units: Readonly<Record<string, string>>,
  { startsOn, levels = {} }: { readonly startsOn: DateString; readonly levels?: Readonly<Record<string, EducationLevel>> },
): Promise<void> {
  const personId = people.get(line.key)?.personId as PersonId;
  const unitId = units[line.unit];
  if (!unitId) throw new Error(`no unit ${line.unit} for ${line.key}`);
  mustBeDone(
    await employPerson(operator, {
      personId,
      unitId,
      category: line.category,
      fteE4: line.fteE4,
      functionTitle: line.functionTitle,
      managerId: people.get(line.manager)?.personId ?? null,
      educationLevel: levels[line.key] ?? usualLevels[line.category],
      startsOn,
    }),
  );
  for (const role of line.roles) await giveRole(operator, { personId, role, unitId: role === "schoolLead" ? unitId : null });
}

function parse(line: string): Line {
  const [key = "", firstName = "", infix = "", lastName = "", functionTitle = "", category = "", fte = "", unit = "", manager = "", roles = ""] =
    line.split("|");
  return {
    key,
    firstName,
    infix,
    lastName,
    functionTitle,
    category: category as Line["category"],
    fteE4: Number(fte),
    unit,
    manager,
    roles: roles.split(",").filter(Boolean) as Role[],
  };
}

/** Of whom nothing else is said. What support staff were schooled in differs most, so that is said of each or not known. */
const usualLevels = { OP: "hbo", OOP: null, MGT: "hbo-master" } as const satisfies Record<Line["category"], EducationLevel | null>;

export const longAgo = asDate("2015-08-01");
