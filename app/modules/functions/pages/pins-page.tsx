import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Combo, type ComboOption } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { errorSentences } from "../error-sentences.ts";
import { functionWords } from "../function-words.ts";
import { ArchivedNote } from "../parts/function-notes.tsx";
import { pinFunction, unpinFunction } from "../pin-function.ts";
import { type FunctionPage, readFunction } from "../read-function.ts";
import { meantFunction, suggestFunctions } from "../read-tags.ts";
import { functionChoice } from "../tag-form.ts";

type Shown = { readonly raw?: TypedValues; readonly errors?: FieldErrors; readonly found?: readonly ComboOption[] };

/** Functions out of the box that an editor pins beside another (K-18). */
export async function pinsPage(visit: Visit): Promise<Response> {
  return show(visit, await readFunction(visit.actor, visit.param("function")));
}

export async function pinPage(visit: Visit): Promise<Response> {
  const id = visit.param("function");
  const typed = await visit.form(functionChoice);
  const again = async (shown: Shown) => show(visit, await readFunction(visit.actor, id), { raw: typed.raw, ...shown });
  if (!typed.ok) return again({ errors: typed.errors });
  const { pin, "pin-search": text, "pin-find": isSearch } = typed.value;
  const wanted = isSearch === undefined ? await meantFunction(visit.actor, pin, text) : undefined;
  if (!wanted) {
    const found = text === "" ? [] : await suggestFunctions(visit.actor, text);
    const options = found.map((each) => ({ value: each.id, label: each.title }));
    return again(isSearch === undefined && found.length === 0 ? { errors: { "pin-search": "pin-empty" } } : { found: options });
  }
  const outcome = await pinFunction(visit.actor, id, wanted.id);
  if ("refused" in outcome) return again({ errors: { "pin-search": `pin-${outcome.refused}` } });
  return visit.redirect(`/functiehuis/${id}/onverwacht`, visit.words(functionWords)("pins.added", { title: wanted.title }));
}

export async function unpinPage(visit: Visit): Promise<Response> {
  const [id, pinId] = [visit.param("function"), visit.param("pin")];
  const { pins } = await readFunction(visit.actor, id);
  const pin = pins.find((each) => each.id === pinId);
  await unpinFunction(visit.actor, id, pinId);
  return visit.redirect(`/functiehuis/${id}/onverwacht`, pin ? visit.words(functionWords)("pins.removed", { title: pin.title }) : undefined);
}

function show(visit: Visit, { kept, pins, units }: FunctionPage, shown: Shown = {}): Promise<Response> {
  const t = visit.words(functionWords);
  const errors = errorSentences(t, shown.errors);
  const path = `/functiehuis/${kept.id}`;
  return visit.page(
    { title: `${t("pins.title")}: ${kept.title}`, menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: path, label: kept.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      {kept.state === "archived" ? <ArchivedNote visit={visit} href={path} /> : null}
      <PageHead title={t("pins.title")} lead={t("pins.lead")} />
      <Stack big>
        <LineList
          label={t("pins.title")}
          lines={pins.map((pin) => ({
            what: <a href={`/functiehuis/${pin.id}`}>{pin.title}</a>,
            more: units.find((unit) => unit.id === pin.unitId)?.name,
            action: (
              <Form action={`${path}/onverwacht/${pin.id}/weg`}>
                <Button look="plain" small>
                  {t("pins.remove")}
                  <span class="for-readers">: {pin.title}</span>
                </Button>
              </Form>
            ),
          }))}
        />
        {pins.length === 0 ? <p class="soft measure">{t("pins.none")}</p> : null}
        <Form action={`${path}/onverwacht`} values={shown.raw ?? {}} errors={errors}>
          <Combo
            name="pin"
            label={t("pins.field")}
            source="/functiehuis/zoek"
            {...(errors["pin-search"] ? { error: errors["pin-search"] } : {})}
            {...(shown.found ? { found: shown.found } : {})}
          />
          <FormActions>
            <Button>{t("pins.add")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </>,
    shown.raw ? 422 : 200,
  );
}
