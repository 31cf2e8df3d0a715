import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { TextField } from "#ui/text-field.tsx";
import { addUnit } from "../add-unit.ts";
import { endUnit, moveUnit, renameUnit } from "../change-unit.ts";
import { employmentWords } from "../employment-words.ts";
import { organisationWords } from "../organisation-words.ts";
import { unitOptions } from "../parts/unit-options.ts";
import { readUnitForm, type UnitForm } from "../read-unit-form.ts";
import type { UnitContents } from "../unit-contents.ts";
import { unitKinds } from "../unit-kind.ts";

const nameField = z.string().default("").transform(tidyText).pipe(z.string().min(1, "name-empty").max(120, "name-too-long"));
const parentField = z
  .string()
  .default("")
  .transform((text) => (isUuid(text) ? text : null));
const newForm = z.object({ name: nameField, kind: z.enum(unitKinds, { error: "kind-empty" }), parentId: parentField });
const changeForm = z.object({ name: nameField, parentId: parentField });

type Shown = { raw?: TypedValues; errors?: FieldErrors };

export async function newUnitPage(visit: Visit): Promise<Response> {
  const { onder } = visit.query(z.object({ onder: z.string().catch("") }));
  return show(visit, await readUnitForm(visit.actor), {}, isUuid(onder) ? onder : "");
}

export async function addNewUnit(visit: Visit): Promise<Response> {
  const typed = await visit.form(newForm);
  if (!typed.ok) return show(visit, await readUnitForm(visit.actor), typed);
  const outcome = await addUnit(visit.actor, typed.value);
  if ("refused" in outcome) return show(visit, await readUnitForm(visit.actor), { raw: typed.raw, errors: { [fieldOf(outcome.refused)]: outcome.refused } });
  return visit.redirect(`/organisatie/${outcome.done}`, visit.words(organisationWords)("done.added", { name: typed.value.name }));
}

export async function changeUnitPage(visit: Visit): Promise<Response> {
  return show(visit, await readUnitForm(visit.actor, visit.param("unit")), {});
}

export async function changeUnit(visit: Visit): Promise<Response> {
  const form = await readUnitForm(visit.actor, visit.param("unit"));
  const typed = await visit.form(changeForm);
  if (!typed.ok || !form.unit) return show(visit, form, typed.ok ? {} : typed);
  const { name, parentId } = typed.value;
  // Moving first: the new name may be taken in the old place and free in the new one.
  const moved = parentId === form.unit.parentId ? undefined : await moveUnit(visit.actor, form.unit.id, parentId);
  const outcome = moved && "refused" in moved ? moved : name === form.unit.name ? undefined : await renameUnit(visit.actor, form.unit.id, name);
  if (outcome && "refused" in outcome)
    return show(visit, await readUnitForm(visit.actor, form.unit.id), { raw: typed.raw, errors: { [fieldOf(outcome.refused)]: outcome.refused } });
  return visit.redirect(`/organisatie/${form.unit.id}`, visit.words(organisationWords)("done.changed", { name }));
}

function fieldOf(reason: string): string {
  return reason === "name-taken" || reason === "has-ended" ? "name" : "parentId";
}

function show(visit: Visit, { units, unit }: UnitForm, shown: Shown, parentId = unit?.parentId ?? ""): Promise<Response> {
  const t = visit.words(organisationWords);
  const kinds = visit.words(employmentWords);
  const title = unit ? t("change.title", { name: unit.name }) : t("new.title");
  const back = unit ? `/organisatie/${unit.id}` : parentId ? `/organisatie/${parentId}` : "/organisatie";
  const errors = Object.fromEntries(
    Object.entries(shown.errors ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof organisationWords.nl>)]),
  );
  return visit.page(
    { title, menu: "/organisatie", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/organisatie", label: t("title") }, ...(unit ? [{ href: back, label: unit.name }] : [])]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={unit ? t("change.lead") : undefined} />
      <Form action={unit ? `${back}/wijzigen` : "/organisatie/nieuw"} values={shown.raw ?? {}} errors={errors}>
        <TextField name="name" label={t("field.name")} value={unit?.name} width="20" autocomplete="off" />
        {unit ? null : (
          <Select
            name="kind"
            label={t("field.kind")}
            none={t("field.kind-choose")}
            options={unitKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))}
          />
        )}
        <Select
          name="parentId"
          label={t("field.parent")}
          none={t("field.parent-none")}
          value={parentId}
          options={unitOptions(units.filter((each) => each.id !== unit?.id))}
        />
        <FormActions>
          <Button>{t(unit ? "save" : "new.save")}</Button>
          <LinkButton href={back} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}

export async function endUnitPage(visit: Visit): Promise<Response> {
  return showEnd(visit, await readUnitForm(visit.actor, visit.param("unit")));
}

export async function closeUnit(visit: Visit): Promise<Response> {
  const form = await readUnitForm(visit.actor, visit.param("unit"));
  const outcome = await endUnit(visit.actor, visit.param("unit"));
  if ("refused" in outcome) return showEnd(visit, form, outcome.refused);
  return visit.redirect("/organisatie", visit.words(organisationWords)("done.ended", { name: form.unit?.name ?? "" }));
}

function showEnd(visit: Visit, { unit }: UnitForm, contents?: UnitContents): Promise<Response> {
  const t = visit.words(organisationWords);
  const name = unit?.name ?? "";
  const path = `/organisatie/${unit?.id ?? ""}`;
  const left = contents
    ? (["units", "employments", "members", "roles"] as const).flatMap((what) =>
        contents[what] > 0 ? [t(`end.refused.${what}`, { count: contents[what] })] : [],
      )
    : [];
  return visit.page(
    { title: t("end.title", { name }), menu: "/organisatie" },
    contents ? (
      <>
        <Crumbs
          links={[
            { href: "/organisatie", label: t("title") },
            { href: path, label: name },
          ]}
        />
        <PageHead title={t("end.title", { name })} />
        <Note
          tone="bad"
          isAnswer
          title={t("end.refused.title", { name })}
          action={
            <LinkButton href={path} look="second" small>
              {name}
            </LinkButton>
          }
        >
          {t("end.refused", { what: left.join(", ") })}
        </Note>
      </>
    ) : (
      <Confirm title={t("end.title", { name })} action={`${path}/einde`} confirm={t("end.save", { name })} cancel={t("cancel")} cancelHref={path}>
        <p>{t("end.text")}</p>
      </Confirm>
    ),
    contents ? 422 : 200,
  );
}
