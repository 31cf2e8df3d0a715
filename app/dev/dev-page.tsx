import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { personName } from "#modules/people/public.ts";
import { startSessionAs } from "#modules/signin/public.ts";

/** Everybody of the demo world, by role, with a button to become them. */
export async function devPage(visit: Visit): Promise<Response> {
  const people = await listPeople(visit);
  return visit.page(
    { title: "Dev", door: true },
    <>
      <h1>{visit.portal.title}</h1>
      <ul>
        {people.map((person) => (
          <li>
            <a href={`/dev/als/${person.id}`}>{personName({ firstName: person.first_name, infix: person.infix, lastName: person.last_name })}</a> {person.function_title} {person.roles}
          </li>
        ))}
      </ul>
    </>,
  );
}

export async function signInAsPage(visit: Visit): Promise<Response> {
  const ok = await startSessionAs(visit.c, visit.portal, visit.param("person"));
  return ok ? visit.redirect("/") : notFound();
}

function listPeople(visit: Visit) {
  return inTenant(visit.actor, (db) =>
    db
      .selectFrom("persons as p")
      .select(["p.id", "p.first_name", "p.infix", "p.last_name"])
      .select((eb) => [
        eb.selectFrom("employments as e").whereRef("e.person_id", "=", "p.id").select("e.function_title").limit(1).as("function_title"),
        eb.selectFrom("role_assignments as r").whereRef("r.person_id", "=", "p.id").select((x) => x.fn<string>("string_agg", ["r.role", x.val(", ")]).as("roles")).as("roles"),
      ])
      .orderBy("p.sort_name")
      .limit(200)
      .execute(),
  );
}
