import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Combo, type ComboOption } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Halves, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { TextField } from "#ui/text-field.tsx";
import { changeTag, linkCourse, unlinkCourse } from "../change-tag.ts";
import { errorSentences } from "../error-sentences.ts";
import { passportWords } from "../passport-words.ts";
import { meantLabel, readTag, suggestTags, type TagPage } from "../read-tags.ts";
import { courseForm, mergeForm, tagForm } from "../tag-form.ts";
import type { TagKind } from "../tag-kind.ts";
import { tagWords } from "../tag-words.ts";

type Shown = {
  readonly raw?: TypedValues;
  readonly errors?: FieldErrors;
  readonly found?: { readonly field: "course" | "other"; readonly options: readonly ComboOption[] };
};

/** One tag: its name, its courses, where it is used, and what it may be a double of. */
export async function tagPage(visit: Visit): Promise<Response> {
  return show(visit, await readTag(visit.actor, visit.param("tag")));
}

export async function changeTagPage(visit: Visit): Promise<Response> {
  const id = visit.param("tag");
  const typed = await visit.form(tagForm);
  const again = async (errors: FieldErrors) => show(visit, await readTag(visit.actor, id), { raw: typed.raw, errors });
  if (!typed.ok) return again(typed.errors);
  const outcome = await changeTag(visit.actor, id, typed.value);
  if ("refused" in outcome) return again({ label: outcome.refused.reason });
  return visit.redirect(`/functiehuis/kenmerken/${id}`, visit.words(tagWords)("tag.saved", { label: typed.value.label }));
}

export async function linkCoursePage(visit: Visit): Promise<Response> {
  const id = visit.param("tag");
  const typed = await visit.form(courseForm);
  const again = async (shown: Shown) => show(visit, await readTag(visit.actor, id), { raw: typed.raw, ...shown });
  if (!typed.ok) return again({ errors: typed.errors });
  const { course, "course-search": text, "course-find": isSearch } = typed.value;
  if (isSearch !== undefined) return again({ found: { field: "course", options: await options(visit, text, "course") } });
  const label = await meantLabel(visit.actor, { id: course, text, kind: "course" });
  if (label === "") return again({ errors: { "course-search": "course-empty" } });
  const outcome = await linkCourse(visit.actor, id, label);
  if ("refused" in outcome) return again({ errors: { "course-search": "course-empty" } });
  return visit.redirect(`/functiehuis/kenmerken/${id}#cursussen`, visit.words(tagWords)("tag.course-added", { label }));
}

export async function unlinkCoursePage(visit: Visit): Promise<Response> {
  await unlinkCourse(visit.actor, visit.param("tag"), visit.param("course"));
  return visit.redirect(`/functiehuis/kenmerken/${visit.param("tag")}#cursussen`, visit.words(tagWords)("tag.course-removed"));
}

/** Which other tag this one is a double of: on to the page that shows what moves. */
export async function chooseDoublePage(visit: Visit): Promise<Response> {
  const id = visit.param("tag");
  const typed = await visit.form(mergeForm);
  const read = await readTag(visit.actor, id);
  if (!typed.ok) return show(visit, read, { raw: typed.raw, errors: typed.errors });
  const { other, "other-search": text, "other-find": isSearch } = typed.value;
  const found = (await options(visit, text, read.tag.kind)).filter((option) => option.value !== id);
  const exact = found.find((option) => option.value === other) ?? found.find((option) => option.label.toLowerCase() === text.toLowerCase());
  if (isSearch === undefined && exact) return visit.redirect(`/functiehuis/kenmerken/${id}/samenvoegen?met=${exact.value}`);
  if (isSearch === undefined && found.length === 0) return show(visit, read, { raw: typed.raw, errors: { "other-search": "merge-empty" } });
  return show(visit, read, { raw: typed.raw, found: { field: "other", options: found } });
}

async function options(visit: Visit, text: string, kind: TagKind): Promise<ComboOption[]> {
  return (await suggestTags(visit.actor, text, kind)).map((tag) => ({ value: tag.id, label: tag.label }));
}

function show(visit: Visit, read: TagPage, shown: Shown = {}): Promise<Response> {
  const t = visit.words(tagWords);
  const { tag } = read;
  const errors = errorSentences(t, shown.errors);
  const path = `/functiehuis/kenmerken/${tag.id}`;
  const kind = visit.words(passportWords)(`kind.${tag.kind}`);
  return visit.page(
    { title: tag.label, menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: "/functiehuis/kenmerken", label: t("title") },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={tag.label} lead={t("tag.about", { kind, count: tag.uses })} />
      <Halves>
        <Stack big>
          <Form action={path} values={shown.raw ?? {}} errors={errors}>
            <TextField name="label" label={t("tag.name")} value={tag.label} autocomplete="off" />
            {tag.kind === "course" ? (
              <TextField name="webAddress" type="url" label={t("tag.address")} hint={t("tag.address-hint")} optional value={tag.webAddress} />
            ) : null}
            {tag.escoUri ? <p class="hint">{t("tag.esco")}</p> : null}
            <FormActions>
              <Button>{t("tag.save")}</Button>
            </FormActions>
          </Form>
          {tag.kind === "course" ? null : <Courses visit={visit} read={read} shown={shown} errors={errors} />}
        </Stack>
        <Stack big>
          <Uses visit={visit} read={read} />
          <Double visit={visit} read={read} shown={shown} errors={errors} />
        </Stack>
      </Halves>
    </>,
    shown.raw ? 422 : 200,
  );
}

type PartProps = { visit: Visit; read: TagPage; shown: Shown; errors: Record<string, string> };

function Courses({ visit, read, shown, errors }: PartProps) {
  const t = visit.words(tagWords);
  const path = `/functiehuis/kenmerken/${read.tag.id}/cursus`;
  return (
    <Block id="cursussen" title={t("tag.courses")}>
      <p class="soft">{read.courses.length === 0 ? t("tag.courses-none") : t("tag.courses-lead")}</p>
      <LineList
        label={t("tag.courses")}
        lines={read.courses.map((course) => ({
          what: <a href={`/functiehuis/kenmerken/${course.id}`}>{course.label}</a>,
          action: (
            <Form action={`${path}/${course.id}/weg`}>
              <Button look="plain" small>
                {t("on.remove")}
                <span class="for-readers">: {course.label}</span>
              </Button>
            </Form>
          ),
        }))}
      />
      <Form action={path} values={shown.raw ?? {}} errors={errors}>
        <Combo
          name="course"
          label={t("tag.course")}
          hint={t("on.tag-hint")}
          source="/functiehuis/kenmerken/zoek?soort=course"
          {...(errors["course-search"] ? { error: errors["course-search"] } : {})}
          {...(shown.found?.field === "course" ? { found: shown.found.options } : {})}
        />
        <FormActions>
          <Button look="second">{t("tag.course-add")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function Uses({ visit, read }: { visit: Visit; read: TagPage }) {
  const t = visit.words(tagWords);
  return (
    <Block id="functies" title={t("tag.functions")}>
      {read.functions.length === 0 ? (
        <p class="soft">{t("tag.functions-none")}</p>
      ) : (
        <LineList label={t("tag.functions")} lines={read.functions.map((each) => ({ what: <a href={`/functiehuis/${each.id}`}>{each.title}</a> }))} />
      )}
    </Block>
  );
}

function Double({ visit, read, shown, errors }: PartProps) {
  const t = visit.words(tagWords);
  return (
    <Block id="dubbel" title={t("tag.merge")}>
      <p class="soft">{t("tag.merge-lead")}</p>
      <Form action={`/functiehuis/kenmerken/${read.tag.id}/dubbel`} values={shown.raw ?? {}} errors={errors}>
        <Combo
          name="other"
          label={t("tag.merge-with")}
          source={`/functiehuis/kenmerken/zoek?soort=${read.tag.kind}`}
          {...(errors["other-search"] ? { error: errors["other-search"] } : {})}
          {...(shown.found?.field === "other" ? { found: shown.found.options } : {})}
        />
        <FormActions>
          <Button look="second">{t("tag.merge-look")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}
