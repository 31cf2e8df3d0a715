import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import type { Article, TermActor, TermRule } from "../term-rules.ts";
import { termWords } from "../term-words.ts";

type Words = Translate<typeof termWords.nl>;

/** Who must act, in words. In one's own list `you` is the reader; in the list of a team the manager is. */
export function whoActs(visit: Visit, actors: readonly TermActor[], reader: "you" | "manager" | "other"): string {
  const t = visit.words(termWords);
  return actors.map((actor) => actorName(t, actor, reader)).join(t("and"));
}

function actorName(t: Words, actor: TermActor, reader: "you" | "manager" | "other"): string {
  if (actor === reader) return t("own-actor.you");
  if (actor === "manager" && reader === "you") return t("own-actor.manager");
  return t(`actor.${actor}`);
}

/** "elke 3 jaar" */
export function howOften(visit: Visit, rule: Pick<TermRule, "years">): string {
  return visit.words(termWords)("years", { count: rule.years });
}

/** "artikel 17.3 lid 1", or that it is an agreement of the employer's own. */
export function ruleText(visit: Visit, article: Article | undefined): string {
  const t = visit.words(termWords);
  if (!article) return t("own-rule");
  return article.paragraph ? t("paragraph", { article: article.article, paragraph: article.paragraph }) : t("article", { article: article.article });
}

/** The name of a term of a school or of the employer. */
export function unitTermWhat(visit: Visit, kind: string): string {
  const t = visit.words(termWords);
  return isUnitKind(kind) ? t(`what.${kind}`) : kind;
}

export function unitTermName(visit: Visit, kind: string): string {
  const t = visit.words(termWords);
  return isUnitKind(kind) ? t(`kind.${kind}`) : kind;
}

const unitKinds = ["collective-plan", "account", "framework"] as const;

function isUnitKind(kind: string): kind is (typeof unitKinds)[number] {
  return unitKinds.some((one) => one === kind);
}
