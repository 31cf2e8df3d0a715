import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { changeEmployment } from "../change-employment.ts";
import { employPerson } from "../employ-person.ts";
import type { Colleague } from "../find-colleague.ts";
import { markOf } from "../people-scope.ts";
import { ChangedMeanwhile } from "../parts/changed-meanwhile.tsx";
import { EmploymentFields } from "../parts/employment-fields.tsx";
import { personWords } from "../person-words.ts";
import { type PersonJobForm, readPersonJobForm } from "../read-job-form.ts";
import { jobRefusal, readJobTyped } from "./job-form.tsx";

type Shown = { raw?: TypedValues; errors?: Record<string, string>; found?: readonly Colleague[] | undefined; isStale?: boolean };

export async function newJobPage(visit: Visit): Promise<Response> {
  return show(visit, await readPersonJobForm(visit.actor, visit.param("person")));
}

export async function addJob(visit: Visit): Promise<Response> {
  const form = await readPersonJobForm(visit.actor, visit.param("person"));
  const typed = await readJobTyped(visit);
  if (!typed.ok) return show(visit, form, typed);
  const outcome = await employPerson(visit.actor, { ...typed.facts, personId: form.person.id });
  if ("refused" in outcome) return show(visit, form, { raw: typed.raw, errors: jobRefusal(visit, outcome.refused) });
  return visit.redirect(`/mensen/${form.person.id}`, visit.words(personWords)("done.job-added"));
}

export async function jobPage(visit: Visit): Promise<Response> {
  return show(visit, await readPersonJobForm(visit.actor, visit.param("person"), visit.param("job")));
}

export async function changeJob(visit: Visit): Promise<Response> {
  const form = await readPersonJobForm(visit.actor, visit.param("person"), visit.param("job"));
  const typed = await readJobTyped(visit);
  if (!typed.ok) return show(visit, form, typed);
  const place = { personId: form.person.id, employmentId: visit.param("job"), ...(typed.mark ? { mark: typed.mark } : {}) };
  const outcome = await changeEmployment(visit.actor, place, typed.facts);
  if (!("refused" in outcome)) return visit.redirect(`/mensen/${form.person.id}`, visit.words(personWords)("done.job-changed"));
  if (outcome.refused === "changed-meanwhile") return show(visit, form, { raw: typed.raw, isStale: true });
  return show(visit, form, { raw: typed.raw, errors: jobRefusal(visit, outcome.refused) });
}

function show(visit: Visit, form: PersonJobForm, shown: Shown = {}): Promise<Response> {
  const t = visit.words(personWords);
  const { person, job } = form;
  const kind = job ? "job-change" : "job-new";
  const title = t(`${kind}.title`, { name: person.name });
  const errors = shown.errors ?? {};
  const path = `/mensen/${person.id}`;
  // The mark of when the form was opened stays, or sending it a second time would overrule the refusal.
  const mark = z.string().catch(markOf(person)).parse(shown.raw?.["mark"]);
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
      {shown.isStale ? <ChangedMeanwhile visit={visit} href={`${path}/aanstelling/${job?.id}`} /> : null}
      <PageHead title={title} lead={t(`${kind}.lead`)} />
      <Form action={job ? `${path}/aanstelling/${job.id}` : `${path}/aanstelling`} values={shown.raw ?? {}} errors={errors}>
        <Hidden name="mark" value={mark} />
        <EmploymentFields
          visit={visit}
          units={form.units}
          mayBeNowhere={form.mayBeNowhere}
          manager={form.manager}
          {...(job ? { facts: job } : {})}
          {...(shown.found ? { found: shown.found } : {})}
        />
        <FormActions>
          <Button>{t(job ? "save" : "jobs.add")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
