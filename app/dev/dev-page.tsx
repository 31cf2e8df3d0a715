import { sql } from "kysely";
import { PageHead } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Role } from "#platform/web/actor.ts";
import type { Visit } from "#platform/web/visit.ts";
import { personName } from "#modules/people/public.ts";
import { startSessionAs } from "#modules/signin/public.ts";
import { devWords } from "./dev-words.ts";

type DemoPerson = {
  id: string;
  first_name: string;
  infix: string;
  last_name: string;
  function_title: string | null;
  unit: string | null;
  roles: (Role | "manager")[];
};

/** Everybody of the demo world, those with roles first, to become with one click. */
export async function devPage(visit: Visit): Promise<Response> {
  const t = visit.words(devWords);
  const people = await listPeople(visit);
  return visit.page(
    { title: t("title"), door: true },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Table
        caption={visit.portal.title}
        rows={people}
        columns={[
          {
            label: t("name"),
            isName: true,
            cell: (person) => (
              <a href={`/dev/als/${person.id}`}>{personName({ firstName: person.first_name, infix: person.infix, lastName: person.last_name })}</a>
            ),
          },
          { label: t("function"), cell: (person) => person.function_title ?? "" },
          { label: t("unit"), cell: (person) => person.unit ?? "" },
          { label: t("roles"), cell: (person) => person.roles.map((role) => t(`role.${role}`)).join(", ") },
        ]}
      />
    </>,
  );
}

export async function signInAsPage(visit: Visit): Promise<Response> {
  const ok = await startSessionAs(visit.c, visit.portal, visit.param("person"));
  return ok ? visit.redirect("/") : notFound();
}

async function listPeople(visit: Visit): Promise<DemoPerson[]> {
  const found = await inTenant(visit.actor, (db) =>
    sql<DemoPerson>`
      select p.id, p.first_name, p.infix, p.last_name, e.function_title, u.name as unit,
        array(select r.role from role_assignments r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.ended_at is null)
          || case when exists (select from employments m where m.tenant_id = p.tenant_id and m.manager_id = p.id) then array['manager'] else '{}' end as roles
      from persons p
      left join lateral (select * from employments x where x.tenant_id = p.tenant_id and x.person_id = p.id order by x.fte_e4 desc limit 1) e on true
      left join organisation_units u on u.tenant_id = p.tenant_id and u.id = e.unit_id
      order by exists (select from role_assignments r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.ended_at is null) desc, p.sort_name
      limit 200`.execute(db),
  );
  return found.rows;
}
