import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Role } from "#platform/web/actor.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { employmentWords } from "../employment-words.ts";
import { giveRole, takeRole } from "../give-role.ts";
import { errorSentences } from "../parts/error-sentences.ts";
import { unitOptions } from "../parts/unit-options.ts";
import { personWords } from "../person-words.ts";
import { type PersonTeamForm, readPersonTeamForm } from "../read-team-form.ts";
import { givenRoles } from "../role-rules.ts";

const roleForm = z.object({
  role: z.enum(givenRoles as readonly [Role, ...Role[]], { error: "role-empty" }),
  unitId: z
    .string()
    .default("")
    .transform((text) => (isUuid(text) ? text : null)),
});

export async function giveRolePage(visit: Visit): Promise<Response> {
  return show(visit, await readPersonTeamForm(visit.actor, visit.param("person")));
}

export async function addRole(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const form = await readPersonTeamForm(visit.actor, visit.param("person"));
  const typed = await visit.form(roleForm);
  if (!typed.ok) return show(visit, form, { raw: typed.raw, errors: errorSentences(t, typed.errors) });
  const outcome = await giveRole(visit.actor, { personId: form.person.id, ...typed.value });
  if ("refused" in outcome)
    return show(visit, form, { raw: typed.raw, errors: { [outcome.refused === "person-has-left" ? "role" : "unitId"]: t(`refused.${outcome.refused}`) } });
  return visit.redirect(`/mensen/${form.person.id}#rollen`, t("done.role-given"));
}

export async function takeRoleBack(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const form = await readPersonTeamForm(visit.actor, visit.param("person"));
  const outcome = await takeRole(visit.actor, form.person.id, visit.param("assignment"));
  if (!("refused" in outcome)) return visit.redirect(`/mensen/${form.person.id}#rollen`, t("done.role-taken"));
  return visit.page(
    { title: t("refused.last-administrator.title"), menu: "/mensen" },
    <>
      <Crumbs
        links={[
          { href: "/mensen", label: t("up") },
          { href: `/mensen/${form.person.id}`, label: form.person.name },
        ]}
      />
      <PageHead title={form.person.name} />
      <Note
        tone="bad"
        isAnswer
        title={t("refused.last-administrator.title")}
        action={
          <LinkButton href="/mensen" look="second" small>
            {t("up")}
          </LinkButton>
        }
      >
        {t("refused.last-administrator")}
      </Note>
    </>,
    422,
  );
}

function show(visit: Visit, { person, teams }: PersonTeamForm, shown: { raw?: TypedValues; errors?: Record<string, string> } = {}): Promise<Response> {
  const t = visit.words(personWords);
  const kinds = visit.words(employmentWords);
  const title = t("role-new.title", { name: person.name });
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
      <PageHead title={title} />
      <Form action={`${path}/rol`} values={shown.raw ?? {}} errors={errors}>
        <Radios
          name="role"
          label={t("role-new.role")}
          choices={givenRoles.map((role) => ({ value: role, label: kinds(`role.${role}`), hint: t(`role-hint.${role}`) }))}
        />
        <Select name="unitId" label={t("role-new.where")} none={t("role.everywhere")} options={unitOptions(teams)} />
        <FormActions>
          <Button>{t("role-new.save")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
