import { formatDate } from "#platform/time/format-date.ts";
import { mayEnter } from "#platform/web/may-enter.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import { TodoList } from "#ui/todo-list.tsx";
import { type ListedWalk, type OwnInvitation, type OwnTracks, readOwnTracks } from "../read-own.ts";
import { answerInvitation } from "../start-walk.ts";
import { findStep } from "../track.ts";
import type { Track } from "../track-table.ts";
import { trackWords } from "../track-words.ts";
import { answerForm } from "../walk-form.ts";

/** The tracks one is on, is invited to, and can begin. */
export async function ownTracksPage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const own = await readOwnTracks(visit.me);
  const running = own.walks.filter(({ endedOn }) => endedOn === null);
  const ended = own.walks.filter(({ endedOn }) => endedOn !== null);
  return visit.page(
    { title: t("title"), menu: "/groeipaden" },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        {own.invitations.map((invitation) => (
          <Invited visit={visit} invitation={invitation} />
        ))}
        {running.length > 0 ? <Running visit={visit} walks={running} /> : null}
        <Offered visit={visit} own={own} />
        {ended.length > 0 ? (
          <Block id="afgerond" title={t("ended")}>
            <LineList lines={ended.map((walk) => walkLine(visit, walk))} />
          </Block>
        ) : null}
        <Also visit={visit} />
      </Stack>
    </>,
  );
}

export async function answerInvitationPage(visit: Visit): Promise<Response> {
  const form = await visit.form(answerForm);
  await answerInvitation(visit.me, visit.param("invitation"), form.ok ? form.value.answer : "declined");
  return visit.redirect("/groeipaden", visit.words(trackWords)("invite.answered"));
}

function Invited({ visit, invitation: { id, trackId, by, track, walkId } }: { visit: Visit; invitation: OwnInvitation }) {
  const t = visit.words(trackWords);
  const answer = (
    <Row>
      {walkId ? null : (
        <LinkButton href={`/groeipaden/pad/${trackId}`} small>
          {t("invite.look")}
        </LinkButton>
      )}
      <form class="row" method="post" action={`/groeipaden/uitnodiging/${id}`}>
        {walkId ? (
          <Button small name="answer" value="accepted">
            {t("invite.yes")}
          </Button>
        ) : null}
        <Button look="second" small name="answer" value="declined">
          {t("invite.no")}
        </Button>
      </form>
    </Row>
  );
  return (
    <Note title={t("invite.title", { name: by })} action={answer}>
      {t("invite.text", { track, name: by })} {walkId ? t("invite.on-it", { name: by }) : ""}
    </Note>
  );
}

function Running({ visit, walks }: { visit: Visit; walks: readonly ListedWalk[] }) {
  const t = visit.words(trackWords);
  return (
    <Block id="bezig" title={t("own")}>
      <TodoList
        items={walks.map((walk, index) => ({
          what: walk.content.name,
          href: `/groeipaden/mijn/${walk.id}`,
          when: stateWords(visit, walk),
          why: t("line.to", { to: findStep(walk.content, walk.stepKey)?.to ?? "" }),
          ...(index === 0 ? { button: t("line.open") } : {}),
        }))}
      />
    </Block>
  );
}

function stateWords(visit: Visit, { endedOn, endedBecause, waiting, missing }: ListedWalk): string {
  const t = visit.words(trackWords);
  if (endedOn && endedBecause) return t(`state.${endedBecause}`, { date: formatDate(visit.tone.language, endedOn) });
  if (waiting) return t("state.waiting");
  return missing > 0 ? t("state.missing", { count: missing }) : t("state.ready");
}

function walkLine(visit: Visit, walk: ListedWalk): Line {
  return {
    what: <a href={`/groeipaden/mijn/${walk.id}`}>{walk.content.name}</a>,
    action: <Status shape={walk.endedBecause === "finished" ? "check" : "open"}>{stateWords(visit, walk)}</Status>,
  };
}

function Offered({ visit, own }: { visit: Visit; own: OwnTracks }) {
  const t = visit.words(trackWords);
  if (own.offered.length === 0 && own.walks.length > 0) return null;
  if (own.offered.length === 0) {
    return (
      <Empty title={t("empty.title")} action={<LinkButton href="/kompas">{t("to-compass")}</LinkButton>}>
        {t("empty")}
      </Empty>
    );
  }
  return (
    <Block id="paden" title={t("offered")}>
      <Stack>
        <p class="soft measure">{t("private")}</p>
        <LineList lines={own.offered.map((track) => trackLine(visit, track))} />
      </Stack>
    </Block>
  );
}

function trackLine(visit: Visit, { id, content: { name, forWhom, start, steps } }: Track): Line {
  const path = [start, ...steps.map(({ to }) => to)].join(" → ");
  return {
    what: <a href={`/groeipaden/pad/${id}`}>{name}</a>,
    more: forWhom ? `${forWhom} · ${path}` : path,
    action: visit.words(trackWords)("offered.steps", { count: steps.length }),
  };
}

function Also({ visit }: { visit: Visit }) {
  const t = visit.words(trackWords);
  const isManager = mayEnter(["manager"], visit.actor);
  return (
    <Block id="ook" title={t("also.title")}>
      <LineList
        lines={[
          ...(isManager ? [{ what: <a href="/groeipaden/team">{t("also.team")}</a>, more: t("also.team-why") }] : []),
          { what: <a href="/kompas">{t("also.compass")}</a>, more: t("also.compass-why") },
          { what: <a href="/erkenning">{t("also.evc")}</a>, more: t("also.evc-why") },
        ]}
      />
    </Block>
  );
}
