import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { type Cents, cents, type HundredthHours, hundredthHours } from "#platform/amounts/amounts.ts";
import type { Language, Translate } from "#platform/words/words.ts";
import type { SourcedAmount } from "./entitlement-settings.ts";
import type { entitlementWords } from "./entitlement-words.ts";
import type { Grant, Share } from "./grant.ts";
import type { Category } from "./rule-set.ts";

type Words = Translate<(typeof entitlementWords)["nl"]>;

/** One line of the balance page: how a figure was made and where it comes from. */
export type GrantLine = {
  readonly right: "hours" | "money";
  readonly category: Category;
  readonly formula: string;
  readonly amount: string;
  readonly source: string;
};

/** The whole computation in words, so that a person can check it with a pencil. */
export function explainGrant(grant: Grant, t: Words, language: Language): readonly GrantLine[] {
  const hours = grant.hoursParts.map((part) => ({
    right: "hours" as const,
    category: part.category,
    formula: formulaText(formatHours(language, part.base.amount), part.shares, t, language),
    amount: formatHours(language, part.amount),
    source: sourceWithPlan(part.base, formatHours(language, part.base.withPlan ?? hundredthHours(0)), t),
  }));
  const money = grant.moneyParts.map((part) => ({
    right: "money" as const,
    category: part.category,
    formula: formulaText(formatMoney(language, part.base.amount), part.shares, t, language),
    amount: formatMoney(language, part.amount),
    source: sourceWithPlan(part.base, formatMoney(language, part.base.withPlan ?? cents(0)), t),
  }));
  return [...hours, ...money];
}

/** Where a figure comes from: the article of the rule set, or the employer's own higher value. */
export function sourceText({ from, article }: SourcedAmount<HundredthHours> | SourcedAmount<Cents>, t: Words): string {
  if (from === "portal") return t("source.portal");
  if (!article) return "";
  return article.paragraph
    ? t("source.article.paragraph", { article: article.article, paragraph: article.paragraph })
    : t("source.article", { article: article.article });
}

function sourceWithPlan(base: SourcedAmount<HundredthHours> | SourcedAmount<Cents>, part: string, t: Words): string {
  return base.withPlan ? t("source.with-plan", { source: sourceText(base, t), part }) : sourceText(base, t);
}

function formulaText(base: string, shares: readonly Share[], t: Words, language: Language): string {
  const texts = shares.map(({ fte, months }) => ({ fte: formatFte(fte, language), months }));
  const [only, ...others] = texts;
  if (only && others.length === 0) return t("formula", { base, ...only });
  return t("formula.sum", { base, shares: texts.map((share) => t("formula.share", share)).join(" + ") });
}

/** @example formatFte(8000, "nl") // "0,8" */
export function formatFte(tenThousandths: number, language: Language): string {
  const digits = String(tenThousandths).padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  return digits.slice(0, -4) + (decimals === "" ? "" : (language === "nl" ? "," : ".") + decimals);
}
