import { type HundredthHours, hundredthHours, sumOf } from "#platform/amounts/amounts.ts";
import { formatHours } from "#platform/amounts/format-amounts.ts";
import type { Paper, PaperBlock, PaperPart } from "#platform/pdf/paper.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { findFullRight } from "../entitlement-settings.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { formatFte, sourceText } from "../explain-grant.ts";
import type { GrantPart } from "../grant.ts";
import { type OwnPolicy, type PolicyOverview, unitAndAbove } from "../read-policy-hours.ts";
import { categories, type Category, findPeriod } from "../rule-set.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import { hoursToProve, missingHours, ownHours, pointedOut, policyFor } from "../task-policy.ts";
import type { KeptPolicy } from "../task-policy-table.ts";
import { taskPolicyWords } from "../task-policy-words.ts";

const jobs = [10_000, 8_000, 6_000, 4_000];

/** For an inspector or a council: that every hour of the right stands somewhere in the task policy. Of a place, and of nobody by name. */
export function proofPaper(visit: Visit, { rules, units, inForce }: PolicyOverview, unitId: string | null): Paper {
  const t = visit.words(taskPolicyWords);
  const place = placeName(visit, units, unitId);
  const about = { place, ...yearAndDay(visit, rules) };
  const above = unitAndAbove(units, unitId);
  const parts = categoriesToProve(rules).map(({ category, right }): PaperPart => {
    const policy = policyFor(inForce, category, above);
    return { id: category.toLowerCase(), title: capital(categoryName(visit, category)), blocks: proof(visit, { rules, category, right, policy, units }) };
  });
  return {
    language: visit.tone.language,
    title: t("paper.proof", about),
    lead: t("paper.proof.lead", about),
    blocks: why(visit, rules),
    parts,
    foot: t("paper.proof.foot", about),
  };
}

/** For one person: where their own hours stand, each part in proportion to their own right. */
export function ownPolicyPaper(visit: Visit, { name, rules, grant, policies }: OwnPolicy): Paper {
  const t = visit.words(taskPolicyWords);
  const about = { name, ...yearAndDay(visit, rules) };
  const parts = grant.hoursParts
    .filter(({ amount }) => amount > 0)
    .map((part): PaperPart => ({
      id: part.category.toLowerCase(),
      title: capital(categoryName(visit, part.category)),
      blocks: ownBlocks(visit, rules, part, policies.get(part.category)),
    }));
  return {
    language: visit.tone.language,
    title: t("paper.own"),
    lead: t("paper.own.lead", about),
    blocks: parts.length > 0 ? why(visit, rules) : [{ kind: "text", text: t("paper.own.none", about) }],
    parts,
    foot: t("paper.own.foot", about),
  };
}

/** The categories that the rules of a year give a right to, with the hours a full-time job must find. */
export function categoriesToProve(rules: RulesInForce): { category: Category; right: HundredthHours }[] {
  return categories.flatMap((category) => {
    const right = hoursToProve(rules, category);
    return right === undefined ? [] : [{ category, right }];
  });
}

export function placeName(visit: Visit, units: PolicyOverview["units"], unitId: string | null): string {
  return units.find(({ id }) => id === unitId)?.name ?? visit.words(taskPolicyWords)("whole");
}

/** What the part for development is called, by its letter where the rules name one. */
export function ownPartName(visit: Visit, { ruleSet, year }: RulesInForce): string {
  const part = findPeriod(ruleSet, year.start)?.taskPolicy?.part;
  const t = visit.words(taskPolicyWords);
  return part ? t("own.part", { part }) : t("own");
}

type Proof = { rules: RulesInForce; category: Category; right: HundredthHours; policy: KeptPolicy | undefined; units: PolicyOverview["units"] };

function proof(visit: Visit, { rules, category, right, policy, units }: Proof): PaperBlock[] {
  const t = visit.words(taskPolicyWords);
  const hours = (amount: HundredthHours) => formatHours(visit.tone.language, amount);
  const said = { right: hours(right), source: source(visit, rules, category) };
  if (!policy) return [{ kind: "text", text: t("paper.nothing", said) }];
  const missing = missingHours(policy, right);
  const together = hours(pointedOut(policy));
  const recorded = t("paper.recorded", { date: formatDate(visit.tone.language, policy.on), place: placeName(visit, units, policy.unitId) });
  const consultation = policy.consultation ? t("consultation.said", { text: policy.consultation }) : "";
  return [
    {
      kind: "table",
      columns: [{ label: t("paper.part"), isName: true }, { label: t("paper.where") }, { label: t("paper.full"), isNumber: true }],
      rows: piecesOf(visit, rules, policy).map(({ name, note, hours: amount }) => [name, note, hours(amount)]),
      total: { label: t("paper.together"), sums: ["", "", together] },
    },
    { kind: "text", text: missing > 0 ? t("paper.missing", { ...said, together, missing: hours(missing) }) : t("paper.proved", { ...said, together }) },
    ...(rules.settings.partTime === "pro-rata" ? examples(visit, rules, policy, right) : []),
    { kind: "text", text: `${recorded} ${consultation}`.trim(), isSmall: true },
  ];
}

function examples(visit: Visit, rules: RulesInForce, policy: KeptPolicy, right: HundredthHours): PaperBlock[] {
  const t = visit.words(taskPolicyWords);
  const { language } = visit.tone;
  const hours = (amount: HundredthHours) => formatHours(language, amount);
  const pieces = piecesOf(visit, rules, policy);
  const rows = jobs.map((fte) => {
    const amount = ownHours(right, { base: { amount: hundredthHours(10_000), from: "rule-set" }, amount: hundredthHours(fte) });
    const own = pieces.map((piece) => ownHours(piece.hours, { base: { amount: right, from: "rule-set" }, amount }));
    return [t("paper.fte.value", { fte: formatFte(fte, language) }), hours(amount), ...own.map(hours), hours(sumOf(own))];
  });
  const labels = [t("right"), ...pieces.map(({ name }) => name), t("paper.together")];
  return [
    { kind: "text", text: t("paper.examples") },
    { kind: "table", columns: [{ label: t("paper.fte"), isName: true }, ...labels.map((label) => ({ label, isNumber: true }))], rows },
  ];
}

function ownBlocks(
  visit: Visit,
  rules: RulesInForce,
  part: GrantPart<HundredthHours>,
  found: { policy: KeptPolicy; unitName: string | null } | undefined,
): PaperBlock[] {
  const t = visit.words(taskPolicyWords);
  const { language } = visit.tone;
  const hours = (amount: HundredthHours) => formatHours(language, amount);
  const amount = hours(part.amount);
  if (!found) return [{ kind: "text", text: t("paper.own.nothing", { amount, year: yearName(visit, rules) }) }];
  const { policy, unitName } = found;
  const pieces = piecesOf(visit, rules, policy).map((piece) => ({ ...piece, own: ownHours(piece.hours, part) }));
  const sum = sumOf(pieces.map(({ own }) => own));
  const formula = (piece: HundredthHours) => t("paper.own.formula.one", { hours: hours(piece), amount, base: hours(part.base.amount) });
  return [
    {
      kind: "table",
      columns: [
        { label: t("paper.part"), isName: true },
        { label: t("paper.own.formula") },
        { label: t("paper.full"), isNumber: true },
        { label: t("paper.own.hours"), isNumber: true },
      ],
      rows: pieces.map((piece) => [
        piece.note === "" ? piece.name : { text: piece.name, below: piece.note },
        formula(piece.hours),
        hours(piece.hours),
        hours(piece.own),
      ]),
      total: { label: t("paper.together"), sums: ["", "", hours(pointedOut(policy)), hours(sum)] },
    },
    { kind: "text", text: t(sum < part.amount ? "paper.own.missing" : "paper.own.proved", { amount, together: hours(sum) }) },
    {
      kind: "text",
      text: `${t("paper.rounding")} ${t("paper.recorded", { date: formatDate(language, policy.on), place: unitName ?? t("whole") })}`,
      isSmall: true,
    },
  ];
}

function piecesOf(visit: Visit, rules: RulesInForce, policy: KeptPolicy): { name: string; note: string; hours: HundredthHours }[] {
  const t = visit.words(taskPolicyWords);
  const elsewhere = policy.parts.map(({ kind, hours, note }) => ({ name: capital(t(`part.${kind}`)), note, hours }));
  return [{ name: ownPartName(visit, rules), note: "", hours: policy.own }, ...elsewhere];
}

function why(visit: Visit, { ruleSet, year }: RulesInForce): PaperBlock[] {
  const t = visit.words(taskPolicyWords);
  const article = findPeriod(ruleSet, year.start)?.taskPolicy;
  const cited = article && sourceText({ amount: hundredthHours(0), from: "rule-set", article }, visit.words(entitlementWords));
  const said = cited ? ` ${t("paper.why.source", { title: ruleSet.title[visit.tone.language], source: cited })}` : "";
  return [{ kind: "text", text: t("paper.why") + said }];
}

function source(visit: Visit, { settings, ruleSet, year }: RulesInForce, category: Category): string {
  const full = findFullRight(settings, ruleSet, category, year, true);
  return full ? sourceText(full.hours, visit.words(entitlementWords)) : "";
}

export function categoryName(visit: Visit, category: Category): string {
  return visit.words(entitlementWords)(`category.${category}`);
}

function yearName(visit: Visit, { year }: RulesInForce): string {
  return visit.words(entitlementWords)("year", { label: year.label });
}

function yearAndDay(visit: Visit, rules: RulesInForce): { year: string; date: string } {
  return { year: yearName(visit, rules), date: formatDate(visit.tone.language, today()) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
