import { z } from "zod";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { addPerson, hirePerson } from "../add-person.ts";
import type { Colleague } from "../find-colleague.ts";
import { EmploymentFields } from "../parts/employment-fields.tsx";
import { errorSentences } from "../parts/error-sentences.ts";
import { PersonFields } from "../parts/person-fields.tsx";
import { peoplePolicy } from "../people-policy.ts";
import { personForm } from "../person-form.ts";
import { personName } from "../person-name.ts";
import { personWords } from "../person-words.ts";
import { readJobForm } from "../read-job-form.ts";
import { jobRefusal, readJobTyped } from "./job-form.tsx";

type Shown = { raw?: TypedValues; errors?: Record<string, string>; found?: readonly Colleague[] | undefined };

export async function newPersonPage(visit: Visit): Promise<Response> {
  return show(visit);
}

/** Adds a person, with an employment unless that was switched off. Who works for one school always gives one. */
export async function addNewPerson(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const wanted = await visit.form(z.object({ withJob: z.literal("yes").optional() }));
  const withJob = peoplePolicy.change(visit.actor) !== "everyone" || (wanted.ok && wanted.value.withJob === "yes");
  const person = await visit.form(personForm);
  const job = withJob ? await readJobTyped(visit) : undefined;
  const errors = { ...(person.ok ? {} : errorSentences(t, person.errors)), ...(job && !job.ok ? job.errors : {}) };
  if (!person.ok || (job && !job.ok))
    return show(visit, {
      raw: person.raw,
      errors: job && !job.ok && job.found && Object.keys(job.errors).length === 0 ? {} : errors,
      found: job && !job.ok ? job.found : undefined,
    });
  const outcome = job?.ok ? await hirePerson(visit.actor, person.value, job.facts) : await addPerson(visit.actor, person.value);
  if (!("refused" in outcome)) return visit.redirect(`/mensen/${outcome.done}`, t("done.added", { name: personName(person.value) }));
  const reason = outcome.refused;
  if (reason === "email-taken") return show(visit, { raw: person.raw, errors: { email: t("error.email-taken") } });
  if (reason === "personnel-number-taken") return show(visit, { raw: person.raw, errors: { personnelNumber: t("error.personnel-number-taken") } });
  return show(visit, { raw: person.raw, errors: jobRefusal(visit, reason) });
}

async function show(visit: Visit, shown: Shown = {}): Promise<Response> {
  const t = visit.words(personWords);
  const form = await readJobForm(visit.actor);
  const errors = shown.errors ?? {};
  const isSent = shown.raw !== undefined;
  return visit.page(
    { title: t("new.title"), menu: "/mensen", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/mensen", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <Form action="/mensen/nieuw" values={shown.raw ?? {}} errors={errors}>
        <Block id="mens" title={t("new.person")}>
          <Stack>
            <PersonFields visit={visit} />
          </Stack>
        </Block>
        <Block id="aanstelling" title={t("new.job")}>
          <Stack>
            {form.mayBeNowhere ? <Checkbox name="withJob" value="yes" label={t("new.with-job")} checked={!isSent} /> : null}
            <EmploymentFields visit={visit} units={form.units} mayBeNowhere={form.mayBeNowhere} {...(shown.found ? { found: shown.found } : {})} />
          </Stack>
        </Block>
        <FormActions>
          <Button>{t("new.save")}</Button>
          <LinkButton href="/mensen" look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    isSent ? 422 : 200,
  );
}
