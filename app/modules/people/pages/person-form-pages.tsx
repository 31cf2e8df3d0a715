import { z } from "zod";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { changePerson } from "../change-person.ts";
import type { Person } from "../find-person.ts";
import { markOf } from "../people-scope.ts";
import { ChangedMeanwhile } from "../parts/changed-meanwhile.tsx";
import { errorSentences } from "../parts/error-sentences.ts";
import { PersonFields } from "../parts/person-fields.tsx";
import { personForm } from "../person-form.ts";
import { personWords } from "../person-words.ts";
import { readPersonToChange } from "../read-person-to-change.ts";

type Shown = { raw?: TypedValues; errors?: Record<string, string>; isStale?: boolean };

export async function personFactsPage(visit: Visit): Promise<Response> {
  return show(visit, await readPersonToChange(visit.actor, visit.param("person")));
}

export async function changePersonFacts(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const person = await readPersonToChange(visit.actor, visit.param("person"));
  const typed = await visit.form(personForm.extend({ mark: z.string().optional() }));
  if (!typed.ok) return show(visit, person, { raw: typed.raw, errors: errorSentences(t, typed.errors) });
  const { mark, ...facts } = typed.value;
  const outcome = await changePerson(visit.actor, person.id, facts, mark);
  if (!("refused" in outcome)) return visit.redirect(`/mensen/${person.id}`, t("done.changed"));
  if (outcome.refused === "changed-meanwhile") return show(visit, person, { raw: typed.raw, isStale: true });
  const field = outcome.refused === "email-taken" ? "email" : "personnelNumber";
  return show(visit, person, { raw: typed.raw, errors: { [field]: t(`error.${outcome.refused}`) } });
}

function show(visit: Visit, person: Person, shown: Shown = {}): Promise<Response> {
  const t = visit.words(personWords);
  const title = t("change.title", { name: person.name });
  const errors = shown.errors ?? {};
  const path = `/mensen/${person.id}`;
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
      {shown.isStale ? <ChangedMeanwhile visit={visit} href={`${path}/gegevens`} /> : null}
      <PageHead title={title} />
      <Form action={`${path}/gegevens`} values={shown.raw ?? {}} errors={errors}>
        <Hidden name="mark" value={mark} />
        <PersonFields visit={visit} facts={person} emailNote={t("change.email-note")} />
        <FormActions>
          <Button>{t("save")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
