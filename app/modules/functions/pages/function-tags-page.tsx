import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors, FormResult, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import type { ComboOption } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form } from "#ui/form.tsx";
import { PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { errorSentences } from "../error-sentences.ts";
import type { KeptFunction } from "../function-table.ts";
import { functionWords } from "../function-words.ts";
import { ArchivedNote, StaleTagNote } from "../parts/function-notes.tsx";
import { LinesForm } from "../parts/lines-form.tsx";
import { TagForm } from "../parts/tag-form.tsx";
import { dimensionNames, type PassportTag } from "../passport.ts";
import { passportWords } from "../passport-words.ts";
import { changeOnPassport, placeOnLines, putTag, saidNow, takeTag } from "../put-tag.ts";
import { readFunctionForm } from "../read-function.ts";
import { EscoSource } from "../parts/esco-source.tsx";
import { meantLabel, suggestTags } from "../read-tags.ts";
import { linesForm, type PassportTab, passportTabs, tagOnPassport } from "../tag-form.ts";
import type { TagKind } from "../tag-kind.ts";
import { tagWords } from "../tag-words.ts";

const tabQuery = z.object({ soort: z.enum(passportTabs).catch("behaviour"), wijzig: z.string().refine(isUuid).or(z.literal("")).catch("") });
type Shown = {
  readonly raw?: TypedValues;
  readonly errors?: FieldErrors;
  readonly isArchived?: boolean;
  readonly editing?: string;
  /** What was said about the tag when its form was opened. */
  readonly was?: string;
  readonly refused?: "gone" | "changed-meanwhile";
  readonly found?: readonly ComboOption[];
};

/** The tags of one passport, a kind at a time, and its place on the five lines. */
export async function functionTagsPage(visit: Visit): Promise<Response> {
  const { soort, wijzig } = visit.query(tabQuery);
  const { kept } = await readFunctionForm(visit.actor, visit.param("function"));
  return show(visit, kept, soort, { isArchived: kept.state === "archived", editing: wijzig });
}

/** Puts a tag on the passport. Searched without scripts: the same page with what was found. */
export async function putTagPage(visit: Visit): Promise<Response> {
  const t = visit.words(tagWords);
  const id = visit.param("function");
  const typed = await visit.form(tagOnPassport);
  const kind = z.enum(passportTabs).catch("behaviour").parse(typed.raw["kind"]);
  const editing = z.uuid().catch("").parse(typed.raw["editing"]);
  if (editing !== "") return changeTagThere(visit, typed, kind, editing);
  const again = async (shown: Shown) => show(visit, (await readFunctionForm(visit.actor, id)).kept, kind, { raw: typed.raw, ...shown });
  if (typed.raw["tag-find"] !== undefined) return again({ found: await findTags(visit, typed.raw["tag-search"], kind) });
  if (!typed.ok) return again({ errors: typed.errors });
  const { value } = typed;
  const label = await meantLabel(visit.actor, { id: value.tag, text: value["tag-search"], kind: value.kind });
  if (label === "") return again({ errors: { "tag-search": "tag-empty" } });
  const outcome = await putTag(visit.actor, id, { ...value, label });
  if ("refused" in outcome) return again({ isArchived: true });
  return visit.redirect(tabAddress(id, value.kind), t("on.saved", { label }));
}

/** Changes what the passport says about one of its tags. A form that is older than what stands there is refused. */
async function changeTagThere(visit: Visit, typed: FormResult<z.infer<typeof tagOnPassport>>, kind: PassportTab, editing: string): Promise<Response> {
  const id = visit.param("function");
  const was = z.string().catch("").parse(typed.raw["was"]);
  const again = async (shown: Shown) => {
    const { kept } = await readFunctionForm(visit.actor, id);
    const tag = kept.tags.find((each) => each.tagId === editing);
    const refused = tag ? shown.refused : "gone";
    // After a refusal the form carries what stands there now: who has read it may save over it.
    return show(visit, kept, kind, { raw: typed.raw, editing, was: tag && refused ? saidNow(tag) : was, ...shown, ...(refused ? { refused } : {}) });
  };
  if (!typed.ok) return again({ errors: typed.errors });
  const outcome = await changeOnPassport(visit.actor, id, editing, typed.value, was);
  if ("done" in outcome) return visit.redirect(tabAddress(id, typed.value.kind), visit.words(tagWords)("on.saved", { label: outcome.done }));
  return again(outcome.refused === "archived" ? { isArchived: true } : { refused: outcome.refused });
}

async function findTags(visit: Visit, text: unknown, kind: PassportTab): Promise<ComboOption[]> {
  const typed = typeof text === "string" ? text : "";
  const tags = kind === "lijnen" ? [] : await suggestTags(visit.actor, typed, kind);
  const t = visit.words(tagWords);
  return [...tags.map((tag) => ({ value: tag.id, label: tag.label })), ...(typed.trim() === "" ? [] : [{ value: "", label: t("on.new", { label: typed }) }])];
}

export async function takeTagPage(visit: Visit): Promise<Response> {
  const [id, tagId] = [visit.param("function"), visit.param("tag")];
  const { kept } = await readFunctionForm(visit.actor, id);
  const tag = kept.tags.find((each) => each.tagId === tagId);
  const outcome = await takeTag(visit.actor, id, tagId);
  const kind = tag?.kind ?? "behaviour";
  if ("refused" in outcome) return show(visit, kept, kind, { raw: {}, isArchived: true });
  return visit.redirect(tabAddress(id, kind), tag ? visit.words(tagWords)("on.removed", { label: tag.label }) : undefined);
}

export async function placeOnLinesPage(visit: Visit): Promise<Response> {
  const t = visit.words(tagWords);
  const id = visit.param("function");
  const typed = await visit.form(linesForm);
  const value = typed.ok ? typed.value : linesForm.parse({});
  const dimensions = value.do === "clear" ? null : dimensionNames.map((name) => value[name]);
  const outcome = await placeOnLines(visit.actor, id, dimensions);
  if ("refused" in outcome) return show(visit, (await readFunctionForm(visit.actor, id)).kept, "lijnen", { raw: typed.raw, isArchived: true });
  return visit.redirect(tabAddress(id, "lijnen"), t(dimensions ? "lines.saved" : "lines.cleared"));
}

function tabAddress(id: string, tab: PassportTab): string {
  return `/functiehuis/${id}/kenmerken?soort=${tab}`;
}

function show(visit: Visit, kept: KeptFunction, tab: PassportTab, shown: Shown): Promise<Response> {
  const t = visit.words(tagWords);
  const errors = errorSentences(t, shown.errors);
  const title = t("of.title", { title: kept.title });
  const path = `/functiehuis/${kept.id}`;
  return visit.page(
    { title, menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: visit.words(functionWords)("up") },
          { href: path, label: kept.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      {shown.isArchived ? <ArchivedNote visit={visit} href={path} /> : null}
      {shown.refused ? <StaleTagNote visit={visit} why={shown.refused} /> : null}
      <PageHead title={title} lead={t("of.lead")} />
      <Tabs
        label={t("tabs")}
        tabs={passportTabs.map((each) => ({
          href: tabAddress(kept.id, each),
          label: each === "lijnen" ? t("tab.lines") : t(`kinds.${each}`),
          current: each === tab,
          ...(each === "lijnen" ? {} : { count: kept.tags.filter((tag) => tag.kind === each).length }),
        }))}
      />
      {kept.tags.some((tag) => tag.source === "esco") ? <EscoSource tone={visit.tone} /> : null}
      {tab === "lijnen" ? <LinesForm visit={visit} kept={kept} /> : <OfKind visit={visit} kept={kept} kind={tab} shown={{ ...shown, errors }} />}
    </>,
    shown.raw ? 422 : 200,
  );
}

function OfKind({ visit, kept, kind, shown }: { visit: Visit; kept: KeptFunction; kind: TagKind; shown: Shown }) {
  const t = visit.words(tagWords);
  const tags = kept.tags.filter((tag) => tag.kind === kind);
  const editing = tags.find((tag) => tag.tagId === shown.editing);
  return (
    <Stack big>
      <p class="measure">{t(`about.${kind}`)}</p>
      {tags.length === 0 ? <p class="soft">{t("on.none")}</p> : <LineList label={t(`kinds.${kind}`)} lines={tags.map((tag) => tagLine(visit, kept, tag))} />}
      <TagForm
        visit={visit}
        functionId={kept.id}
        kind={kind}
        today={today()}
        {...(editing ? { editing, was: shown.was ?? saidNow(editing) } : {})}
        values={shown.raw ?? {}}
        errors={shown.errors ?? {}}
        {...(shown.found ? { found: shown.found } : {})}
      />
    </Stack>
  );
}

function tagLine(visit: Visit, kept: KeptFunction, tag: PassportTag) {
  const t = visit.words(tagWords);
  const source = visit.words(passportWords)(`source.${tag.source}`);
  const from = t("on.from", { source, date: formatDate(visit.tone.language, tag.sourceOn, "short") });
  return {
    what: tag.label,
    more: [tag.explanation, from].filter(Boolean).join(" · "),
    action:
      kept.state === "archived" ? undefined : (
        <Row>
          <a href={`${tabAddress(kept.id, tag.kind)}&wijzig=${tag.tagId}#kenmerk`} aria-label={t("on.change-name", { label: tag.label })}>
            {t("on.change")}
          </a>
          <Form action={`/functiehuis/${kept.id}/kenmerken/${tag.tagId}/weg`}>
            <Button look="plain" small>
              {t("on.remove")}
              <span class="for-readers">: {tag.label}</span>
            </Button>
          </Form>
        </Row>
      ),
  };
}
