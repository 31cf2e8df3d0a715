import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { conversationWords } from "../conversation-words.ts";
import { startForm } from "../cycle-form.ts";
import { cycleWords } from "../cycle-words.ts";
import { CycleProblem } from "../parts/cycle-problem.tsx";
import { organiseMenu } from "../parts/cycle-tabs.tsx";
import { type CycleView, readCycle } from "../read-cycles.ts";
import { startCycle, type WhyNotStarted } from "../start-cycle.ts";

const query = z.object({ onderdeel: z.string().refine(isUuid).optional().catch(undefined) });

/** One round: whom to invite, who was skipped, and what is asked. */
export async function cyclePage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function startCyclePage(visit: Visit): Promise<Response> {
  const t = visit.words(cycleWords);
  const id = visit.param("cycle");
  const typed = await visit.form(startForm);
  if (!typed.ok) return show(visit, "nobody");
  const { unit, people } = typed.value;
  const outcome = await startCycle(
    visit.actor,
    id,
    people.length > 0 || unit === undefined ? { personIds: people } : unit === "all" ? "everyone" : { unitIds: [unit] },
  );
  if ("refused" in outcome) return show(visit, outcome.refused);
  const { started, skipped } = outcome.done;
  const sentences = [
    started > 0 ? t("one.started-flash", { count: started }) : t("one.started-none"),
    skipped > 0 ? t("one.skipped-flash", { count: skipped }) : "",
  ];
  return visit.redirect(`/gesprekken/cyclus/${id}`, sentences.filter(Boolean).join(" "));
}

async function show(visit: Visit, refusal?: WhyNotStarted): Promise<Response> {
  const t = visit.words(cycleWords);
  const unitId = visit.query(query).onderdeel;
  const view = await readCycle(visit.actor, visit.param("cycle"), unitId);
  const { cycle, partnerName, started } = view;
  const day = (date: Parameters<typeof formatDate>[1]) => formatDate(visit.tone.language, date);
  const lead = t("one.lead", {
    kind: visit.words(conversationWords)(`kind.${cycle.kind}`),
    period: t("period", { from: day(cycle.startsOn), until: day(cycle.endsOn) }),
    partner: partnerName ? t("one.with", { name: partnerName }) : t("one.with-manager"),
  });
  return visit.page(
    { title: cycle.name, menu: organiseMenu },
    <>
      <Crumbs links={[{ href: "/gesprekken/cyclus", label: t("title") }]} />
      <PageHead title={cycle.name} lead={lead} />
      <Stack big>
        {refusal === "nobody" ? (
          <Note tone="bad" isAnswer title={t("refused.nobody")}>
            {t("refused.nobody.text")}
          </Note>
        ) : null}
        <CycleProblem visit={visit} problem={view.problem} isAnswer={refusal !== undefined && refusal !== "nobody"} />
        <p>
          <Sentence text={started === 0 ? t("one.none") : t("one.started", { count: started })} />
        </p>
        <Skipped visit={visit} view={view} />
      </Stack>
      {view.problem ? null : (
        <>
          <WholeUnit visit={visit} view={view} />
          <ChosenPeople visit={visit} view={view} unitId={unitId} />
        </>
      )}
      <Questions visit={visit} view={view} />
    </>,
    refusal ? 422 : 200,
  );
}

type Shown = { visit: Visit; view: CycleView };

function Skipped({ visit, view: { skipped, skippedCount } }: Shown) {
  if (skippedCount === 0) return null;
  const t = visit.words(cycleWords);
  const more = skippedCount - skipped.length;
  return (
    <Note tone="warn" title={t("one.skipped.title", { count: skippedCount })}>
      {t("one.skipped", { names: skipped.join(", ") })} {more > 0 ? t("one.skipped-more", { count: more }) : ""}
    </Note>
  );
}

// Figure spaces, because a browser folds ordinary ones at the start of an option.
const step = "\u2007\u2007";
// With how many people work there: who invites them all reads before it how many mails go out.
const unitOptions = (view: CycleView) => view.units.map((unit) => ({ value: unit.id, label: `${step.repeat(unit.depth)}${unit.name} (${unit.people})` }));

function WholeUnit({ visit, view }: Shown) {
  const t = visit.words(cycleWords);
  return (
    <Block id="heel-onderdeel" title={t("one.unit")}>
      <Form action={`/gesprekken/cyclus/${view.cycle.id}/start`} prefix="whole-">
        <Select
          name="unit"
          label={t("one.unit-field")}
          hint={t("one.start-hint")}
          none={t("one.unit-none")}
          options={[...unitOptions(view), { value: "all", label: t("one.everybody") }]}
        />
        <FormActions>
          <Button>{t("one.start")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function ChosenPeople({ visit, view, unitId }: Shown & { unitId: string | undefined }) {
  const t = visit.words(cycleWords);
  const open = view.people.filter(({ hasOne }) => !hasOne);
  return (
    <Block id="mensen" title={t("one.people")}>
      <Stack>
        <Form action={`/gesprekken/cyclus/${view.cycle.id}#mensen`} method="get">
          <Row>
            <Select name="onderdeel" label={t("one.people-field")} none={t("one.unit-none")} value={unitId ?? ""} options={unitOptions(view)} />
            <Button look="second">{t("one.show")}</Button>
          </Row>
        </Form>
        {unitId && open.length === 0 ? <p class="soft">{t("one.nobody-left")}</p> : null}
        {open.length > 0 ? (
          <Form action={`/gesprekken/cyclus/${view.cycle.id}/start`}>
            <Checkboxes
              name="people"
              label={t("one.choose")}
              choices={open.map(({ personId, name, managerId }) => ({
                value: personId,
                label: name,
                ...(managerId === null && view.cycle.partnerId === null ? { hint: t("one.no-manager") } : {}),
              }))}
            />
            <FormActions>
              <Button look="second">{t("one.invite")}</Button>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </Block>
  );
}

function Questions({ visit, view: { cycle } }: Shown) {
  const t = visit.words(cycleWords);
  return (
    <Block id="vragen" title={t("one.questions")}>
      <LineList
        lines={cycle.questions.map((question) => ({
          what: visit.tone.language === "en" && question.english !== "" ? question.english : question.dutch,
          more: t(`side.${question.side}`),
        }))}
      />
    </Block>
  );
}
