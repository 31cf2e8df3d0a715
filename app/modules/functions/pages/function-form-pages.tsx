import { z } from "zod";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { addFunction } from "../add-function.ts";
import { changeFunction } from "../change-function.ts";
import { errorSentences } from "../error-sentences.ts";
import { functionForm } from "../function-form.ts";
import type { KeptFunction } from "../function-table.ts";
import { functionWords } from "../function-words.ts";
import { NameFields, TextFields, UpkeepFields } from "../parts/function-fields.tsx";
import { ArchivedNote, StaleNote } from "../parts/function-notes.tsx";
import { readFunctionForm, readNewForm } from "../read-function.ts";
import type { HouseChoices } from "../read-house.ts";

type Shown = { readonly raw?: TypedValues; readonly errors?: FieldErrors; readonly refused?: "changed-meanwhile" | "archived" };
const fieldOf: Readonly<Record<string, string>> = {
  "title-taken": "title",
  "unit-unknown": "unitId",
  "domain-unknown": "domainIds",
  "owner-unknown": "ownerId",
};

export async function newFunctionPage(visit: Visit): Promise<Response> {
  const { titel } = visit.query(z.object({ titel: z.string().max(120).catch("") }));
  return showNew(visit, await readNewForm(visit.actor), {}, titel);
}

export async function beginFunction(visit: Visit): Promise<Response> {
  const t = visit.words(functionWords);
  const typed = await visit.form(functionForm.extend({ once: z.uuid().optional().catch(undefined) }));
  if (!typed.ok) return showNew(visit, await readNewForm(visit.actor), typed);
  const { once, ...wanted } = typed.value;
  const outcome = await addFunction(visit.actor, { ...wanted, ...(once ? { onceKey: once } : {}) });
  if ("refused" in outcome)
    return showNew(visit, await readNewForm(visit.actor), { raw: typed.raw, errors: { [fieldOf[outcome.refused] ?? ""]: outcome.refused } });
  return visit.redirect(`/functiehuis/${outcome.done}`, t("new.done", { title: typed.value.title }));
}

export async function functionFormPage(visit: Visit): Promise<Response> {
  const { kept, ...choices } = await readFunctionForm(visit.actor, visit.param("function"));
  return showChange(visit, kept, choices, kept.state === "archived" ? { refused: "archived" } : {});
}

export async function changeFunctionPage(visit: Visit): Promise<Response> {
  const t = visit.words(functionWords);
  const id = visit.param("function");
  const typed = await visit.form(functionForm.extend({ edition: z.coerce.number().int().catch(0) }));
  const again = async (shown: Shown) => {
    const { kept, ...choices } = await readFunctionForm(visit.actor, id);
    return showChange(visit, kept, choices, shown);
  };
  if (!typed.ok) return again(typed);
  const { edition, ...facts } = typed.value;
  const outcome = await changeFunction(visit.actor, id, facts, edition);
  if (!("refused" in outcome)) return visit.redirect(`/functiehuis/${id}`, t("change.done", { title: facts.title }));
  if (outcome.refused === "changed-meanwhile" || outcome.refused === "archived") return again({ raw: typed.raw, refused: outcome.refused });
  return again({ raw: typed.raw, errors: { [fieldOf[outcome.refused] ?? ""]: outcome.refused } });
}

function showNew(visit: Visit, choices: HouseChoices, shown: Shown, title = ""): Promise<Response> {
  const t = visit.words(functionWords);
  const errors = errorSentences(t, shown.errors);
  return visit.page(
    { title: t("new.title"), menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/functiehuis", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <Form action="/functiehuis/nieuw" values={shown.raw ?? {}} errors={errors} once={formSign(shown.raw)}>
        <NameFields visit={visit} choices={choices} title={title} />
        <UpkeepFields visit={visit} choices={choices} />
        <FormActions>
          <Button>{t("new.save")}</Button>
          <LinkButton href="/functiehuis" look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}

function showChange(visit: Visit, kept: KeptFunction, choices: HouseChoices, shown: Shown): Promise<Response> {
  const t = visit.words(functionWords);
  const errors = errorSentences(t, shown.errors);
  const path = `/functiehuis/${kept.id}`;
  const title = t("change.title", { title: kept.title });
  // After a refusal the form carries the newest edition: who has read what stands there now may save over it.
  const edition = shown.refused ? kept.edition : z.coerce.number().int().catch(kept.edition).parse(shown.raw?.["edition"]);
  return visit.page(
    { title, menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: path, label: kept.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      {shown.refused === "changed-meanwhile" ? <StaleNote visit={visit} href={path} /> : null}
      {shown.refused === "archived" ? <ArchivedNote visit={visit} href={path} /> : null}
      <PageHead title={title} lead={t("change.lead")} />
      <Form action={`${path}/wijzigen`} values={withoutEdition(shown.raw)} errors={errors}>
        <Hidden name="edition" value={edition} />
        <h2>{t("part.name")}</h2>
        <NameFields visit={visit} choices={choices} kept={kept} />
        <TextFields visit={visit} choices={choices} kept={kept} />
        <UpkeepFields visit={visit} choices={choices} kept={kept} />
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

function withoutEdition(raw: TypedValues = {}): TypedValues {
  const { edition: _edition, ...rest } = raw;
  return rest;
}
