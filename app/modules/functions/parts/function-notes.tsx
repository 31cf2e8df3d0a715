import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { functionWords } from "../function-words.ts";
import type { InformationKind } from "../passport.ts";
import { passportWords } from "../passport-words.ts";
import type { TagKind } from "../tag-kind.ts";
import { tagWords } from "../tag-words.ts";

/** The answer to a form that was opened before somebody else saved. */
export function StaleNote({ visit, href }: { visit: Visit; href: string }) {
  const t = visit.words(functionWords);
  return (
    <Note
      tone="bad"
      isAnswer
      title={t("stale.title")}
      action={
        <LinkButton href={href} look="second" small>
          {t("stale.link")}
        </LinkButton>
      }
    >
      {t("stale.text")}
    </Note>
  );
}

/** The answer to changing a tag of a passport that is not there any more, or not as it was. */
export function StaleTagNote({ visit, why }: { visit: Visit; why: "gone" | "changed-meanwhile" }) {
  return (
    <Note tone="bad" isAnswer title={visit.words(functionWords)("stale.title")}>
      {visit.words(tagWords)(`stale.${why}`)}
    </Note>
  );
}

/** The answer to changing what is in the archive. */
export function ArchivedNote({ visit, href }: { visit: Visit; href: string }) {
  const t = visit.words(functionWords);
  return (
    <Note
      tone="bad"
      isAnswer
      title={t("archived.title")}
      action={
        <LinkButton href={href} look="second" small>
          {t("back")}
        </LinkButton>
      }
    >
      {t("archived.text")}
    </Note>
  );
}

/** Why a passport is not published: each empty kind with the way to fill it (K-02). */
export function EmptyNote({ visit, functionId, kinds }: { visit: Visit; functionId: string; kinds: readonly InformationKind[] }) {
  const t = visit.words(functionWords);
  const name = visit.words(passportWords);
  return (
    <Note tone="bad" isAnswer title={t("publish.refused.title")}>
      <p>{t("publish.refused")}</p>
      <LineList lines={kinds.map((kind) => ({ what: <a href={whereToFill(functionId, kind)}>{name(`empty.${kind}`)}</a> }))} />
    </Note>
  );
}

const tagKindOf: Partial<Record<InformationKind, TagKind>> = {
  competences: "behaviour",
  knowledge: "knowledge",
  requirements: "requirement",
  courses: "course",
};

/** The page, and the place on it, where a kind of information is filled in. */
export function whereToFill(functionId: string, kind: InformationKind): string {
  const tagKind = tagKindOf[kind];
  if (tagKind) return `/functiehuis/${functionId}/kenmerken?soort=${tagKind}`;
  return `/functiehuis/${functionId}/wijzigen#${kind === "place" ? "unitId" : "forOrganisation"}`;
}
