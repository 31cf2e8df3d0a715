import { beforeAll } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type Actor, type PersonId, type Portal, type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { addPerson, employPerson, type NewEmployment } from "#modules/people/public.ts";
import { createPortal, type NewPortal } from "#modules/portals/public.ts";
import { useTestDatabase } from "./test-database.ts";

let portals = 0;

/** The storage of this run: every test on a portal runs once in each. */
export const storage = (process.env["STORAGE"] ?? "shared") as "shared" | "own";

/** A new portal in the storage of this run. */
export async function newPortal(wanted: Partial<NewPortal> = {}): Promise<Portal> {
  portals += 1;
  return mustBeDone(await createPortal({ name: `portaal-${portals}`, title: `Portaal ${portals}`, sector: "vo", storage, ...wanted }));
}

/** A portal for this test file, and its system actor. Call at the top of the file. */
export function usePortal(wanted: Partial<NewPortal> = {}): { readonly portal: Portal; readonly system: Actor } {
  useTestDatabase();
  let portal: Portal | undefined;
  beforeAll(async () => {
    portal = await newPortal(wanted);
  });
  const get = (): Portal => {
    if (!portal) throw new Error("the portal is there once the tests run");
    return portal;
  };
  return {
    get portal() {
      return get();
    },
    get system() {
      return systemActor(get());
    },
  };
}

let people = 0;

/** A person of a portal with one employment; answers the actor they are when signed in. */
export async function newPerson(
  portal: Portal,
  wanted: {
    firstName?: string;
    lastName?: string;
    infix?: string;
    email?: string;
    roles?: readonly RoleGrant[];
    isManager?: boolean;
    employment?: Partial<NewEmployment> | null;
  } = {},
): Promise<Actor & { personId: PersonId; email: string }> {
  people += 1;
  const system = systemActor(portal);
  const email = wanted.email ?? `persoon${people}@school.example`;
  const personId = mustBeDone(
    await addPerson(system, {
      firstName: wanted.firstName ?? `Voornaam${people}`,
      infix: wanted.infix ?? "",
      lastName: wanted.lastName ?? `Achternaam${people}`,
      email,
    }),
  );
  if (wanted.employment !== null) {
    mustBeDone(
      await employPerson(system, {
        personId,
        unitId: null,
        category: "OP",
        fteE4: 10000,
        functionTitle: "docent",
        managerId: null,
        startsOn: asDate("2015-08-01"),
        ...wanted.employment,
      }),
    );
  }
  return { portal, personId, email, kind: "person", roles: wanted.roles ?? [], isManager: wanted.isManager ?? false, language: "nl" };
}
