import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { escoPageWords } from "../esco-page-words.ts";
import { makeFunction } from "../make-function.ts";
import type { OccupationSkill, OccupationTag } from "../occupation-tags.ts";
import { EscoSource } from "#modules/functions/public.ts";
import { type LibraryOccupation, readOccupation } from "../read-occupation.ts";

type Shown = { visit: Visit; occupation: LibraryOccupation };

/** An occupation with what belongs to it, and what a function made from it begins with. */
export async function occupationPage(visit: Visit): Promise<Response> {
  const { occupation, functionId } = await readOccupation(visit.actor, visit.param("occupation"));
  return show(visit, occupation, functionId, false);
}

export async function makeFunctionPage(visit: Visit): Promise<Response> {
  const id = visit.param("occupation");
  const outcome = await makeFunction(visit.actor, id);
  if ("done" in outcome) return visit.redirect(`/functiehuis/${outcome.done}`, visit.words(escoPageWords)("made"));
  const { occupation } = await readOccupation(visit.actor, id);
  return show(visit, occupation, outcome.refused.functionId, true);
}

function show(visit: Visit, occupation: LibraryOccupation, functionId: string | undefined, isAnswer: boolean): Promise<Response> {
  const t = visit.words(escoPageWords);
  return visit.page(
    { title: occupation.label, menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("house") },
          { href: "/functiehuis/esco", label: t("title") },
        ]}
      />
      <PageHead title={occupation.label} lead={occupation.description} />
      <Stack big>
        {occupation.isGone ? <Note tone="warn" title={t("gone")} /> : null}
        {functionId === undefined ? <Make visit={visit} occupation={occupation} /> : <Exists visit={visit} functionId={functionId} isAnswer={isAnswer} />}
        {occupation.otherLabels.length > 0 ? <p class="measure soft">{t("also-called", { names: occupation.otherLabels.join(", ") })}</p> : null}
      </Stack>
      <Tags visit={visit} tags={occupation.tags} />
      <Skills visit={visit} word="essential" skills={occupation.skills.filter((skill) => skill.isEssential)} />
      <Skills visit={visit} word="optional" skills={occupation.skills.filter((skill) => !skill.isEssential)} />
      <EscoSource tone={visit.tone} />
    </>,
    isAnswer ? 422 : 200,
  );
}

function Make({ visit, occupation }: Shown) {
  const t = visit.words(escoPageWords);
  return (
    <Form action={`/functiehuis/esco/${occupation.id}/functie`}>
      <p class="measure">
        {t("make-how", { count: occupation.tags.length })} {t("make-rule")}
      </p>
      <FormActions>
        <Button>{t("make")}</Button>
      </FormActions>
    </Form>
  );
}

function Exists({ visit, functionId, isAnswer }: { visit: Visit; functionId: string; isAnswer: boolean }) {
  const t = visit.words(escoPageWords);
  const open = (
    <LinkButton href={`/functiehuis/${functionId}`} look="second" small>
      {t("exists.link")}
    </LinkButton>
  );
  return <Note tone={isAnswer ? "bad" : "info"} isAnswer={isAnswer} title={t("exists.title")} action={open} />;
}

function Tags({ visit, tags }: { visit: Visit; tags: readonly OccupationTag[] }) {
  const t = visit.words(escoPageWords);
  const kindOf = (tag: OccupationTag) => (tag.kind === "behaviour" || tag.kind === "knowledge" ? tag.kind : "technical");
  return (
    <Block id="kenmerken" title={t("tags", { count: tags.length })}>
      <Table
        labelledBy="kenmerken-title"
        rows={tags}
        columns={[
          {
            label: t("tag.name"),
            isName: true,
            cell: (tag) => (
              <>
                {tag.label} {tag.isForeign ? <Status shape="open">{t("foreign")}</Status> : null}
              </>
            ),
          },
          { label: t("tag.kind"), cell: (tag) => t(`kind.${kindOf(tag)}`) },
          { label: t("tag.from"), cell: (tag) => <span lang="en">{tag.explanation}</span> },
        ]}
      />
    </Block>
  );
}

function Skills({ visit, word, skills }: { visit: Visit; word: "essential" | "optional"; skills: readonly OccupationSkill[] }) {
  if (skills.length === 0) return null;
  const t = visit.words(escoPageWords);
  return (
    <Details summary={t(word, { count: skills.length })}>
      <ul>
        {skills.map((skill) => (
          <li>{skill.labelKind === "group" ? t("skill.group", { group: skill.label, original: skill.original }) : skill.label}</li>
        ))}
      </ul>
    </Details>
  );
}
