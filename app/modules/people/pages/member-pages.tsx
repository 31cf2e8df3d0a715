import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { today } from "#platform/time/clock.ts";
import { dateField } from "#platform/time/date-field.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Combo } from "#ui/combo.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { DateField } from "#ui/text-field.tsx";
import type { Colleague } from "../find-colleague.ts";
import type { TreeUnit } from "../list-units.ts";
import { organisationWords } from "../organisation-words.ts";
import { errorSentences } from "../parts/error-sentences.ts";
import { personWords } from "../person-words.ts";
import { readManager } from "../read-job-form.ts";
import { readMember, readTeam } from "../read-unit-form.ts";
import { joinTeam, leaveTeam } from "../team-membership.ts";

const whoForm = z.object({
  who: z
    .string()
    .default("")
    .transform((text) => (isUuid(text) ? text : null)),
  "who-search": z.string().max(300).catch(""),
  "who-find": z.string().optional(),
});

type Shown = { raw?: TypedValues; errors?: Record<string, string>; found?: readonly Colleague[] };

export async function newMemberPage(visit: Visit): Promise<Response> {
  return show(visit, await readTeam(visit.actor, visit.param("unit")));
}

/** Adds someone to a team, by name or address. Searching without scripts comes here too. */
export async function addMember(visit: Visit): Promise<Response> {
  const t = visit.words(organisationWords);
  const team = await readTeam(visit.actor, visit.param("unit"));
  const typed = await visit.form(whoForm);
  const from = await visit.form(z.object({ startsOn: dateField() }));
  if (!typed.ok) return show(visit, team, { raw: typed.raw });
  const who = await readManager(visit.actor, { id: typed.value.who, text: typed.value["who-search"] });
  if (typed.value["who-find"]) return show(visit, team, { raw: typed.raw, found: "found" in who ? who.found : who.chosen ? [who.chosen] : [] });
  const errors = from.ok ? {} : errorSentences(visit.words(personWords), from.errors);
  if ("reason" in who)
    return show(visit, team, { raw: typed.raw, errors: { who: t(`error.${who.reason}`), ...errors }, ...(who.found.length > 0 ? { found: who.found } : {}) });
  if (who.chosen === null || !from.ok)
    return show(visit, team, { raw: typed.raw, errors: { ...(who.chosen ? {} : { who: t("error.who-empty") }), ...errors } });
  const outcome = await joinTeam(visit.actor, { personId: who.chosen.id, unitId: team.id, startsOn: from.value.startsOn });
  if ("refused" in outcome) return show(visit, team, { raw: typed.raw, errors: { who: t(`error.${outcome.refused}`) } });
  return visit.redirect(`/organisatie/${team.id}`, t("done.joined", { person: who.chosen.name, name: team.name }));
}

export async function takeMemberOut(visit: Visit): Promise<Response> {
  const { person, unit } = await readMember(visit.actor, visit.param("unit"), visit.param("membership"));
  await leaveTeam(visit.actor, person.id, visit.param("membership"), today());
  return visit.redirect(`/organisatie/${unit.id}`, visit.words(organisationWords)("done.out", { person: person.name, name: unit.name }));
}

function show(visit: Visit, team: TreeUnit, shown: Shown = {}): Promise<Response> {
  const t = visit.words(organisationWords);
  const p = visit.words(personWords);
  const title = t("join.title", { name: team.name });
  const errors = shown.errors ?? {};
  const path = `/organisatie/${team.id}`;
  return visit.page(
    { title, menu: "/organisatie", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/organisatie", label: t("title") },
          { href: path, label: team.name },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={title} />
      <Form action={`${path}/leden`} values={shown.raw ?? {}} errors={errors}>
        <Combo
          name="who"
          label={t("join.who")}
          hint={t("join.who-hint")}
          source="/mensen/zoek"
          {...(shown.found ? { found: shown.found.map((each) => ({ value: each.id, label: each.name, note: each.note })) } : {})}
        />
        <DateField name="startsOn" label={p("field.starts")} hint={p("field.date-hint")} value={formatDate(visit.tone.language, today())} />
        <FormActions>
          <Button>{t("join.save")}</Button>
          <LinkButton href={path} look="plain">
            {t("cancel")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    shown.raw ? 422 : 200,
  );
}
