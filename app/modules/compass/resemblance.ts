import { apportion } from "./apportion.ts";
import type { FeatureIndex } from "./feature-index.ts";
import { type FeatureKind, resemblanceWeights } from "./occupation-features.ts";

/** One reason why two passports resemble each other, in tenths of a percent. */
export type ResemblancePart = {
  readonly kind: FeatureKind;
  readonly tenths: number;
  /** The features that are behind it, the one that adds most first: the id of one tag, or all words, groups or letters together. */
  readonly features: readonly string[];
};
export type Resemblance = {
  /** In tenths of a percent; the parts add up to it exactly. */
  readonly tenths: number;
  readonly parts: readonly ResemblancePart[];
};

/**
 * How much two things of an index resemble each other, and why. A kind that one of the two has nothing of, such as the groups of ESCO of a passport
 * without a link to it, is left out, and the others weigh more: what is not known is no difference.
 *
 * @example resemblanceOf(index, 3, 7) // { tenths: 418, parts: [{ kind: "tag", tenths: 120, features: ["…"] }, …] }
 */
export function resemblanceOf(index: FeatureIndex, one: number, other: number): Resemblance {
  const known = kindsOf(index, one).intersection(kindsOf(index, other));
  const whole = [...known].reduce((sum, kind) => sum + resemblanceWeights[kind], 0);
  const reasons = inReasons(index.contributions(one, other));
  const total = reasons.reduce((sum, reason) => sum + reason.amount, 0);
  const tenths = whole === 0 ? 0 : Math.round((total / whole) * 1000);
  const parts = apportion(
    reasons.map((reason) => reason.amount),
    tenths,
  );
  const shown = reasons.map(({ kind, features }, place) => ({ kind, features, tenths: parts[place] as number }));
  return { tenths, parts: shown.toSorted((a, b) => b.tenths - a.tenths) };
}

function kindsOf(index: FeatureIndex, thing: number): Set<FeatureKind> {
  return new Set(index.contributions(thing, thing).map((each) => each.kind as FeatureKind));
}

type Reason = { readonly kind: FeatureKind; readonly features: readonly string[]; readonly amount: number };

// A tag can be read by itself; groups, words and letters only say something together.
function inReasons(contributions: ReturnType<FeatureIndex["contributions"]>): Reason[] {
  const groups = Map.groupBy(contributions, ({ kind, feature }) => (kind === "tag" ? `tag ${feature}` : kind));
  return [...groups.values()].map((own) => ({
    kind: own[0]?.kind as FeatureKind,
    features: own.map((each) => each.feature),
    amount: own.reduce((sum, each) => sum + each.amount, 0),
  }));
}
