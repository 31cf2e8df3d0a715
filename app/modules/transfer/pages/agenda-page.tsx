import { z } from "zod";
import { parts } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { DateBlock } from "#ui/date-block.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { agendaWords } from "../agenda-words.ts";
import { markTold, moveTopic, putBack, removeTopic } from "../queue-topic.ts";
import { type NamedTopic, readTeamAgenda, type TeamAgenda } from "../read-knowledge.ts";
import { weekdayOf } from "../slot-dates.ts";

type Shown = { visit: Visit; agenda: TeamAgenda };

/** H-57: when the team tells each other what it learned, who is in turn, and what there was to learn. */
export async function agendaPage(visit: Visit): Promise<Response> {
  const t = visit.words(agendaWords);
  const agenda = await readTeamAgenda(visit.me, visit.param("unit"));
  const [next] = agenda.slots;
  return visit.page(
    { title: t("title", { team: agenda.team.name }), menu: "/kennis" },
    <>
      <Crumbs links={[{ href: "/kennis", label: t("title.short") }]} />
      <PageHead
        title={t("title", { team: agenda.team.name })}
        lead={<Sentence text={next ? t("lead.next", { date: formatDate(visit.tone.language, next.heldOn) }) : t("lead.none")} />}
        actions={
          <>
            <LinkButton href={`/kennis/vertellen?team=${agenda.team.id}`}>{t("tell")}</LinkButton>
            <LinkButton href={`/kennis/team/${agenda.team.id}/data`} look="second">
              {t("plan-dates")}
            </LinkButton>
          </>
        }
      />
      <Next visit={visit} agenda={agenda} />
      <Queue visit={visit} agenda={agenda} />
      <Cards visit={visit} agenda={agenda} />
    </>,
  );
}

const ways = z.object({ way: z.enum(["up", "down"]).catch("up") });

export async function moveTopicPage(visit: Visit): Promise<Response> {
  const form = await visit.form(ways);
  const { unitId } = await moveTopic(visit.me, visit.param("topic"), form.ok ? form.value.way : "up");
  return visit.redirect(`/kennis/team/${unitId}#rij`);
}

export async function markToldPage(visit: Visit): Promise<Response> {
  const { unitId } = await markTold(visit.me, visit.param("topic"));
  return visit.redirect(`/kennis/team/${unitId}`, visit.words(agendaWords)("told.done"));
}

export async function putBackPage(visit: Visit): Promise<Response> {
  const { unitId } = await putBack(visit.me, visit.param("topic"));
  return visit.redirect(`/kennis/team/${unitId}#rij`, visit.words(agendaWords)("put-back.done"));
}

export async function removeTopicPage(visit: Visit): Promise<Response> {
  const { unitId } = await removeTopic(visit.me, visit.param("topic"));
  return visit.redirect(`/kennis/team/${unitId}`, visit.words(agendaWords)("removed.done"));
}

function Next({ visit, agenda: { slots, queue } }: Shown) {
  const [slot] = slots;
  if (!slot) return null;
  const t = visit.words(agendaWords);
  const [first] = queue;
  const month = new Intl.DateTimeFormat(visit.tone.language === "nl" ? "nl-NL" : "en-GB", { month: "short", timeZone: "UTC" });
  return (
    <Block id="volgende-keer" title={t("next")}>
      <DateBlock datetime={slot.heldOn} day={String(parts(slot.heldOn)[2])} month={month.format(new Date(`${slot.heldOn}T00:00:00Z`))}>
        <strong>{t(`weekday.${weekdayOf(slot.heldOn) as 1}`)}</strong>
        {slot.place ? <p>{slot.place}</p> : null}
        <p class="soft">{first ? t("next.turn", { topic: first.title, name: first.by }) : t("next.nobody")}</p>
      </DateBlock>
    </Block>
  );
}

function Queue({ visit, agenda: { queue, team } }: Shown) {
  const t = visit.words(agendaWords);
  if (queue.length === 0)
    return (
      <Block id="rij" title={t("queue")}>
        <Empty
          title={t("queue.empty")}
          action={
            <LinkButton href={`/kennis/vertellen?team=${team.id}`} look="second">
              {t("tell")}
            </LinkButton>
          }
        >
          {t("queue.empty.text")}
        </Empty>
      </Block>
    );
  return (
    <Block id="rij" title={t("queue")}>
      <Stack>
        <p class="soft measure">{t("queue.text")}</p>
        <LineList
          lines={queue.map((topic, place) => ({
            what: topic.title,
            more: (
              <>
                {topic.isMine ? t("by.me") : t("by", { name: topic.by })}
                {topic.brings ? `. ${topic.brings}` : ""}
              </>
            ),
            action: <QueueActions visit={visit} topic={topic} isFirst={place === 0} isLast={place === queue.length - 1} />,
          }))}
        />
      </Stack>
    </Block>
  );
}

function QueueActions({ visit, topic, isFirst, isLast }: { visit: Visit; topic: NamedTopic; isFirst: boolean; isLast: boolean }) {
  const t = visit.words(agendaWords);
  const address = `/kennis/onderwerp/${topic.id}`;
  return (
    <Row>
      {isFirst && isLast ? null : (
        <Form action={`${address}/plaats`}>
          <Row>
            {isFirst ? null : <Act visit={visit} word={t("up")} topic={topic} name="way" value="up" />}
            {isLast ? null : <Act visit={visit} word={t("down")} topic={topic} name="way" value="down" />}
          </Row>
        </Form>
      )}
      <Form action={`${address}/verteld`}>
        <Act visit={visit} word={t("told")} topic={topic} />
      </Form>
      <RemoveOwn visit={visit} topic={topic} />
    </Row>
  );
}

/** What one told oneself, or will, is one's own to take away. */
function RemoveOwn({ visit, topic }: { visit: Visit; topic: NamedTopic }) {
  if (!topic.isMine) return null;
  return (
    <Form action={`/kennis/onderwerp/${topic.id}/weg`}>
      <Act visit={visit} word={visit.words(agendaWords)("remove")} topic={topic} />
    </Form>
  );
}

/** A small button with the name of the topic for who hears it. */
function Act({ visit, word, topic, ...rest }: { visit: Visit; word: string; topic: NamedTopic; name?: string; value?: string }) {
  return (
    <Button look="plain" small {...rest}>
      {word}
      <span class="for-readers">{visit.words(agendaWords)("which", { topic: topic.title })}</span>
    </Button>
  );
}

function Cards({ visit, agenda: { told } }: Shown) {
  const t = visit.words(agendaWords);
  return (
    <Block id="geleerd" title={t("cards")}>
      <Stack>
        {told.length === 0 ? <p class="soft">{t("cards.none")}</p> : null}
        {told.map((topic) => (
          <div>
            <h3>{topic.title}</h3>
            {topic.lesson ? <p class="measure">{topic.lesson}</p> : <p class="soft">{t("card.empty")}</p>}
            <p class="soft small">
              {topic.toldOn ? t("card.when", { name: topic.by, date: formatDate(visit.tone.language, topic.toldOn, "short") }) : topic.by}
            </p>
            <CardActions visit={visit} topic={topic} />
          </div>
        ))}
      </Stack>
    </Block>
  );
}

/** The card is of who told it; that something was ticked off by mistake, anybody of the team puts right. */
function CardActions({ visit, topic }: { visit: Visit; topic: NamedTopic }) {
  const t = visit.words(agendaWords);
  const address = `/kennis/onderwerp/${topic.id}`;
  return (
    <Row>
      {topic.isMine ? (
        <LinkButton href={`${address}/kaart`} look="plain" small>
          {topic.lesson ? t("card.change") : t("card.write")}
          <span class="for-readers">{t("which", { topic: topic.title })}</span>
        </LinkButton>
      ) : null}
      {topic.lesson ? null : (
        <Form action={`${address}/terug`}>
          <Act visit={visit} word={t("put-back")} topic={topic} />
        </Form>
      )}
      <RemoveOwn visit={visit} topic={topic} />
    </Row>
  );
}
