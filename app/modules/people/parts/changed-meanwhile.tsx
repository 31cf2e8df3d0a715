import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Note } from "#ui/note.tsx";
import { personWords } from "../person-words.ts";

/** The answer to a form whose page was opened before somebody else changed the same person. */
export function ChangedMeanwhile({ visit, href }: { visit: Visit; href: string }) {
  const t = visit.words(personWords);
  return (
    <Note
      tone="bad"
      isAnswer
      title={t("refused.changed-meanwhile.title")}
      action={
        <LinkButton href={href} look="second" small>
          {t("refused.changed-meanwhile.link")}
        </LinkButton>
      }
    >
      {t("refused.changed-meanwhile")}
    </Note>
  );
}
