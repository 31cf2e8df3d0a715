import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { inviteToTrack } from "../invite-to-track.ts";
import { SubmissionTable } from "../parts/submission-table.tsx";
import { submissionErrors } from "../parts/track-parts.tsx";
import { readTeamTracks, type TeamTracks } from "../read-tracks.ts";
import { submissionWords } from "../submission-words.ts";
import { trackWords } from "../track-words.ts";
import { inviteForm } from "../walk-form.ts";

type Trouble = { readonly raw: TypedValues; readonly errors: Record<string, string> };

/** For a manager: what was handed in, and inviting somebody. */
export function teamTracksPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function inviteToTrackPage(visit: Visit): Promise<Response> {
  const t = visit.words(submissionWords);
  const form = await visit.form(inviteForm);
  if (!form.ok) return show(visit, { raw: form.raw, errors: submissionErrors(visit, form.errors) });
  const outcome = await inviteToTrack(visit.me, { personId: form.value.person, trackId: form.value.track });
  if ("done" in outcome) return visit.redirect("/groeipaden/team", t("invite.done", { name: outcome.done }));
  return show(visit, { raw: form.raw, errors: { [outcome.refused === "not-your-team" ? "person" : "track"]: t(`refused.${outcome.refused}`) } });
}

async function show(visit: Visit, trouble?: Trouble): Promise<Response> {
  const t = visit.words(submissionWords);
  const team = await readTeamTracks(visit.me);
  return visit.page(
    { title: t("team.title"), menu: "/groeipaden", hasErrors: trouble !== undefined },
    <>
      <Crumbs links={[{ href: "/groeipaden", label: visit.words(trackWords)("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      <PageHead
        title={t("team.title")}
        lead={team.waiting.length > 0 ? <Sentence text={t("team.lead", { count: team.waiting.length })} /> : t("team.lead-none")}
      />
      <Stack big>
        <p class="soft measure">{t("team.note")}</p>
        {team.waiting.length > 0 ? (
          <Block id="wacht" title={t("waiting")}>
            <SubmissionTable visit={visit} labelledBy="wacht-title" rows={team.waiting} />
          </Block>
        ) : null}
        <Invite visit={visit} team={team} trouble={trouble} />
        <Invited visit={visit} team={team} />
        {team.decided.length > 0 ? (
          <Block id="besloten" title={t("decided")}>
            <SubmissionTable visit={visit} labelledBy="besloten-title" rows={team.decided} />
          </Block>
        ) : null}
      </Stack>
    </>,
    trouble ? 422 : 200,
  );
}

function Invite({ visit, team: { people, tracks }, trouble }: { visit: Visit; team: TeamTracks; trouble: Trouble | undefined }) {
  const t = visit.words(submissionWords);
  if (tracks.length === 0 || people.length === 0) return <p class="soft">{t(tracks.length === 0 ? "invite.no-tracks" : "invite.no-people")}</p>;
  return (
    <Block id="uitnodigen" title={t("invite.title")}>
      <Stack>
        <p class="measure">{t("invite.text")}</p>
        <Form action="/groeipaden/team" values={trouble?.raw ?? {}} errors={trouble?.errors ?? {}}>
          <Select name="person" label={t("invite.person")} none={t("invite.none")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
          <Select
            name="track"
            label={t("invite.track")}
            none={t("invite.none")}
            options={tracks.map(({ id, content }) => ({ value: id, label: content.name }))}
          />
          <FormActions>
            <Button>{t("invite.send")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

function Invited({ visit, team: { invitations } }: { visit: Visit; team: TeamTracks }) {
  const t = visit.words(submissionWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  if (invitations.length === 0) return null;
  return (
    <Block id="uitgenodigd" title={t("invited")}>
      <LineList
        lines={invitations.map(({ name, track, invitedOn, answer, answeredOn }) => ({
          what: name,
          more: t("invited.on", { track, date: day(invitedOn) }),
          action: answer && answeredOn ? t(`invited.${answer}`, { date: day(answeredOn) }) : t("invited.open"),
        }))}
      />
    </Block>
  );
}
