import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Halves, PageHead, Row } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Select } from "#ui/select.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { agendaWords } from "../agenda-words.ts";
import { planSlots, removeSlot } from "../plan-slots.ts";
import { readTeamAgenda, type TeamAgenda } from "../read-knowledge.ts";
import { monthlyDays, turns, weekdays } from "../slot-dates.ts";
import { rhythmForm, slotForm } from "../slot-form.ts";

type Trouble = { readonly form: "ritme" | "datum"; readonly raw: TypedValues; readonly errors: FieldErrors };

/** H-57: plans when the team tells each other what it learned. */
export async function slotsPage(visit: Visit): Promise<Response> {
  return show(visit, await readTeamAgenda(visit.me, visit.param("unit")));
}

export async function planSlotPage(visit: Visit): Promise<Response> {
  const unitId = visit.param("unit");
  const agenda = await readTeamAgenda(visit.me, unitId);
  const form = await visit.form(slotForm);
  if (!form.ok) return show(visit, agenda, { form: "datum", raw: form.raw, errors: form.errors });
  const outcome = await planSlots(visit.me, unitId, [form.value.on], form.value.place);
  if ("refused" in outcome) return show(visit, agenda, { form: "datum", raw: form.raw, errors: { on: outcome.refused } });
  return planned(visit, outcome.done);
}

export async function planRhythmPage(visit: Visit): Promise<Response> {
  const unitId = visit.param("unit");
  const form = await visit.form(rhythmForm);
  if (!form.ok) return show(visit, await readTeamAgenda(visit.me, unitId), { form: "ritme", raw: form.raw, errors: form.errors });
  const outcome = await planSlots(visit.me, unitId, monthlyDays(form.value, today()), form.value.place);
  return planned(visit, "done" in outcome ? outcome.done : 0);
}

export async function removeSlotPage(visit: Visit): Promise<Response> {
  const unitId = await removeSlot(visit.me, visit.param("slot"));
  return visit.redirect(`/kennis/team/${unitId}/data`, visit.words(agendaWords)("slot.removed"));
}

function planned(visit: Visit, count: number): Response {
  const t = visit.words(agendaWords);
  return visit.redirect(`/kennis/team/${visit.param("unit")}/data`, count === 0 ? t("planned.done-none") : t("planned.done", { count }));
}

function show(visit: Visit, agenda: TeamAgenda, trouble?: Trouble): Promise<Response> {
  const t = visit.words(agendaWords);
  const { team } = agenda;
  const errors = Object.fromEntries(
    Object.entries(trouble?.errors ?? {}).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof agendaWords.nl>)]),
  );
  const of = (form: Trouble["form"]) => (trouble?.form === form ? { values: trouble.raw, errors } : { values: {}, errors: {} });
  return visit.page(
    { title: t("dates.title", { team: team.name }), menu: "/kennis", hasErrors: trouble !== undefined },
    <>
      <Crumbs
        links={[
          { href: "/kennis", label: t("title.short") },
          { href: `/kennis/team/${team.id}`, label: team.name },
        ]}
      />
      <ErrorSummary errors={errors} prefix={trouble ? `${trouble.form}-` : ""} />
      <PageHead title={t("dates.title", { team: team.name })} lead={t("dates.lead")} />
      <Halves>
        <Rhythm visit={visit} unitId={team.id} {...of("ritme")} />
        <Loose visit={visit} unitId={team.id} {...of("datum")} />
      </Halves>
      <Planned visit={visit} agenda={agenda} />
    </>,
    trouble ? 422 : 200,
  );
}

type FormProps = { visit: Visit; unitId: string; values: TypedValues; errors: Record<string, string> };

function Rhythm({ visit, unitId, values, errors }: FormProps) {
  const t = visit.words(agendaWords);
  return (
    <Block id="ritme" title={t("rhythm")}>
      <Form action={`/kennis/team/${unitId}/ritme`} values={values} errors={errors} prefix="ritme-">
        <Row>
          <Select name="turn" label={t("turn")} none={t("choose")} options={turns.map((value) => ({ value, label: t(`turn.${value}`) }))} />
          <Select name="weekday" label={t("weekday")} none={t("choose")} options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} />
        </Row>
        <TextField name="place" label={t("place")} hint={t("place.hint")} maxlength={120} optional />
        <p class="soft">{t("rhythm.text")}</p>
        <FormActions>
          <Button>{t("rhythm.send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function Loose({ visit, unitId, values, errors }: FormProps) {
  const t = visit.words(agendaWords);
  return (
    <Block id="datum" title={t("loose")}>
      <Form action={`/kennis/team/${unitId}/data`} values={values} errors={errors} prefix="datum-">
        <DateField name="on" label={t("on")} hint={t("on.hint")} />
        <TextField name="place" label={t("place")} hint={t("place.hint")} maxlength={120} optional />
        <FormActions>
          <Button look="second">{t("loose.send")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

function Planned({ visit, agenda: { slots } }: { visit: Visit; agenda: TeamAgenda }) {
  const t = visit.words(agendaWords);
  return (
    <Block id="gepland" title={t("planned")}>
      {slots.length === 0 ? <p class="soft">{t("planned.none")}</p> : null}
      <LineList
        lines={slots.map(({ id, heldOn, place }) => {
          const day = formatDate(visit.tone.language, heldOn);
          return {
            what: day,
            more: place || undefined,
            action: (
              <Form action={`/kennis/datum/${id}/weg`}>
                <Button look="plain" small>
                  {t("slot.remove")}
                  <span class="for-readers">{t("which", { topic: day })}</span>
                </Button>
              </Form>
            ),
          };
        })}
      />
    </Block>
  );
}
