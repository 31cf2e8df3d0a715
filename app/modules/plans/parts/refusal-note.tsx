import { LinkButton } from "#ui/button.tsx";
import { Note } from "#ui/note.tsx";
import type { WhyNotSubmitted } from "../submit-plan.ts";
import { MissingList, missingHref, missingSentence } from "./missing-list.tsx";
import type { PlanSpeech } from "./plan-speech.ts";

/** Why the plan was not submitted, from which article, and the way to put it right (H-44). */
export function RefusalNote({ speech, refused }: { speech: PlanSpeech; refused: WhyNotSubmitted }) {
  const { plan, page, hasArticles } = speech;
  if (refused.reason === "no-manager")
    return (
      <Note tone="bad" isAnswer title={plan("not-submitted")}>
        {page("no-manager")}
      </Note>
    );
  if (refused.reason !== "agreements-missing")
    return (
      <Note tone="bad" isAnswer>
        {plan(`refused.${refused.reason}`)}
      </Note>
    );
  const [first, ...others] = refused.missing;
  if (!first) return null;
  if (others.length > 0) {
    return (
      <Note tone="bad" isAnswer id="indienen" title={plan("not-submitted")}>
        <p>{page("missing.several")}</p>
        <MissingList speech={speech} missing={refused.missing} />
      </Note>
    );
  }
  const fill = first.place.kind === "plan" ? plan("missing.fill-in.plan") : plan("missing.fill-in", { title: first.place.title });
  return (
    <Note
      tone="bad"
      isAnswer
      id="indienen"
      title={plan("not-submitted")}
      action={
        <LinkButton small href={missingHref(first)}>
          {fill}
        </LinkButton>
      }
    >
      <p>
        {missingSentence(speech, first)} {hasArticles ? plan("article.17.3", { part: first.part }) : page("must-say")}
      </p>
    </Note>
  );
}
