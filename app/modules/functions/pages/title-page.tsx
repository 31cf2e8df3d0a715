import { z } from "zod";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Combo, type ComboOption } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { callAlso } from "../call-also.ts";
import { errorSentences } from "../error-sentences.ts";
import { houseWords } from "../house-words.ts";
import { meantFunction, suggestFunctions } from "../read-tags.ts";
import { functionChoice } from "../tag-form.ts";

const title = z.string().default("").transform(tidyText).pipe(z.string().max(120)).catch("");
type Shown = { readonly raw?: TypedValues; readonly errors?: FieldErrors; readonly found?: readonly ComboOption[] };

/** Which function a title from the employments belongs to (K-10). */
export async function titlePage(visit: Visit): Promise<Response> {
  return show(visit, visit.query(z.object({ titel: title })).titel);
}

export async function callAlsoPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(functionChoice.extend({ title }));
  const name = title.parse(typed.raw["title"]);
  const again = (shown: Shown) => show(visit, name, { raw: typed.raw, ...shown });
  if (!typed.ok) return again({ errors: typed.errors });
  const { pin, "pin-search": text, "pin-find": isSearch } = typed.value;
  const wanted = isSearch === undefined ? await meantFunction(visit.actor, pin, text) : undefined;
  if (!wanted) {
    const found = await suggestFunctions(visit.actor, text);
    return again(
      isSearch === undefined && found.length === 0
        ? { errors: { "pin-search": "function-empty" } }
        : { found: found.map((each) => ({ value: each.id, label: each.title })) },
    );
  }
  if (name !== "") {
    const outcome = await callAlso(visit.actor, wanted.id, name);
    if ("refused" in outcome) return again({ errors: { "pin-search": "function-archived" } });
  }
  return visit.redirect("/functiehuis", visit.words(houseWords)("also.done", { title: name, function: wanted.title }));
}

function show(visit: Visit, name: string, shown: Shown = {}): Promise<Response> {
  const t = visit.words(houseWords);
  const errors = errorSentences(t, shown.errors);
  return visit.page(
    { title: t("also.title", { title: name }), menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/functiehuis", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("also.title", { title: name })} lead={t("also.lead")} />
      <Form action="/functiehuis/titel" values={shown.raw ?? {}} errors={errors}>
        <Hidden name="title" value={name} />
        <Combo
          name="pin"
          label={t("also.field")}
          source="/functiehuis/zoek"
          {...(errors["pin-search"] ? { error: errors["pin-search"] } : {})}
          {...(shown.found ? { found: shown.found } : {})}
        />
        <FormActions>
          <Button>{t("also.save")}</Button>
          <LinkButton href="/functiehuis" look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
