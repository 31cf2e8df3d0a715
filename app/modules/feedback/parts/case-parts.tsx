import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Hidden } from "#ui/form.tsx";
import { Note } from "#ui/note.tsx";
import { caseWords } from "../case-words.ts";
import type { SeenCase } from "../read-cases.ts";
import type { NameInText } from "../write-case.ts";

/** Who wrote it, in words: a name, nobody in particular, or the reader. */
export function writtenBy(visit: Visit, { name, isMine, showsName }: Pick<SeenCase, "name" | "isMine" | "showsName">): string {
  const t = visit.words(caseWords);
  if (isMine) return t(showsName ? "by.me" : "by.me.hidden");
  return name ?? t("by.hidden");
}

/** A sentence for each field with a name in it, with the place. */
export function nameErrors(visit: Visit, names: readonly NameInText[]): Record<string, string> {
  const t = visit.words(caseWords);
  return Object.fromEntries(names.toReversed().map(({ field, word, place }) => [field, t("error.name", { word, place })]));
}

/**
 * Why it was not kept, with the way on for an ordinary word that is also somebody's name. Inside the form, so that its button sends what was
 * typed; the form keeps the words it was told of, so that nobody is asked about one twice, and another name is asked about.
 */
export function NameNote({ visit, names, raw }: { visit: Visit; names: readonly NameInText[]; raw: TypedValues }) {
  const t = visit.words(caseWords);
  const before = [raw["ordinary"] ?? []].flat().join(",");
  const words = [...new Set(names.map(({ word }) => word))];
  return (
    <>
      {before === "" ? null : <Hidden name="ordinary" value={before} />}
      {words.length === 0 ? null : (
        <Note
          tone="bad"
          title={t("name.title")}
          action={
            <Button look="second" small name="ordinary" value={words.join(",")}>
              {t("name.ordinary", { count: words.length })}
            </Button>
          }
        >
          {t("name.text")}
        </Note>
      )}
    </>
  );
}
