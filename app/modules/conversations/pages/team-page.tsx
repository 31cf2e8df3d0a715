import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { type Column, RowActions, Sub, Table } from "#ui/table.tsx";
import { readTeamConversations, type TeamConversation } from "../list-conversations.ts";
import { ConversationStatus, whenOf } from "../parts/conversation-line.tsx";
import { type Speech, speechOf } from "../parts/speech.ts";
import { teamPageWords } from "../team-page-words.ts";

/** H-47: with whom a manager still has to speak, who prepared (yes or no), and when. */
export async function teamPage(visit: Visit): Promise<Response> {
  const speech = speechOf(visit);
  const t = visit.words(teamPageWords);
  const { people } = await readTeamConversations(visit.me);
  const due = people.filter(({ formalThisYear }) => formalThisYear === 0).length;
  const year = t("year");
  // Who is due comes first, and among those who has a day already.
  const inOrder = people.toSorted((one, other) => Number(one.formalThisYear > 0) - Number(other.formalThisYear > 0));
  return visit.page(
    { title: t("title"), menu: "/gesprekken/team" },
    <>
      <PageHead
        title={t("title")}
        lead={people.length > 0 ? <Sentence text={due > 0 ? t("lead.due", { count: due, year }) : t("lead.none", { year })} /> : undefined}
      />
      {people.length === 0 ? (
        <Empty title={t("empty.title")}>{t("empty")}</Empty>
      ) : (
        <Stack>
          <p class="soft measure">{t("how")}</p>
          <Table caption={<span class="for-readers">{t("title")}</span>} rows={inOrder} columns={columns(speech, t)} />
        </Stack>
      )}
    </>,
  );
}

function columns(speech: Speech, t: Translate<typeof teamPageWords.nl>): readonly Column<TeamConversation>[] {
  const { day } = speech;
  return [
    {
      label: t("name"),
      isName: true,
      cell: ({ name, functionTitle }) => (
        <>
          {name} <Sub>{functionTitle}</Sub>
        </>
      ),
    },
    {
      label: t("this-year", { year: t("year") }),
      cell: ({ formalThisYear }) => (formalThisYear === 0 ? t("formal.none") : t("formal", { count: formalThisYear })),
    },
    {
      label: t("now"),
      cell: ({ open }) => (open ? <ConversationStatus speech={speech} conversation={open} /> : <span class="soft">{t("nothing")}</span>),
    },
    { label: t("prepared"), cell: ({ open }) => (open?.state === "prepare" ? t(`prepared.${preparedBy(open)}`) : "–") },
    {
      label: t("when"),
      cell: ({ open, nextOn }) => (open ? whenOf(speech, open) : nextOn ? speech.t("line.next", { date: day(nextOn) }) : "–"),
    },
    {
      label: t("action"),
      hideLabel: true,
      cell: ({ open }) =>
        open ? (
          <RowActions>
            {open.state === "prepare" && !open.isManagerReady ? (
              <a href={`/gesprekken/${open.id}/voorbereiding`}>{t("prepare")}</a>
            ) : (
              <a href={`/gesprekken/${open.id}`}>{t("open")}</a>
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
