import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { passportWords, type SeenTag } from "#modules/functions/public.ts";
import { addProfileTag, answerProposal, chooseStart, removeProfileTag, resetProfile } from "../change-profile.ts";
import { cutText } from "../cut-text.ts";
import { findTags } from "../find-tags.ts";
import type { OwnProfile } from "../own-profile.ts";
import { AddTag, BeginAgain, OtherStart } from "../parts/profile-forms.tsx";
import { ProposedTags, RemovedTags, TagsByKind } from "../parts/profile-tags.tsx";
import { profileWords } from "../profile-words.ts";
import { readCompass } from "../read-compass.ts";

type Shown = { readonly raw?: TypedValues; readonly errors?: Record<string, string>; readonly found?: readonly SeenTag[] };

/** Who somebody is to the compass, and how to change that. */
export function profilePage(visit: Visit): Promise<Response> {
  return show(visit);
}

const addForm = z.object({ kenmerk: z.string().catch(""), "kenmerk-search": cutText(200), "kenmerk-find": z.string().optional() });

/** Adds what was chosen. Searching without scripts comes here too, and a name typed in full counts as chosen. */
export async function addTagPage(visit: Visit): Promise<Response> {
  const t = visit.words(profileWords);
  const form = await visit.form(addForm);
  if (!form.ok) return show(visit, { raw: form.raw });
  const { kenmerk, "kenmerk-search": typed, "kenmerk-find": isSearch } = form.value;
  const { house } = await readCompass(visit.me);
  const found = findTags(house, typed);
  if (isSearch) return show(visit, { raw: { ...form.raw, kenmerk: "" }, found });
  const chosen = isUuid(kenmerk) ? house.tag(kenmerk) : found.find((tag) => tag.label.toLowerCase() === typed.trim().toLowerCase());
  if (!chosen) return show(visit, { raw: form.raw, errors: { kenmerk: t("error.empty") }, ...(found.length > 0 ? { found } : {}) });
  await addProfileTag(visit.actor, chosen.id);
  return visit.redirect("/kompas/profiel", t("done.added", { label: chosen.label }));
}

/** For the list under the field: `{ "options": [{ value, label, note }] }`. */
export async function tagSearch(visit: Visit): Promise<Response> {
  const { zoek } = visit.query(z.object({ zoek: cutText(200) }));
  const { house, profile } = await readCompass(visit.me);
  return visit.c.json({ options: asOptions(visit, findTags(house, zoek, new Set(profile.tags.map((tag) => tag.id)))) });
}

export async function removeTagPage(visit: Visit): Promise<Response> {
  const label = await labelOf(visit);
  await removeProfileTag(visit.actor, visit.param("tag"));
  return visit.redirect("/kompas/profiel", visit.words(profileWords)("done.removed", { label }));
}

export async function bringBackTagPage(visit: Visit): Promise<Response> {
  const label = await labelOf(visit);
  await addProfileTag(visit.actor, visit.param("tag"));
  return visit.redirect("/kompas/profiel", visit.words(profileWords)("done.added", { label }));
}

export async function answerProposalPage(visit: Visit): Promise<Response> {
  const form = await visit.form(z.object({ answer: z.enum(["yes", "no"]).catch("no") }));
  const answer = form.ok ? form.value.answer : "no";
  const label = await labelOf(visit);
  await answerProposal(visit.actor, visit.param("tag"), answer);
  return visit.redirect("/kompas/profiel", visit.words(profileWords)(answer === "yes" ? "done.added" : "done.refused", { label }));
}

export async function chooseStartPage(visit: Visit): Promise<Response> {
  const t = visit.words(profileWords);
  const form = await visit.form(z.object({ functionId: z.string().catch("") }));
  const { house } = await readCompass(visit.me);
  const id = form.ok ? form.value.functionId : "";
  if (id !== "" && !house.functions.get(id)?.isFilled) return show(visit, { raw: form.raw, errors: { functionId: t("error.start-empty") } });
  await chooseStart(visit.actor, id === "" ? null : id);
  const { profile } = await readCompass(visit.me);
  return visit.redirect("/kompas/profiel", profile.start ? t("done.start", { title: profile.start.passport.title }) : t("done.reset"));
}

export function resetQuestionPage(visit: Visit): Promise<Response> {
  const t = visit.words(profileWords);
  return visit.page(
    { title: t("reset.question"), menu: "/kompas" },
    <Confirm title={t("reset.question")} action="/kompas/profiel/opnieuw" confirm={t("reset.confirm")} cancel={t("reset.cancel")} cancelHref="/kompas/profiel">
      <p>{t("reset.text")}</p>
    </Confirm>,
  );
}

export async function resetPage(visit: Visit): Promise<Response> {
  await resetProfile(visit.actor);
  return visit.redirect("/kompas/profiel", visit.words(profileWords)("done.reset"));
}

async function labelOf(visit: Visit): Promise<string> {
  return (await readCompass(visit.me)).house.tag(visit.param("tag"))?.label ?? "";
}

function asOptions(visit: Visit, tags: readonly SeenTag[]) {
  const p = visit.words(passportWords);
  return tags.map((tag) => ({ value: tag.id, label: tag.label, note: p(`kind.${tag.kind}`) }));
}

async function show(visit: Visit, shown: Shown = {}): Promise<Response> {
  const t = visit.words(profileWords);
  const { profile, house, kept } = await readCompass(visit.me);
  const errors = shown.errors ?? {};
  return visit.page(
    { title: t("title"), menu: "/kompas", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={<Lead visit={visit} profile={profile} />} actions={<LinkButton href="/kompas/gids">{t("guide")}</LinkButton>} />
      <Two>
        <Stack big>
          <ProposedTags visit={visit} tags={profile.proposed} />
          {profile.tags.length > 0 ? <TagsByKind visit={visit} tags={profile.tags} /> : <Empty title={t("empty.title")}>{t("empty")}</Empty>}
        </Stack>
        <Stack big>
          <AddTag visit={visit} raw={shown.raw} errors={errors} found={shown.found && asOptions(visit, shown.found)} />
          <RemovedTags visit={visit} tags={profile.removed} />
          <OtherStart visit={visit} house={house} chosenId={kept.chosenId} errors={errors} />
          {kept.changes.length > 0 || kept.chosenId ? <BeginAgain visit={visit} /> : null}
          <Block id="prive" title={t("private")} hideTitle>
            <p class="soft small measure">
              {t("private")} <a href="/kompas/vindbaar">{t("findable")}</a>
            </p>
          </Block>
        </Stack>
      </Two>
    </>,
    shown.raw ? 422 : 200,
  );
}

function Lead({ visit, profile: { start, tags } }: { visit: Visit; profile: OwnProfile }) {
  const t = visit.words(profileWords);
  if (tags.length === 0) return <>{t("lead.empty")}</>;
  const text = start?.isFilled ? t("lead.start", { title: start.passport.title, count: tags.length }) : t("lead.own", { count: tags.length });
  return <Sentence text={text} />;
}
