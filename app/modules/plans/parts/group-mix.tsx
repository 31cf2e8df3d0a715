import type { Visit } from "#platform/web/visit.ts";
import { LearningMix } from "#ui/learning-mix.tsx";
import { groupMixWords } from "../group-mix-words.ts";
import type { ShownMix } from "../group-mix.ts";
import { planPageWords } from "../plan-page-words.ts";

/** The bar of a group of people, with from how many plans it was made. */
export function GroupMix({ visit, id, mix }: { visit: Visit; id: string; mix: ShownMix }) {
  const page = visit.words(planPageWords);
  const [work, others, course] = mix.percents;
  return (
    <>
      <LearningMix
        id={id}
        shares={[
          { percent: work, word: page("mix.70") },
          { percent: others, word: page("mix.20") },
          { percent: course, word: page("mix.10") },
        ]}
        guideline={[page("mix.guideline.70"), "20", "10"]}
      />
      <p class="source">{visit.words(groupMixWords)("counted", { count: mix.people })}</p>
    </>
  );
}
