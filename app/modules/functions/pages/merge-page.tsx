import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { mergeTags, type WhyNotMerged } from "../merge-tags.ts";
import { passportWords } from "../passport-words.ts";
import { type MergePage, readMerge } from "../read-tags.ts";
import { tagWords } from "../tag-words.ts";
import { tagPage } from "./tag-page.tsx";

const otherTag = z.object({ met: z.string().refine(isUuid).or(z.literal("")).catch("") });

/** What moves when one tag lives on in another, and the question whether to do it. */
export async function mergePage(visit: Visit): Promise<Response> {
  const keptId = visit.query(otherTag).met;
  if (keptId === "") return tagPage(visit);
  const read = await readMerge(visit.actor, visit.param("tag"), keptId);
  const problem: WhyNotMerged | undefined = read.gone.id === read.kept.id ? "same" : read.gone.kind === read.kept.kind ? undefined : "kinds-differ";
  return problem ? showRefused(visit, read, problem) : showQuestion(visit, read);
}

export async function mergeNow(visit: Visit): Promise<Response> {
  const goneId = visit.param("tag");
  const typed = await visit.form(otherTag);
  const keptId = typed.ok && typed.value.met !== "" ? typed.value.met : notFound();
  // Read before: afterwards the one is no tag of its own any more.
  const before = await readMerge(visit.actor, goneId, keptId).catch(() => undefined);
  const outcome = await mergeTags(visit.actor, goneId, keptId);
  if ("refused" in outcome) return before ? showRefused(visit, before, outcome.refused) : notFound();
  const labels = { gone: before?.gone.label ?? "", kept: before?.kept.label ?? "" };
  return visit.redirect(`/functiehuis/kenmerken/${keptId}`, before ? visit.words(tagWords)("merge.done", labels) : undefined);
}

function showQuestion(visit: Visit, { gone, kept, both, courses }: MergePage): Promise<Response> {
  const t = visit.words(tagWords);
  const labels = { gone: gone.label, kept: kept.label };
  const title = t("merge.title", labels);
  return visit.page(
    { title, menu: "/functiehuis" },
    <Confirm
      title={title}
      action={`/functiehuis/kenmerken/${gone.id}/samenvoegen`}
      confirm={t("merge.save")}
      cancel={t("cancel")}
      cancelHref={`/functiehuis/kenmerken/${gone.id}`}
      values={{ met: kept.id }}
    >
      <p>{t("merge.text", labels)}</p>
      <ul>
        <li>{t("merge.moves", { count: gone.uses - both, ...labels })}</li>
        {both > 0 ? <li>{t("merge.both", { count: both, ...labels })}</li> : null}
        {courses > 0 ? <li>{t("merge.courses", { count: courses })}</li> : null}
      </ul>
      <p>{t("merge.published", labels)}</p>
      <p>
        <a href={`/functiehuis/kenmerken/${kept.id}/samenvoegen?met=${gone.id}`}>{t("merge.swap", labels)}</a>
      </p>
    </Confirm>,
  );
}

function showRefused(visit: Visit, { gone, kept }: MergePage, problem: WhyNotMerged): Promise<Response> {
  const t = visit.words(tagWords);
  const kinds = visit.words(passportWords);
  const labels = { gone: gone.label, kept: kept.label, goneKind: kinds(`kind.${gone.kind}`), keptKind: kinds(`kind.${kept.kind}`) };
  const title = t("merge.title", labels);
  return visit.page(
    { title, menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis/kenmerken", label: t("title") },
          { href: `/functiehuis/kenmerken/${gone.id}`, label: gone.label },
        ]}
      />
      <PageHead title={title} />
      <Note
        tone="bad"
        isAnswer
        title={t("merge.refused.title")}
        action={
          <LinkButton href={`/functiehuis/kenmerken/${gone.id}`} look="second" small>
            {gone.label}
          </LinkButton>
        }
      >
        {t(`merge.refused.${problem}`, labels)}
      </Note>
    </>,
    422,
  );
}
