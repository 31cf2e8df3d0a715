import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, Halves, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { TextField } from "#ui/text-field.tsx";
import { passportWords, type SeenTag } from "#modules/functions/public.ts";
import { answerGuide, finishGuide } from "../change-profile.ts";
import { cutText } from "../cut-text.ts";
import { findTags } from "../find-tags.ts";
import { formatTenths } from "../format-tenths.ts";
import { guideChange, type GuideChange } from "../guide-change.ts";
import { guideWords } from "../guide-words.ts";
import { chosenBy, guideQuestions, offeredBy } from "../guide.ts";
import type { ProfileTag } from "../own-profile.ts";
import { readCompass } from "../read-compass.ts";

const total = guideQuestions.length;
const asked = z.coerce.number().int().min(1).max(total).catch(1);
const shownQuestion = z.object({ vraag: asked, zoek: cutText(100) });

/** One question of the guide (K-15): tags of the portal to tick, and a search with one's own words. */
export async function guidePage(visit: Visit): Promise<Response> {
  const t = visit.words(guideWords);
  const { vraag, zoek } = visit.query(shownQuestion);
  const question = guideQuestions[vraag - 1] ?? guideQuestions[0];
  const { house, profile, kept } = await readCompass(visit.me);
  const offered = offeredBy(question, house, profile, kept.changes);
  const without = new Set([...offered.map((tag) => tag.id), ...profile.tags.map((tag) => tag.id)]);
  const found = question.does === "add" ? findTags(house, zoek, without) : [];
  const chosen = chosenBy(question, house, kept.changes);
  const title = t(`question.${question.key}`);
  return visit.page(
    { title, menu: "/kompas" },
    <>
      <Crumbs
        links={[
          { href: "/kompas", label: t("up") },
          { href: "/kompas/profiel", label: t("up.profile") },
        ]}
      />
      <PageHead title={<span class="ask">{title}</span>} lead={t(`question.${question.key}.hint`)} />
      <Stack>
        <p class="soft">{t("question.number", { number: vraag, total })}</p>
        <Form action="/kompas/gids">
          <Hidden name="vraag" value={vraag} />
          <Hidden name="aangeboden" value={[...found, ...offered].map((tag) => tag.id).join(" ")} />
          {offered.length > 0 ? (
            <Checkboxes
              name="kenmerk"
              label={t(question.does === "add" ? "choices" : "choices.remove")}
              choices={offered.map((tag) => choiceOf(visit, tag, chosen.has(tag.id)))}
              inline
            />
          ) : (
            <p class="measure">{t("nothing-offered")}</p>
          )}
          {question.does === "add" ? <OwnWords visit={visit} typed={zoek} found={found} /> : null}
          <FormActions>
            <Button>{t(vraag === total ? "last" : "next")}</Button>
            <a href={addressAfter(vraag)}>{t("skip")}</a>
            {vraag > 1 ? <a href={`/kompas/gids?vraag=${vraag - 1}`}>{t("back")}</a> : null}
          </FormActions>
        </Form>
        {vraag === 1 ? <p class="soft small measure">{t("lead")}</p> : null}
      </Stack>
    </>,
  );
}

/** Searching with a word of one's own sends the form: what was ticked already is kept. */
function OwnWords({ visit, typed, found }: { visit: Visit; typed: string; found: readonly SeenTag[] }) {
  const t = visit.words(guideWords);
  return (
    <Stack>
      <Row>
        <TextField name="zoek" label={t("search")} value={typed} width="20" maxlength={100} />
        <Button name="doe" value="zoek" look="second" icon="search">
          {t("search.do")}
        </Button>
      </Row>
      {found.length > 0 ? (
        <Checkboxes name="kenmerk" id="gevonden" label={t("found", { typed })} choices={found.map((tag) => choiceOf(visit, tag, false))} inline />
      ) : null}
      {typed !== "" && found.length === 0 ? (
        <p class="soft" role="status">
          {t("found.none")}
        </p>
      ) : null}
    </Stack>
  );
}

function choiceOf(visit: Visit, tag: SeenTag, checked: boolean) {
  return { value: tag.id, label: tag.label, hint: visit.words(passportWords)(`kind.${tag.kind}`), checked };
}

const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());
const answerForm = z.object({
  vraag: asked,
  zoek: cutText(100),
  doe: z.string().optional(),
  kenmerk: many,
  aangeboden: z
    .string()
    .max(10_000)
    .catch("")
    .transform((text) => text.split(" ").filter(isUuid)),
});

export async function answerGuidePage(visit: Visit): Promise<Response> {
  const form = await visit.form(answerForm);
  if (!form.ok) return visit.redirect("/kompas/gids");
  const { vraag, kenmerk, aangeboden, zoek, doe } = form.value;
  const { house } = await readCompass(visit.me);
  const chosen = kenmerk.filter((id) => isUuid(id) && house.tag(id));
  const question = guideQuestions[vraag - 1] ?? guideQuestions[0];
  await answerGuide(visit.actor, { chosen, left: aangeboden.filter((id) => !chosen.includes(id)), does: question.does });
  if (doe === "zoek") return visit.redirect(`/kompas/gids?${new URLSearchParams({ vraag: String(vraag), zoek }).toString()}`);
  if (vraag === total) await finishGuide(visit.actor);
  return visit.redirect(addressAfter(vraag));
}

function addressAfter(number: number): string {
  return number === total ? "/kompas/gids/klaar" : `/kompas/gids?vraag=${number + 1}`;
}

/** What the questions changed, and how the best matches moved. */
export async function guideDonePage(visit: Visit): Promise<Response> {
  const t = visit.words(guideWords);
  const { house, profile, kept } = await readCompass(visit.me);
  const change = guideChange(house, profile.start, kept.changes);
  const isNothing = change.added.length + change.removed.length === 0;
  return visit.page(
    { title: t("done.title"), menu: "/kompas" },
    <>
      <Crumbs
        links={[
          { href: "/kompas", label: t("up") },
          { href: "/kompas/profiel", label: t("up.profile") },
        ]}
      />
      <PageHead title={t("done.title")} lead={t("done.lead")} />
      <Stack big>
        {isNothing ? (
          <Empty title={t("done.nothing.title")}>{t("done.nothing")}</Empty>
        ) : (
          <Halves>
            <TagBlock id="erbij" title={t("done.added")} tags={change.added} />
            <TagBlock id="weg" title={t("done.removed")} tags={change.removed} />
          </Halves>
        )}
        {isNothing ? null : (
          <Stack>
            <Moved visit={visit} change={change} />
            <p class="soft small measure">{t("done.lower")}</p>
          </Stack>
        )}
        <Row>
          <LinkButton href="/kompas">{t("done.compass")}</LinkButton>
          <LinkButton href="/kompas/profiel" look="second">
            {t("done.profile")}
          </LinkButton>
          <a href="/kompas/gids">{t("done.again")}</a>
        </Row>
      </Stack>
    </>,
  );
}

function TagBlock({ id, title, tags }: { id: string; title: string; tags: readonly ProfileTag[] }) {
  if (tags.length === 0) return <div />;
  return (
    <Block id={id} title={title}>
      <Tags>
        {tags.map((tag) => (
          <Tag kind="have">{tag.label}</Tag>
        ))}
      </Tags>
    </Block>
  );
}

function Moved({ visit, change }: { visit: Visit; change: GuideChange }) {
  const t = visit.words(guideWords);
  const percent = (tenths: number) => `${formatTenths(visit.tone.language, tenths)}%`;
  const difference = (by: number) => (by === 0 ? "0" : `${by > 0 ? "+" : "−"}${formatTenths(visit.tone.language, Math.abs(by))}`);
  return (
    <Table
      caption={t("done.moved")}
      rows={change.moved}
      columns={[
        { label: t("done.function"), isName: true, cell: (each) => <a href={`/kompas/functie/${each.id}`}>{each.title}</a> },
        { label: t("done.before"), isNumber: true, cell: (each) => percent(each.before) },
        { label: t("done.after"), isNumber: true, cell: (each) => percent(each.after) },
        { label: t("done.difference"), isNumber: true, cell: (each) => difference(each.after - each.before) },
      ]}
    />
  );
}
