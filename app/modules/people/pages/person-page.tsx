import { formatDate } from "#platform/time/format-date.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, Halves, PageHead, Stack } from "#ui/layout.tsx";
import { isRunning } from "../employment.ts";
import { AccessBlock } from "../parts/access-block.tsx";
import { JobsBlock } from "../parts/jobs-block.tsx";
import { RolesBlock, TeamsBlock } from "../parts/teams-and-roles.tsx";
import { personWords } from "../person-words.ts";
import { type Dossier, readDossier } from "../read-dossier.ts";

/** One person: what they do here, since when, in which teams, with which roles and whether they can sign in. */
export async function personPage(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const dossier = await readDossier(visit.actor, visit.param("person"));
  return visit.page(
    { title: dossier.person.name, menu: "/mensen" },
    <>
      <Crumbs links={[{ href: "/mensen", label: t("up") }]} />
      <PageHead title={dossier.person.name} lead={lead(visit, dossier)} />
      <Stack big>
        <JobsBlock visit={visit} dossier={dossier} />
        <Halves>
          <TeamsBlock visit={visit} dossier={dossier} />
          <RolesBlock visit={visit} dossier={dossier} />
        </Halves>
        <Halves>
          <PersonFacts visit={visit} dossier={dossier} />
          <AccessBlock visit={visit} dossier={dossier} />
        </Halves>
      </Stack>
    </>,
  );
}

function lead(visit: Visit, { person, jobs }: Dossier): string {
  const t = visit.words(personWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  if (person.leavesOn !== null && person.leavesOn < today()) return t("left-on", { date: day(person.leavesOn) });
  const now = jobs.filter((job) => isRunning(job, today()));
  const main = now
    .map((job) =>
      job.functionTitle && job.unitName ? t("works-as", { function: job.functionTitle, unit: job.unitName }) : job.functionTitle || job.unitName || "",
    )
    .filter(Boolean);
  const leaving = person.leavesOn === null ? [] : [t("leaves-on", { date: day(person.leavesOn) })];
  return [...new Set(main), ...leaving].join(" · ");
}

function PersonFacts({ visit, dossier: { person, may } }: { visit: Visit; dossier: Dossier }) {
  const t = visit.words(personWords);
  const change = (
    <LinkButton href={`/mensen/${person.id}/gegevens`} look="second" small>
      {t("facts.change")}
    </LinkButton>
  );
  return (
    <Block id="gegevens" title={t("facts")} side={may.change ? change : undefined}>
      <Facts
        facts={[
          { label: t("fact.name"), value: person.name },
          { label: t("fact.email"), value: <a href={`mailto:${person.email}`}>{person.email}</a> },
          { label: t("fact.number"), value: person.personnelNumber ?? <span class="soft">{t("fact.none")}</span> },
          { label: t("fact.language"), value: t(`language.${person.language}`) },
          ...(person.manages > 0 ? [{ label: t("fact.manages"), value: t("people", { count: person.manages }) }] : []),
        ]}
      />
    </Block>
  );
}
