import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { today } from "#platform/time/clock.ts";
import { dateField } from "#platform/time/date-field.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { DateField } from "#ui/text-field.tsx";
import { errorSentences } from "../parts/error-sentences.ts";
import { teamOptions } from "../parts/unit-options.ts";
import { personWords } from "../person-words.ts";
import { type PersonTeamForm, readPersonTeamForm } from "../read-team-form.ts";
import { joinTeam, leaveTeam } from "../team-membership.ts";
import { readPersonToChange } from "../read-person-to-change.ts";

const joinForm = z.object({ unitId: z.string().default("").refine(isUuid, "team-empty"), startsOn: dateField() });

export async function joinTeamPage(visit: Visit): Promise<Response> {
  return show(visit, await readPersonTeamForm(visit.actor, visit.param("person")));
}

export async function addToTeam(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const form = await readPersonTeamForm(visit.actor, visit.param("person"));
  const typed = await visit.form(joinForm);
  if (!typed.ok) return show(visit, form, { raw: typed.raw, errors: errorSentences(t, typed.errors) });
  const outcome = await joinTeam(visit.actor, { personId: form.person.id, ...typed.value });
  if ("refused" in outcome) return show(visit, form, { raw: typed.raw, errors: { unitId: t(`refused.${outcome.refused}`) } });
  return visit.redirect(`/mensen/${form.person.id}#teams`, t("done.joined", { name: form.person.name }));
}

export async function takeOutOfTeam(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const person = await readPersonToChange(visit.actor, visit.param("person"));
  await leaveTeam(visit.actor, person.id, visit.param("membership"), today());
  return visit.redirect(`/mensen/${person.id}#teams`, t("done.left-team", { name: person.name }));
}

function show(visit: Visit, { person, teams }: PersonTeamForm, shown: { raw?: TypedValues; errors?: Record<string, string> } = {}): Promise<Response> {
  const t = visit.words(personWords);
  const title = t("team-new.title", { name: person.name });
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
      <PageHead title={title} lead={t("team-new.lead")} />
      <Form action={`${path}/team`} values={shown.raw ?? {}} errors={errors}>
        <Select name="unitId" label={t("team-new.team")} none={t("team-new.choose")} options={teamOptions(teams)} />
        <DateField name="startsOn" label={t("field.starts")} hint={t("field.date-hint")} value={formatDate(visit.tone.language, today())} />
        <FormActions>
          <Button>{t("team-new.save")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
