import { LearningMix } from "#ui/learning-mix.tsx";
import { Block } from "#ui/layout.tsx";
import { sumOf } from "#platform/amounts/amounts.ts";
import { formatHours } from "#platform/amounts/format-amounts.ts";
import type { Activity } from "../activity.ts";
import { hintOnMix, learningMix } from "../learning-mix.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** H-12: how the hours divide over the three ways of learning; H-13: a hint, never a refusal. */
export function MixBlock({ speech, activities, name }: { speech: PlanSpeech; activities: readonly Activity[]; name?: string }) {
  const { activity: a, page, language } = speech;
  const mix = learningMix(activities);
  const title = name ? page("mix.seen", { name }) : page("mix");
  if (!mix)
    return name || activities.length === 0 ? null : (
      <Block id="leermix" title={title}>
        <p class="soft">{page("mix.none")}</p>
      </Block>
    );
  const [work, others, course] = mix.map(({ percent, learningClass }) => ({ percent, word: page(`mix.${learningClass}`) }));
  if (!work || !others || !course) return null;
  return (
    <Block
      id="leermix"
      title={title}
      side={<span class="soft">{a("mix.lead", { hours: formatHours(language, sumOf(activities.map(({ hours }) => hours))) })}</span>}
    >
      <LearningMix id="leermix-beeld" shares={[work, others, course]} guideline={[page("mix.guideline.70"), "20", "10"]} />
      <p class="source">{a("mix.guideline")}</p>
      {name ? null : <MixHint speech={speech} activities={activities} />}
    </Block>
  );
}

function MixHint({ speech: { activity: a }, activities }: { speech: PlanSpeech; activities: readonly Activity[] }) {
  const hint = hintOnMix(activities);
  if (!hint) return null;
  return (
    <div class="measure" id="leermix-hint">
      <p>{a("mix.only-formal")}</p>
      <ul>
        {hint.suggestions.map(({ learningClass, kinds }) => (
          <li>{a(`mix.suggest.${learningClass}`, { kinds: kinds.map((kind) => a(`kind.${kind}`).toLowerCase()).join(", ") })}</li>
        ))}
      </ul>
    </div>
  );
}
