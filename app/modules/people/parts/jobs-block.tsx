import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Block } from "#ui/layout.tsx";
import { RowActions, Sub, Table } from "#ui/table.tsx";
import { employmentWords } from "../employment-words.ts";
import { formatFte } from "../fte.ts";
import { personWords } from "../person-words.ts";
import type { Dossier, DossierJob } from "../read-dossier.ts";

/** Employments of now and later, and those of before behind a line. */
export function JobsBlock({ visit, dossier }: { visit: Visit; dossier: Dossier }) {
  const t = visit.words(personWords);
  const past = dossier.jobs.filter((job) => job.endsOn !== null && job.endsOn < today());
  const current = dossier.jobs.filter((job) => !past.includes(job));
  const add = (
    <LinkButton href={`/mensen/${dossier.person.id}/aanstelling`} look="second" small>
      {t("jobs.add")}
    </LinkButton>
  );
  return (
    <Block id="aanstellingen" title={t("jobs")} side={dossier.may.change ? add : undefined}>
      {current.length > 0 ? <Jobs visit={visit} dossier={dossier} jobs={current} /> : <p class="soft measure">{t("jobs.none")}</p>}
      {past.length > 0 ? (
        <Details summary={`${t("job.past")} (${past.length})`}>
          <Jobs visit={visit} dossier={dossier} jobs={past} isPast />
        </Details>
      ) : null}
    </Block>
  );
}

function Jobs({ visit, dossier, jobs, isPast }: { visit: Visit; dossier: Dossier; jobs: readonly DossierJob[]; isPast?: boolean }) {
  const t = visit.words(personWords);
  const kinds = visit.words(employmentWords);
  return (
    <Table
      labelledBy="aanstellingen-title"
      rows={jobs}
      columns={[
        {
          label: t("job.function"),
          isName: true,
          cell: (job) => (
            <>
              {job.functionTitle || kinds(`category.${job.category}`)}{" "}
              <Sub>
                {[job.functionTitle ? kinds(`category.${job.category}`) : "", job.contractKind ? kinds(`contract.${job.contractKind}`) : ""]
                  .filter(Boolean)
                  .join(", ")}
              </Sub>
            </>
          ),
        },
        { label: t("job.unit"), cell: (job) => (job.unitId ? <a href={`/organisatie/${job.unitId}`}>{job.unitName}</a> : t("job.whole")) },
        { label: t("job.fte"), isNumber: true, cell: (job) => formatFte(job.fteE4, visit.tone.language) },
        { label: t("job.manager"), cell: (job) => (job.managerId ? <a href={`/mensen/${job.managerId}`}>{job.managerName}</a> : t("job.no-manager")) },
        { label: t("job.period"), cell: (job) => periodOf(visit, job) },
        ...(dossier.may.change
          ? [{ label: t("actions"), hideLabel: true, cell: (job: DossierJob) => <JobActions visit={visit} job={job} isPast={isPast ?? false} /> }]
          : []),
      ]}
    />
  );
}

function JobActions({ visit, job, isPast }: { visit: Visit; job: DossierJob; isPast: boolean }) {
  const t = visit.words(personWords);
  const what = jobInWords(visit, job);
  const path = `/mensen/${job.personId}/aanstelling/${job.id}`;
  return (
    <RowActions>
      <a href={path} aria-label={t("job.change-of", { what })}>
        {t("job.change")}
      </a>
      {isPast ? null : (
        <a href={`${path}/einde`} aria-label={t("job.end-of", { what })}>
          {t("job.end")}
        </a>
      )}
    </RowActions>
  );
}

/** "docent biologie bij Het Anker", for sentences about one employment. */
export function jobInWords(visit: Visit, job: Pick<DossierJob, "functionTitle" | "category" | "unitName">): string {
  const t = visit.words(personWords);
  const title = job.functionTitle || visit.words(employmentWords)(`category.${job.category}`);
  return job.unitName ? t("works-as", { function: title, unit: job.unitName }) : title;
}

function periodOf(visit: Visit, job: DossierJob): string {
  const t = visit.words(personWords);
  const from = formatDate(visit.tone.language, job.startsOn, "short");
  if (job.endsOn !== null) return t("job.between", { from, to: formatDate(visit.tone.language, job.endsOn, "short") });
  return t(job.startsOn > today() ? "job.from" : "job.since", { from });
}
