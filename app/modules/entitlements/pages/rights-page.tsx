import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure } from "#platform/amounts/format-amounts.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { HoursField, MoneyField } from "#ui/text-field.tsx";
import { changeRights, isAnythingGranted, tryRights, type ChosenRights, type RightsRefusal } from "../change-rights.ts";
import { closesAfter, graceChoices } from "../entitlement-settings.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { ruleSets } from "../load-rule-sets.ts";
import { RightsExample } from "../parts/rights-example.tsx";
import { rightPageWords } from "../right-page-words.ts";
import { findPeriod, findRight, isForSector, type Category } from "../rule-set.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { rulesPageWords } from "../rules-page-words.ts";
import { nextYear, yearOf } from "../school-year.ts";
import { hoursFieldOf, moneyFieldOf, settingsForm, type SettingsInput } from "../settings-form.ts";
import { shownCategories } from "../shown-categories.ts";

type State = { readonly values?: TypedValues; readonly errors?: FormErrors; readonly refusal?: RightsRefusal; readonly chosen?: ChosenRights };

/** Which rules hold in this portal. */
export function rightsPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

/** Saves the rules, or only works out the example with what was typed. */
export async function changeRightsPage(visit: Visit): Promise<Response> {
  const form = await visit.form(settingsForm);
  if (!form.ok) return show(visit, { values: form.raw, errors: errorSentences(visit, form.errors) });
  if (form.value.do === "preview") return preview(visit, form.value, form.raw);
  const outcome = await changeRights(visit.actor, form.value);
  if ("refused" in outcome) return show(visit, { values: form.raw, refusal: outcome.refused, errors: belowSentences(visit, outcome.refused) });
  const date = formatDate(visit.tone.language, outcome.done.settings.from);
  return visit.redirect("/beheer/rechten", visit.words(rulesPageWords)("settings.saved", { date }));
}

async function preview(visit: Visit, input: SettingsInput, values: TypedValues): Promise<Response> {
  const tried = await tryRights(visit.actor, input);
  return "refused" in tried
    ? show(visit, { values, refusal: tried.refused, errors: belowSentences(visit, tried.refused) })
    : show(visit, { values, chosen: tried.done });
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(rulesPageWords);
  const isGranted = await isAnythingGranted(visit.actor);
  const current = rulesInForce(visit.portal, today());
  const hasErrors = Object.keys(state.errors ?? {}).length > 0;
  return visit.page(
    { title: t("settings.title"), menu: "/beheer", hasErrors },
    <>
      <ErrorSummary errors={state.errors} />
      {state.refusal && !hasErrors ? <Refused visit={visit} refusal={state.refusal} /> : null}
      <PageHead title={t("settings.title")} lead={t("settings.lead")} />
      <RightsForm visit={visit} state={state} isGranted={isGranted} />
      <Block id="voorbeeld" title={t("settings.example")}>
        <RightsExample visit={visit} chosen={state.chosen ?? current} />
      </Block>
    </>,
    hasErrors || state.refusal ? 422 : 200,
  );
}

function Refused({ visit, refusal }: { visit: Visit; refusal: RightsRefusal }) {
  const period = refusal.ruleSet.periods[0];
  const date = refusal.reason === "before-the-rule-set" && period ? period.validFrom : refusal.from;
  return (
    <Note tone="bad" isAnswer title={visit.words(rulesPageWords)("settings.refused")}>
      {visit.words(entitlementWords)(`settings.refused.${refusal.reason}`, { date: formatDate(visit.tone.language, date) })}
    </Note>
  );
}

function RightsForm({ visit, state, isGranted }: { visit: Visit; state: State; isGranted: boolean }) {
  const t = visit.words(rulesPageWords);
  const { language } = visit.tone;
  const { settings } = rulesInForce(visit.portal, today());
  const year = yearOf(today(), settings.yearStart);
  const choices = (kind: "part-time" | "months") => (["pro-rata", "full"] as const).map((value) => ({ value, label: t(`settings.${kind}.${value}`) }));
  const day = (date: typeof year.start) => formatDate(language, date);
  return (
    <Form action="/beheer/rechten" values={state.values} errors={state.errors}>
      <Radios
        name="ruleSet"
        label={t("settings.rule-set")}
        value={settings.ruleSet}
        choices={selectableSets(visit).map((set) => ({ value: set.name, label: set.title[language], hint: set.source[language] }))}
      />
      <Radios
        name="from"
        label={t("settings.from")}
        value="this"
        choices={[
          { value: "this", label: t("settings.from.this", { date: day(year.start) }), hint: t("settings.from.this.hint") },
          { value: "next", label: t("settings.from.next", { date: day(nextYear(year).start) }) },
        ]}
      />
      {isGranted ? (
        <p class="soft">{t("settings.start.fixed", { date: formatDate(language, year.start, "day-month") })}</p>
      ) : (
        <Select name="startMonth" label={t("settings.start")} value={String(settings.yearStart.month)} options={months(visit)} />
      )}
      <Radios name="partTime" label={t("settings.part-time")} value={settings.partTime} choices={choices("part-time")} />
      <Radios name="months" label={t("settings.months")} value={settings.months} choices={choices("months")} />
      <Radios
        name="graceDays"
        label={t("settings.grace")}
        value={String(closesAfter(settings))}
        choices={graceChoices.map((days) => ({ value: String(days), label: t(`settings.grace.${days}`) }))}
      />
      <Block id="eigen" title={t("settings.own")}>
        <Stack big>
          <p class="soft">{t("settings.own.lead")}</p>
          {shownCategories(visit.portal.sector).map((category) => (
            <OwnValues visit={visit} category={category} />
          ))}
        </Stack>
      </Block>
      <FormActions>
        <Button name="do" value="save">
          {t("settings.save")}
        </Button>
        <Button name="do" value="preview" look="second">
          {t("settings.preview")}
        </Button>
      </FormActions>
    </Form>
  );
}

function OwnValues({ visit, category }: { visit: Visit; category: Category }) {
  const t = visit.words(rulesPageWords);
  const { language } = visit.tone;
  const { settings, ruleSet, year } = rulesInForce(visit.portal, today());
  const name = { category: visit.words(entitlementWords)(`category.${category}`) };
  const least = findRight(findPeriod(ruleSet, year.start), category);
  const own = settings.own[category];
  const hint = (text: string | undefined) => (text ? t("settings.own.least", { least: text }) : t("settings.own.free"));
  return (
    <Stack>
      <HoursField
        name={hoursFieldOf(category)}
        label={t("settings.own.hours", name)}
        hint={hint(least && formatHours(language, least.hours))}
        unit={visit.words(rightPageWords)("booking.hours.unit")}
        value={own?.hours === undefined ? "" : formatHoursFigure(language, own.hours)}
        optional
      />
      <MoneyField
        name={moneyFieldOf(category)}
        label={t("settings.own.money", name)}
        hint={hint(least && formatMoney(language, least.money))}
        value={own?.money === undefined ? "" : formatMoneyFigure(language, own.money)}
        optional
      />
    </Stack>
  );
}

function selectableSets(visit: Visit) {
  return [...ruleSets().values()].filter((set) => isForSector(set, visit.portal.sector));
}

function months(visit: Visit) {
  const t = visit.words(rulesPageWords);
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: t("settings.start.option", { month: t(`month.${index + 1}` as WordKey<typeof rulesPageWords.nl>) }),
  }));
}

function errorSentences(visit: Visit, errors: Readonly<Record<string, string>>): FormErrors {
  const t = visit.words(rightPageWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof rightPageWords.nl>)]));
}

function belowSentences(visit: Visit, { below }: RightsRefusal): FormErrors {
  const t = visit.words(entitlementWords);
  const { language } = visit.tone;
  return Object.fromEntries(
    below.map((value) => {
      const category = t(`category.${value.category}`);
      return value.right === "hours"
        ? [hoursFieldOf(value.category), t("settings.below.hours", { least: formatHours(language, value.least), category })]
        : [moneyFieldOf(value.category), t("settings.below.money", { least: formatMoney(language, value.least), category })];
    }),
  );
}
