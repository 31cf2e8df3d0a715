import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Note } from "#ui/note.tsx";
import { cycleWords } from "../cycle-words.ts";
import type { WhyNotStartable } from "../cycle.ts";

/** Why a round can not begin, and where that is mended. */
export function CycleProblem({ visit, problem, isAnswer = false }: { visit: Visit; problem: WhyNotStartable | undefined; isAnswer?: boolean }) {
  if (!problem) return null;
  const t = visit.words(cycleWords);
  const action =
    problem === "review-needs-consent" ? (
      <LinkButton href="/gesprekken/instemming" small>
        {t("to-consent")}
      </LinkButton>
    ) : undefined;
  return (
    <Note tone={isAnswer ? "bad" : "warn"} isAnswer={isAnswer} title={t(`refused.${problem}`)} action={action}>
      {t(`refused.${problem}.text`, { council: t("council") })}
    </Note>
  );
}
