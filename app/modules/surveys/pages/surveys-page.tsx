import { z } from "zod";
import { today } from "#platform/time/clock.ts";
import { dateField } from "#platform/time/date-field.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { DateField } from "#ui/text-field.tsx";
import { HouseTabs } from "#modules/functions/public.ts";
import { readSurveys, type SurveyList } from "../read-survey.ts";
import { startSurvey, type WhyNotStarted } from "../start-survey.ts";
import { usualClosingDay } from "../survey.ts";
import { surveyEditorWords } from "../survey-editor-words.ts";

const form = z.object({ function: z.uuid("function"), closesOn: dateField() });
const query = z.object({ functie: z.uuid().optional().catch(undefined) });

/** What was asked of whom, and asking more. */
export function surveysPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function askPage(visit: Visit): Promise<Response> {
  const t = visit.words(surveyEditorWords);
  const typed = await visit.form(form);
  if (!typed.ok) {
    const errors = Object.fromEntries(Object.keys(typed.errors).map((field) => [field, t(field === "function" ? "error.function" : "error.date")]));
    return show(visit, errors, typed.raw);
  }
  const outcome = await startSurvey(visit.actor, typed.value.function, typed.value.closesOn);
  if ("refused" in outcome) return show(visit, { [fieldOf(outcome.refused)]: t(`error.${outcome.refused}`) }, typed.raw);
  return visit.redirect(`/functiehuis/vragen/${outcome.done}`);
}

function fieldOf(reason: WhyNotStarted): "function" | "closesOn" {
  return reason === "date-too-early" || reason === "date-too-late" ? "closesOn" : "function";
}

async function show(visit: Visit, errors: Record<string, string>, raw: TypedValues = {}): Promise<Response> {
  const t = visit.words(surveyEditorWords);
  const list = await readSurveys(visit.actor);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), hasErrors, menu: "/functiehuis" },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <HouseTabs visit={visit} current="surveys" />
      <Ask visit={visit} list={list} errors={errors} raw={raw} />
      {list.surveys.length > 0 ? <Surveys visit={visit} list={list} /> : null}
    </>,
    hasErrors ? 422 : 200,
  );
}

type Shown = { visit: Visit; list: SurveyList };

function Ask({ visit, list, errors, raw }: Shown & { errors: Record<string, string>; raw: TypedValues }) {
  const t = visit.words(surveyEditorWords);
  if (list.functions.length === 0) return <p class="soft measure">{t("no-functions")}</p>;
  return (
    <Block id="uitnodigen" title={t("start")}>
      <Form action="/functiehuis/vragen" errors={errors} values={raw}>
        <Select
          name="function"
          label={t("function")}
          hint={t("function-hint")}
          none={t("function-none")}
          value={visit.query(query).functie}
          options={list.functions.map((each) => ({ value: each.id, label: t("holders", { title: each.title, count: each.holders }) }))}
        />
        <DateField name="closesOn" label={t("closes")} hint={t("closes-hint")} value={formatDate(visit.tone.language, usualClosingDay(today()))} />
        <FormActions>
          <Button>{t("send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function Surveys({ visit, list }: Shown) {
  const t = visit.words(surveyEditorWords);
  return (
    <Block id="gevraagd" title={t("list")}>
      <Table
        labelledBy="gevraagd-title"
        rows={list.surveys}
        columns={[
          { label: t("list.function"), isName: true, cell: (survey) => <a href={`/functiehuis/vragen/${survey.id}`}>{survey.title}</a> },
          {
            label: t("list.state"),
            cell: (survey) => <Status shape={survey.isOpen ? "half" : "full"}>{t(survey.isOpen ? "state.open" : "state.closed")}</Status>,
          },
          { label: t("list.answered"), cell: (survey) => t("of", { answered: survey.answered, invited: survey.invited }) },
          { label: t("list.closes"), cell: (survey) => formatDate(visit.tone.language, survey.closesOn) },
        ]}
      />
    </Block>
  );
}
