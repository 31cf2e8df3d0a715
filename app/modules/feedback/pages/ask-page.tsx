import { z } from "zod";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { askFeedback, type WhyNotFeedbackAsked } from "../ask-feedback.ts";
import { askWords } from "../ask-words.ts";
import { type ChosenPeople, choosePeople, suggestColleagues } from "../choose-people.ts";
import { peopleForm, questionsForm, whyNotPeople } from "../feedback-form.ts";
import { usualUntil } from "../feedback.ts";
import { AskForm } from "../parts/ask-form.tsx";
import { formErrors } from "../parts/form-errors.ts";

type Word = WordKey<typeof askWords.nl>;

/** The form to ask with. */
export function askPage(visit: Visit): Promise<Response> {
  const values = { until: formatDate(visit.tone.language, usualUntil(today())), bank: ["goes-well", "would-help"] };
  return show(visit, { people: [], reason: undefined, found: undefined }, values);
}

/** What the field with names shows while somebody types. */
export async function colleaguesPage(visit: Visit): Promise<Response> {
  const { zoek } = visit.query(z.object({ zoek: z.string().max(200).catch("") }));
  const people = await suggestColleagues(visit.me, zoek);
  return visit.c.json({ options: people.map(({ id, name, note }) => ({ value: id, label: name, note })) });
}

/** Adds somebody to the list, or sends it. Searching without scripts comes here too. */
export async function sendAskPage(visit: Visit): Promise<Response> {
  const t = visit.words(askWords);
  const picked = await visit.form(peopleForm);
  if (!picked.ok) return show(visit, { people: [], reason: undefined, found: undefined }, picked.raw);
  const chosen = await choosePeople(visit.me, picked.value);
  const isStillChoosing = picked.value["who-add"] !== undefined || picked.value["who-find"] !== undefined;
  const raw = { ...picked.raw, people: chosen.people.map(({ id }) => id), ...(chosen.reason ? {} : { who: "", "who-search": "" }) };
  if (isStillChoosing) return show(visit, chosen, raw, chosen.reason ? { who: t(`error.${chosen.reason}`) } : {});

  const form = await visit.form(questionsForm);
  const people = whyNotPeople(raw.people);
  const errors = {
    ...(chosen.reason && chosen.reason !== "who-empty" ? { who: t(`error.${chosen.reason}`) } : people ? { who: t(`error.${people}`) } : {}),
    ...(form.ok ? {} : formErrors(form.errors, (code) => t(`error.${code}` as Word))),
  };
  if (!form.ok || Object.keys(errors).length > 0) return show(visit, chosen, raw, errors);
  const { bank, own, topic, until, once } = form.value;
  const questions = [...bank.map((key) => t(`bank.${key}`)), ...own];
  const outcome = await askFeedback(visit.actor, { people: raw.people, topic, questions, until, once });
  if ("refused" in outcome) return show(visit, chosen, raw, { [fieldOf(outcome.refused)]: t(`error.${outcome.refused}`) });
  return visit.redirect(`/feedback/vraag/${outcome.done}`, t("sent", { count: raw.people.length }));
}

function fieldOf(reason: WhyNotFeedbackAsked): string {
  return reason.startsWith("until") ? "until" : "who";
}

function show(visit: Visit, chosen: ChosenPeople, values: TypedValues, errors?: Readonly<Record<string, string>>): Promise<Response> {
  const t = visit.words(askWords);
  const hasErrors = errors !== undefined && Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), menu: "/feedback", hasErrors },
    <AskForm visit={visit} chosen={chosen} values={values} errors={errors ?? {}} />,
    errors ? 422 : 200,
  );
}
