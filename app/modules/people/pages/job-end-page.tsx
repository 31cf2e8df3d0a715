import { z } from "zod";
import { dateField } from "#platform/time/date-field.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { DateField } from "#ui/text-field.tsx";
import { today } from "#platform/time/clock.ts";
import { endEmployment } from "../change-employment.ts";
import { isRunning } from "../employment.ts";
import { markOf } from "../people-scope.ts";
import { ChangedMeanwhile } from "../parts/changed-meanwhile.tsx";
import { errorSentences } from "../parts/error-sentences.ts";
import { jobInWords } from "../parts/jobs-block.tsx";
import { personWords } from "../person-words.ts";
import { type Dossier, readDossier } from "../read-dossier.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";

type Shown = { raw?: TypedValues; errors?: Record<string, string>; isStale?: boolean };

export async function jobEndPage(visit: Visit): Promise<Response> {
  return show(visit, await readDossier(visit.actor, visit.param("person")));
}

export async function endJob(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const typed = await visit.form(z.object({ lastDay: dateField(), mark: z.string().optional() }));
  const dossier = await readDossier(visit.actor, visit.param("person"));
  if (!typed.ok) return show(visit, dossier, { raw: typed.raw, errors: errorSentences(t, typed.errors) });
  const { lastDay, mark } = typed.value;
  const outcome = await endEmployment(visit.actor, { personId: dossier.person.id, employmentId: visit.param("job"), ...(mark ? { mark } : {}) }, lastDay);
  if (!("refused" in outcome)) return visit.redirect(`/mensen/${dossier.person.id}`, t("done.job-ended", { date: formatDate(visit.tone.language, lastDay) }));
  if (outcome.refused === "changed-meanwhile") return show(visit, dossier, { raw: typed.raw, isStale: true });
  return show(visit, dossier, { raw: typed.raw, errors: { lastDay: t("error.ends-before-start") } });
}

function show(visit: Visit, { person, jobs, may }: Dossier, shown: Shown = {}): Promise<Response> {
  const t = visit.words(personWords);
  if (!may.change) notAllowed();
  const job = jobs.find((each) => each.id === visit.param("job")) ?? notFound();
  const isOnlyOne = jobs.every((each) => each.id === job.id || !isRunning(each, today()));
  const title = t("job-end.title", { name: person.name });
  const errors = shown.errors ?? {};
  const path = `/mensen/${person.id}`;
  return visit.page(
    { title, menu: "/mensen", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/mensen", label: t("up") },
          { href: path, label: person.name },
        ]}
      />
      <ErrorSummary errors={errors} />
      {shown.isStale ? <ChangedMeanwhile visit={visit} href={`${path}/aanstelling/${job.id}/einde`} /> : null}
      <PageHead title={title} lead={t("job-end.lead", { name: person.firstName || person.name, what: jobInWords(visit, job) })} />
      {isOnlyOne && person.leavesOn === null ? (
        <Note
          tone="warn"
          title={t("job-end.last", { name: person.firstName || person.name })}
          action={
            <LinkButton href={`${path}/vertrek`} look="second" small>
              {t("job-end.last-link")}
            </LinkButton>
          }
        />
      ) : null}
      <Form action={`${path}/aanstelling/${job.id}/einde`} values={shown.raw ?? {}} errors={errors}>
        <Hidden name="mark" value={z.string().catch(markOf(person)).parse(shown.raw?.["mark"])} />
        <DateField name="lastDay" label={t("field.ends")} hint={t("field.date-hint")} value={job.endsOn ? formatDate(visit.tone.language, job.endsOn) : ""} />
        <FormActions>
          <Button>{t("job-end.save")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
