import type { Visit } from "#platform/web/visit.ts";
import { Details } from "#ui/details.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block } from "#ui/layout.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import { explainGrant } from "../explain-grant.ts";
import type { OwnRight } from "../own-right.ts";
import { rightPageWords } from "../right-page-words.ts";
import { asksForProof } from "../task-policy.ts";
import { taskPolicyWords } from "../task-policy-words.ts";

/** Every figure of the right, opened into base × fte × months and the article it comes from. */
export function GrantOrigin({ visit, right }: { visit: Visit; right: OwnRight }) {
  const t = visit.words(rightPageWords);
  const words = visit.words(entitlementWords);
  const { settings, ruleSet } = right.rules;
  const lines = explainGrant(right.grant, words, visit.tone.language);
  const title = ruleSet.title[visit.tone.language];
  return (
    <Block id="herkomst" title={t("origin")} side={<a href={`/regels/${ruleSet.name}`}>{t("origin.rules", { title })}</a>}>
      {lines.map((line) => (
        <Details summary={t("origin.summary", { amount: line.amount, category: words(`category.${line.category}`) })}>
          <p>
            <b>{t("origin.formula", { formula: line.formula, amount: line.amount })}</b>
          </p>
          <Facts facts={[{ label: t("origin.source"), value: [title, line.source].filter(Boolean).join(", ") }]} />
          <p>
            {words(`part-time.${settings.partTime}`)} {words(`months.${settings.months}`)} {words("several-jobs")} {words("formula.rounding")}
          </p>
        </Details>
      ))}
      {asksForProof(right.rules) && right.isCurrent && right.hours.total > 0 ? (
        <p>
          <a href="/mijn-recht/taakbeleid">{visit.words(taskPolicyWords)("paper.own.link")}</a>
        </p>
      ) : null}
    </Block>
  );
}
