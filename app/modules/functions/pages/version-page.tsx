import { formatMoment } from "#platform/time/format-date.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { LineList, type Line } from "#ui/line-list.tsx";
import { functionWords } from "../function-words.ts";
import { PassportBody } from "../parts/passport-body.tsx";
import { readVersion, type VersionPage } from "../read-function.ts";
import { versionChanges } from "../version-changes.ts";

/** A version as it was published, with what it says otherwise than the one before it. */
export async function versionPage(visit: Visit): Promise<Response> {
  const t = visit.words(functionWords);
  const id = visit.param("function");
  const number = Number(visit.param("version"));
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) notFound();
  const read = await readVersion(visit.actor, id, number);
  const title = t("version.title", { title: read.content.title, version: number });
  const when = { date: formatMoment(visit.tone.language, read.publishedAt), who: read.who ?? t("versions.system") };
  return visit.page(
    { title, menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: `/functiehuis/${id}`, label: read.content.title },
        ]}
      />
      <PageHead title={title} lead={t("version.lead", when)} />
      <Changes visit={visit} read={read} />
      <Block id="inhoud-toen" title={t("version.content")} hideTitle>
        <PassportBody
          tone={visit.tone}
          passport={read.content}
          unitName={read.units.find((unit) => unit.id === read.content.unitId)?.name ?? null}
          domainNames={read.domainNames}
        />
      </Block>
    </>,
  );
}

function Changes({ visit, read }: { visit: Visit; read: VersionPage }) {
  const t = visit.words(functionWords);
  if (!read.before) return <p class="soft">{t("version.first")}</p>;
  const lines = changeLines(visit, read);
  return (
    <Block id="anders" title={t("version.changes", { version: read.number - 1 })}>
      {lines.length === 0 ? <p class="soft">{t("version.same")}</p> : <LineList lines={lines} />}
    </Block>
  );
}

function changeLines(visit: Visit, { before, content }: VersionPage): Line[] {
  const t = visit.words(functionWords);
  if (!before) return [];
  const changes = versionChanges(before, content);
  const tagLine = (word: "added" | "removed" | "reworded"): Line[] =>
    changes[word].length === 0 ? [] : [{ what: t(`version.${word}`), more: changes[word].map((tag) => tag.label).join(", ") }];
  return [
    ...changes.texts.map(({ text, before: was, after }) => ({
      what: t(`field.${text}`),
      more: (
        <>
          {after} <del>{was === "" ? t("version.was") : t("version.before", { text: was })}</del>
        </>
      ),
    })),
    ...tagLine("added"),
    ...tagLine("removed"),
    ...tagLine("reworded"),
    ...(["place", "otherTitles", "dimensions"] as const)
      .filter((each) => changes[each])
      .map((each) => ({ what: t(`version.${each}`), more: t("version.other") })),
  ];
}
