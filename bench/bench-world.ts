import { mustBeDone } from "#platform/errors/outcome.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type PersonId, type Portal, type Role, systemActor } from "#platform/web/actor.ts";
import { addPerson, employPerson, giveRole } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { startSession } from "#modules/signin/start-session.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { makeSector, type SectorSize } from "#worlds/sector.ts";
import { inTurns } from "#worlds/world-people.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { fillYear } from "./fill-year.ts";

export type BenchPerson = { readonly portal: Portal; readonly personId: PersonId; readonly token: string };
export type BenchWorld = {
  readonly dataDir: string;
  readonly portal: Portal;
  /** Manages fifty people; leads HR; teaches, with an agreed plan and a year of bookings. */
  readonly people: { readonly manager: BenchPerson; readonly hr: BenchPerson; readonly teacher: BenchPerson };
  readonly close: () => Promise<void>;
};

/** A portal to measure pages on, with a sector of other portals around it in the same database. */
export async function openBenchWorld(around: SectorSize): Promise<BenchWorld> {
  const folder = temporaryDataDir();
  const windroos = await openWindroos({ MODE: "development", DATA_DIR: folder.dataDir, LOG_LEVEL: "warn" });
  await makeSector(around);
  const portal = mustBeDone(await createPortal({ name: "meetportaal", title: "Meetportaal", sector: "vo", storage: "shared", isDemo: true }));
  const manager = await add(portal, "Mirjam", null);
  const hr = await add(portal, "Hanna", null, "hr");
  const team: BenchPerson[] = [];
  await inTurns(
    Array.from({ length: 50 }, (_, number) => number),
    async (number) => {
      team.push(await add(portal, `Teamlid${number}`, manager.personId));
    },
  );
  const teacher = team[0] as BenchPerson;
  for (const member of team.slice(0, 30)) await fillYear(portal, member.personId, manager.personId);
  return {
    dataDir: folder.dataDir,
    portal,
    people: { manager, hr, teacher },
    close: async () => {
      await windroos.close();
      folder.remove();
    },
  };
}

async function add(portal: Portal, firstName: string, managerId: PersonId | null, role?: Role): Promise<BenchPerson> {
  const operator = systemActor(portal, "operator");
  const personId = mustBeDone(await addPerson(operator, { firstName, infix: "van", lastName: "Meten", email: `${firstName}@meten.example`.toLowerCase() }));
  mustBeDone(
    await employPerson(operator, { personId, unitId: null, category: "OP", fteE4: 10000, functionTitle: "docent", managerId, startsOn: asDate("2015-08-01") }),
  );
  // Before the session: a new role ends the sessions of before.
  if (role) mustBeDone(await giveRole(operator, { personId, role, unitId: null }));
  const token = await inTenant({ portal }, (db) => startSession(db, { personId, device: "bench", needsFactor: false, passwordGiven: true }));
  return { portal, personId, token };
}
