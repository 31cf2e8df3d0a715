import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Table } from "#ui/table.tsx";
import { employmentWords } from "../employment-words.ts";
import { organisationWords } from "../organisation-words.ts";
import { personName, registerName } from "../person-name.ts";
import { readUnit, type UnitPage, unitPeoplePerPage, type UnitPerson } from "../read-unit.ts";
import { teamKinds } from "../unit-rules.ts";
import { linesOf } from "./organisation-page.tsx";

/** One part of the organisation: who is in it and what is below it. */
export async function unitPage(visit: Visit): Promise<Response> {
  const t = visit.words(organisationWords);
  const { pagina } = visit.query(z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) }));
  const page = await readUnit(visit.actor, visit.param("unit"), pagina);
  const { unit, above, below, may } = page;
  const kind = visit.words(employmentWords)(`kind.${unit.kind}`);
  const people = unit.people === 0 ? t("people.none") : t("people", { count: unit.people });
  return visit.page(
    { title: unit.name, menu: "/organisatie" },
    <>
      <Crumbs links={[{ href: "/organisatie", label: t("title") }, ...above.map((each) => ({ href: `/organisatie/${each.id}`, label: each.name }))]} />
      <PageHead title={unit.name} lead={t("unit.lead", { kind, people })} actions={may.manage ? <UnitActions visit={visit} page={page} /> : undefined} />
      <Stack big>
        {unit.kind === "team" || unit.kind === "project" ? null : (
          <Block id="onderdelen" title={t("below")} side={may.manage ? <AddBelow visit={visit} id={unit.id} /> : undefined}>
            {below.length === 0 ? <p class="soft">{t("below.none")}</p> : <LineList lines={linesOf(visit, page.tree, below)} />}
          </Block>
        )}
        <Block id="mensen" title={t("unit.people")} side={may.change && teamKinds.includes(unit.kind) ? <AddMember visit={visit} id={unit.id} /> : undefined}>
          {page.people.length === 0 ? <p class="soft">{t("unit.people-none")}</p> : <People visit={visit} page={page} number={pagina} />}
        </Block>
      </Stack>
    </>,
  );
}

function UnitActions({ visit, page: { unit } }: { visit: Visit; page: UnitPage }) {
  const t = visit.words(organisationWords);
  return (
    <>
      <LinkButton href={`/organisatie/${unit.id}/wijzigen`} look="second">
        {t("change")}
      </LinkButton>
      <LinkButton href={`/organisatie/${unit.id}/einde`} look="plain">
        {t("end")}
      </LinkButton>
    </>
  );
}

function AddMember({ visit, id }: { visit: Visit; id: string }) {
  return (
    <LinkButton href={`/organisatie/${id}/leden`} look="second" small>
      {visit.words(organisationWords)("member.add")}
    </LinkButton>
  );
}

function AddBelow({ visit, id }: { visit: Visit; id: string }) {
  return (
    <LinkButton href={`/organisatie/nieuw?onder=${id}`} look="second" small>
      {visit.words(organisationWords)("below.add")}
    </LinkButton>
  );
}

function People({ visit, page, number }: { visit: Visit; page: UnitPage; number: number }) {
  const t = visit.words(organisationWords);
  const from = (number - 1) * unitPeoplePerPage + 1;
  const total = page.unit.people;
  const members = page.people.some((person) => person.membershipId !== null) && page.may.change;
  return (
    <>
      <Table
        caption={total > unitPeoplePerPage ? t("unit.range", { from, to: from + page.people.length - 1, total }) : undefined}
        labelledBy="mensen-title"
        rows={page.people}
        columns={[
          {
            label: t("column.name"),
            isName: true,
            cell: (person) => (person.maySee ? <a href={`/mensen/${person.id}`}>{registerName(person)}</a> : registerName(person)),
          },
          { label: t("column.function"), cell: (person) => person.functionTitle || "–" },
          { label: t("column.from"), cell: (person) => employedAt(visit, person) },
          ...(members
            ? [{ label: t("column.actions"), hideLabel: true, cell: (person: UnitPerson) => <TakeOut visit={visit} unitId={page.unit.id} person={person} /> }]
            : []),
        ]}
      />
      <Row>
        <LinkButton href={`/mensen?onderdeel=${page.unit.id}`} look="plain" small>
          {t("unit.all")}
        </LinkButton>
      </Row>
      <Pagination page={number} pages={Math.ceil(total / unitPeoplePerPage)} href={(next) => `/organisatie/${page.unit.id}?pagina=${next}`} />
    </>
  );
}

function employedAt(visit: Visit, person: UnitPerson): string {
  const t = visit.words(organisationWords);
  const unit = person.unitName ?? t("member.of-whole");
  return person.isEmployedHere ? unit : t("member.elsewhere", { unit });
}

function TakeOut({ visit, unitId, person }: { visit: Visit; unitId: string; person: UnitPerson }) {
  const t = visit.words(organisationWords);
  if (person.membershipId === null || !person.maySee) return null;
  return (
    <Form action={`/organisatie/${unitId}/leden/${person.membershipId}/einde`}>
      <Button look="plain" small>
        <span aria-hidden="true">{t("member.out")}</span>
        <span class="for-readers">{t("member.out-of", { name: personName(person) })}</span>
      </Button>
    </Form>
  );
}
