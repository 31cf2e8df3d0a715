import type { Child } from "hono/jsx";
import { LearningMix } from "#ui/learning-mix.tsx";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { sumOf } from "#platform/amounts/amounts.ts";
import { formatHours } from "#platform/amounts/format-amounts.ts";
import { type Tone, words } from "#platform/words/words.ts";
import { activityIdeaWords } from "../activity-idea-words.ts";
import { ideas, ideasFor } from "../activity-ideas.ts";
import type { Activity } from "../activity.ts";
import type { Goal } from "../goal.ts";
import { learningMix } from "../learning-mix.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** H-12: how the hours divide over the three ways of learning. */
export function MixBlock({ speech, activities, name, children }: { speech: PlanSpeech; activities: readonly Activity[]; name?: string; children?: Child }) {
  const { activity: a, page, language } = speech;
  const mix = learningMix(activities);
  const title = name ? page("mix.seen", { name }) : page("mix");
  if (!mix)
    return name || activities.length === 0 ? null : (
      <Block id="leermix" title={title}>
        <p class="soft">{page("mix.none")}</p>
        {children}
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
      {children}
    </Block>
  );
}

/** H-13: for a plan of courses and books, ideas of the other two ways; each opens the form with that idea in it. A hint, never a refusal. */
export function MixIdeas({ tone, activities, goals }: { tone: Tone; activities: readonly Activity[]; goals: readonly Goal[] }) {
  const found = ideasFor(activities, goals);
  if (found.length === 0) return null;
  const t = words(activityIdeaWords, tone);
  return (
    <div class="measure" id="leermix-hint">
      <p>{t("only-formal")}</p>
      <LineList
        lines={found.map(({ name, about }) => ({
          what: <a href={`/plan/activiteit/nieuw?idee=${name}&bij=${about.id}`}>{t(`about.${name}`, { about: about.title })}</a>,
          more: t(`class.${ideas[name].learningClass}`),
        }))}
      />
      <p>
        <a href="/plan/activiteit/kiezen">{t("others")}</a>
      </p>
    </div>
  );
}
