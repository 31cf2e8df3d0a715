import type { Visit } from "#platform/web/visit.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { type Column, RowActions, Sub, Table } from "#ui/table.tsx";
import { readTeamConversations, type TeamConversation } from "../list-conversations.ts";
import { ConversationStatus, whenOf } from "../parts/conversation-line.tsx";
import { type Speech, speechOf } from "../parts/speech.ts";

/** H-47: with whom a manager still has to speak, who prepared (yes or no), and when. */
export async function teamPage(visit: Visit): Promise<Response> {
  const speech = speechOf(visit);
  const { t } = speech;
  const { people } = await readTeamConversations(visit.me);
  const due = people.filter(({ formalThisYear }) => formalThisYear === 0).length;
  const year = t("year");
  // Who is due comes first, and among those who has a day already.
  const inOrder = people.toSorted((one, other) => Number(one.formalThisYear > 0) - Number(other.formalThisYear > 0));
  return visit.page(
    { title: t("team.title"), menu: "/gesprekken/team" },
    <>
      <PageHead
        title={t("team.title")}
        lead={people.length > 0 ? <Sentence text={due > 0 ? t("team.lead.due", { count: due, year }) : t("team.lead.none", { year })} /> : undefined}
      />
      {people.length === 0 ? (
        <Empty title={t("team.empty.title")}>{t("team.empty")}</Empty>
      ) : (
        <Stack>
          <p class="soft measure">{t("team.how")}</p>
          <Table caption={<span class="for-readers">{t("team.title")}</span>} rows={inOrder} columns={columns(speech)} />
        </Stack>
      )}
    </>,
  );
}

function columns(speech: Speech): readonly Column<TeamConversation>[] {
  const { t, day } = speech;
  return [
    {
      label: t("team.name"),
      isName: true,
      cell: ({ name, functionTitle }) => (
        <>
          {name} <Sub>{functionTitle}</Sub>
        </>
      ),
    },
    {
      label: t("team.year", { year: t("year") }),
      cell: ({ formalThisYear }) => (formalThisYear === 0 ? t("team.formal.none") : t("team.formal", { count: formalThisYear })),
    },
    {
      label: t("team.now"),
      cell: ({ open }) => (open ? <ConversationStatus speech={speech} conversation={open} /> : <span class="soft">{t("team.nothing")}</span>),
    },
    { label: t("team.prepared"), cell: ({ open }) => (open?.state === "prepare" ? t(`team.prepared.${preparedBy(open)}`) : "–") },
    {
      label: t("team.when"),
      cell: ({ open, nextOn }) => (open ? whenOf(speech, open) : nextOn ? t("own.next", { date: day(nextOn) }) : "–"),
    },
    {
      label: t("team.action"),
      hideLabel: true,
      cell: ({ open }) =>
        open ? (
          <RowActions>
            {open.state === "prepare" && !open.isManagerReady ? (
              <a href={`/gesprekken/${open.id}/voorbereiding`}>{t("team.prepare")}</a>
            ) : (
              <a href={`/gesprekken/${open.id}`}>{t("team.open")}</a>
            )}
          </RowActions>
        ) : null,
    },
  ];
}

function preparedBy({ isEmployeeReady, isManagerReady }: NonNullable<TeamConversation["open"]>): "both" | "they" | "you" | "nobody" {
  if (isEmployeeReady) return isManagerReady ? "both" : "they";
  return isManagerReady ? "you" : "nobody";
}
