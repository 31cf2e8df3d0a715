import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { findFullRight, type FullRight } from "../entitlement-settings.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { sourceText } from "../explain-grant.ts";
import { type Article, type Category, findPeriod } from "../rule-set.ts";
import { rulesInForce, settingsHistory, type RulesInForce } from "../rules-in-force.ts";
import { rulesPageWords } from "../rules-page-words.ts";
import { shownCategories } from "../shown-categories.ts";

/** What a rule set says, in our own words, with the article of each figure. Only of the sets this portal works with. */
export function rulesPage(visit: Visit): Promise<Response> {
  const t = visit.words(rulesPageWords);
  const rules = findRulesNamed(visit, visit.param("set")) ?? notFound();
  const { language } = visit.tone;
  const period = findPeriod(rules.ruleSet, rules.year.start);
  const title = t("rules.title", { title: rules.ruleSet.title[language] });
  return visit.page(
    { title, menu: "/mijn-recht" },
    <>
      <PageHead title={title} lead={t("rules.lead")} />
      <Facts
        facts={[
          { label: t("rules.source"), value: rules.ruleSet.source[language] },
          // A set of the employer's own has no day on which somebody signed it.
          ...(period && rules.ruleSet.kind === "minimum" ? [{ label: t("rules.valid-from"), value: formatDate(language, period.validFrom) }] : []),
          { label: t("rules.year"), value: formatDate(language, rules.year.start, "day-month") },
        ]}
      />
      {rules.ruleSet.kind === "off" ? <p>{visit.words(entitlementWords)("none.off")}</p> : <Rights visit={visit} rules={rules} />}
      {rules.ruleSet.kind === "off" ? null : <Meaning visit={visit} rules={rules} />}
      <Gaps visit={visit} rules={rules} />
    </>,
  );
}

// The set in force, or one that was in force: a municipality finds no page about an agreement of schools.
function findRulesNamed(visit: Visit, name: string): RulesInForce | undefined {
  const now = rulesInForce(visit.portal, today());
  if (now.ruleSet.name === name) return now;
  const chosen = settingsHistory(visit.portal).findLast(({ ruleSet }) => ruleSet === name);
  return chosen && rulesInForce(visit.portal, chosen.from);
}

type Row = { readonly category: Category; readonly right: FullRight | undefined };

function Rights({ visit, rules }: { visit: Visit; rules: RulesInForce }) {
  const t = visit.words(rulesPageWords);
  const words = visit.words(entitlementWords);
  const { language } = visit.tone;
  const rows: readonly Row[] = shownCategories(visit.portal.sector).map((category) => ({
    category,
    right: findFullRight(rules.settings, rules.ruleSet, category, rules.year),
  }));
  const cell = (right: FullRight | undefined, kind: "hours" | "money") => {
    if (!right) return t("rules.none");
    const text = kind === "hours" ? formatHours(language, right.hours.amount) : formatMoney(language, right.money.amount);
    const source = sourceText(right[kind], words);
    return (
      <>
        {text} {source ? <Sub>{source}</Sub> : null}
      </>
    );
  };
  return (
    <Block id="recht" title={t("rules.table")}>
      <Table
        labelledBy="recht-title"
        rows={rows}
        columns={[
          { label: t("rules.category"), isName: true, cell: ({ category }) => words(`category.${category}`) },
          { label: t("rules.hours"), cell: ({ right }) => cell(right, "hours") },
          { label: t("rules.money"), cell: ({ right }) => cell(right, "money") },
        ]}
      />
    </Block>
  );
}

function Meaning({ visit, rules }: { visit: Visit; rules: RulesInForce }) {
  const t = visit.words(rulesPageWords);
  const words = visit.words(entitlementWords);
  const period = findPeriod(rules.ruleSet, rules.year.start);
  const article = (one: Article) => sourceText({ amount: 0 as never, from: "rule-set", article: one }, words);
  const sentences = [
    period?.ownChoice ? t("rules.own-choice", { hours: article(period.ownChoice.hours), money: article(period.ownChoice.euros) }) : t("rules.own-choice.plain"),
    t("rules.consent"),
    words(`part-time.${rules.settings.partTime}`),
    words(`months.${rules.settings.months}`),
    words("several-jobs"),
    t("rules.rounding"),
    t("rules.no-overdraw"),
    ...(period?.lapse ? [t("rules.lapse", { article: article(period.lapse) })] : []),
  ];
  return (
    <Block id="betekenis" title={t("rules.means")}>
      <ul class="measure">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Block>
  );
}

function Gaps({ visit, rules }: { visit: Visit; rules: RulesInForce }) {
  const t = visit.words(rulesPageWords);
  const notes = findPeriod(rules.ruleSet, rules.year.start)?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <Block id="open" title={t("rules.gaps")}>
      <ul class="measure">
        {notes.map((note) => (
          <li>{note[visit.tone.language]}</li>
        ))}
      </ul>
    </Block>
  );
}
