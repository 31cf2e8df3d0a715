import { z } from "zod";
import { notAllowed } from "#platform/errors/errors.ts";
import { dateField, parseDate } from "#platform/time/date-field.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { DateField } from "#ui/text-field.tsx";
import { markOf } from "../people-scope.ts";
import { ChangedMeanwhile } from "../parts/changed-meanwhile.tsx";
import { errorSentences } from "../parts/error-sentences.ts";
import { personWords } from "../person-words.ts";
import { type Dossier, readDossier } from "../read-dossier.ts";
import { reportLeaving, takeBackLeaving, type WhyNotLeaving } from "../report-leaving.ts";

/** Asks for the last day; with a day in the address it says what will happen on it and asks whether that is meant. */
export async function leavePage(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const dossier = await readDossier(visit.actor, visit.param("person"));
  if (!dossier.may.change) notAllowed();
  const { laatste } = visit.query(z.object({ laatste: z.string().optional() }));
  if (laatste === undefined) return askDay(visit, dossier);
  const day = parseDate(laatste);
  if (!day.ok) return askDay(visit, dossier, { raw: { laatste }, errors: errorSentences(t, { laatste: day.problem }) });
  return visit.page(
    { title: t("leave.title", { name: dossier.person.name }), menu: "/mensen" },
    <ConfirmLeaving visit={visit} dossier={dossier} day={day.value} />,
  );
}

export async function leave(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const dossier = await readDossier(visit.actor, visit.param("person"));
  const typed = await visit.form(z.object({ lastDay: dateField(), mark: z.string().optional() }));
  if (!typed.ok) return askDay(visit, dossier, { raw: { laatste: "" }, errors: errorSentences(t, { laatste: "date-empty" }) });
  const outcome = await reportLeaving(visit.actor, dossier.person.id, typed.value.lastDay, typed.value.mark);
  if ("refused" in outcome) return askDay(visit, dossier, { raw: { laatste: formatDate(visit.tone.language, typed.value.lastDay) }, refused: outcome.refused });
  return visit.redirect(
    `/mensen/${dossier.person.id}#toegang`,
    t("done.leaves", { name: dossier.person.name, date: formatDate(visit.tone.language, typed.value.lastDay) }),
  );
}

export async function stay(visit: Visit): Promise<Response> {
  const t = visit.words(personWords);
  const dossier = await readDossier(visit.actor, visit.param("person"));
  const outcome = await takeBackLeaving(visit.actor, dossier.person.id);
  const name = dossier.person.firstName || dossier.person.name;
  return visit.redirect(
    `/mensen/${dossier.person.id}#toegang`,
    "refused" in outcome ? t("refused.has-left", { name }) : t("done.stays", { name: dossier.person.name }),
  );
}

type Shown = { raw?: TypedValues; errors?: Record<string, string>; refused?: WhyNotLeaving };

function askDay(visit: Visit, { person }: Dossier, shown: Shown = {}): Promise<Response> {
  const t = visit.words(personWords);
  const title = t("leave.title", { name: person.name });
  const path = `/mensen/${person.id}`;
  const errors = shown.errors ?? {};
  return visit.page(
    { title, menu: "/mensen", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/mensen", label: t("up") },
          { href: path, label: person.name },
        ]}
      />
      <ErrorSummary errors={errors} />
      {shown.refused === "changed-meanwhile" ? <ChangedMeanwhile visit={visit} href={`${path}/vertrek`} /> : null}
      {shown.refused && shown.refused !== "changed-meanwhile" ? <Refusal visit={visit} reason={shown.refused} /> : null}
      <PageHead title={title} />
      <Form action={`${path}/vertrek`} method="get" values={shown.raw ?? {}} errors={errors}>
        <DateField name="laatste" label={t("leave.day")} hint={t("leave.day-hint", { name: person.firstName || person.name })} />
        <FormActions>
          <Button>{t("leave.next")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    Object.keys(errors).length > 0 || shown.refused ? 422 : 200,
  );
}

function Refusal({ visit, reason }: { visit: Visit; reason: Exclude<WhyNotLeaving, "changed-meanwhile"> }) {
  const t = visit.words(personWords);
  if (reason === "starts-later") return <Note tone="bad" isAnswer title={t("refused.starts-later")} />;
  return (
    <Note tone="bad" isAnswer title={t("refused.last-administrator.title")}>
      {t("refused.last-administrator")}
    </Note>
  );
}

function ConfirmLeaving({ visit, dossier: { person, jobs, roles }, day }: { visit: Visit; dossier: Dossier; day: DateString }) {
  const t = visit.words(personWords);
  const date = formatDate(visit.tone.language, day);
  const open = jobs.filter((job) => job.startsOn <= day && (job.endsOn === null || job.endsOn > day)).length;
  const happens = [
    t("leave.access", { date, name: person.name }),
    ...(open > 0 ? [t("leave.jobs", { count: open })] : []),
    ...(person.manages > 0 ? [t("leave.team", { count: person.manages })] : []),
    ...(roles.length > 0 ? [t("leave.roles", { count: roles.length })] : []),
    t("leave.stays"),
    t("leave.undo"),
  ];
  return (
    <Confirm
      title={t("leave.confirm-title", { name: person.name, date })}
      action={`/mensen/${person.id}/vertrek`}
      confirm={t("leave.save", { name: person.firstName || person.name })}
      cancel={t("cancel")}
      cancelHref={`/mensen/${person.id}`}
      values={{ lastDay: day, mark: markOf(person) }}
    >
      <p>{t("leave.happens")}</p>
      <ul>
        {happens.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Confirm>
  );
}
