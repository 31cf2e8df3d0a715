import type { Child } from "hono/jsx";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { TodoList } from "#ui/todo-list.tsx";
import { feedbackWords } from "../feedback-words.ts";
import { BroughtLines } from "../parts/brought-lines.tsx";
import { type OwnFeedback, readOwnFeedback } from "../read-feedback.ts";

/** What I am asked, what I asked, and what I bring along. */
export async function feedbackPage(visit: Visit): Promise<Response> {
  const t = visit.words(feedbackWords);
  const own = await readOwnFeedback(visit.me);
  const ask = (
    <LinkButton href="/feedback/nieuw" look={own.asked.length > 0 ? "second" : "primary"}>
      {t("ask")}
    </LinkButton>
  );
  const isNew = own.requests.length === 0;
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={isNew ? undefined : ask} />
      <Asked visit={visit} own={own} />
      {isNew ? <NoRequests visit={visit} isBelow={own.asked.length > 0} ask={ask} /> : <Requests visit={visit} own={own} />}
      {own.brought.length > 0 ? (
        <Block id="mee" title={t("brought.title")}>
          <Stack>
            <p class="measure soft">{t("brought.lead")}</p>
            <BroughtLines visit={visit} lines={own.brought} />
          </Stack>
        </Block>
      ) : null}
    </>,
  );
}

function Asked({ visit, own: { asked } }: { visit: Visit; own: OwnFeedback }) {
  if (asked.length === 0) return null;
  const t = visit.words(feedbackWords);
  return (
    <Block id="gevraagd" title={t("asked.title")}>
      <TodoList
        items={asked.map(({ id, name, until }, index) => ({
          what: t("asked.what", { name }),
          href: `/feedback/antwoord/${id}`,
          when: t("asked.when", { date: formatDate(visit.tone.language, until, "short") }),
          why: t("asked.why", { name }),
          ...(index === 0 ? { button: t("asked.button") } : {}),
        }))}
      />
    </Block>
  );
}

function NoRequests({ visit, isBelow, ask }: { visit: Visit; isBelow: boolean; ask: Child }) {
  const t = visit.words(feedbackWords);
  const empty = (
    <Empty title={t("empty.title")} action={ask}>
      {t("empty")}
    </Empty>
  );
  return isBelow ? (
    <Block id="vragen" title={t("own.title")}>
      {empty}
    </Block>
  ) : (
    empty
  );
}

function Requests({ visit, own: { requests } }: { visit: Visit; own: OwnFeedback }) {
  const t = visit.words(feedbackWords);
  const date = (day: OwnFeedback["requests"][number]["until"]) => formatDate(visit.tone.language, day, "short");
  return (
    <Block id="vragen" title={t("own.title")}>
      <Table
        labelledBy="vragen-title"
        rows={requests}
        columns={[
          {
            label: t("column.topic"),
            isName: true,
            cell: (one) => <a href={`/feedback/vraag/${one.id}`}>{one.topic || t("no-topic", { date: date(one.askedOn) })}</a>,
          },
          { label: t("column.asked"), cell: (one) => date(one.askedOn) },
          {
            label: t("column.answered"),
            cell: (one) => (
              <>
                {t("of.asked", { answered: one.answered, count: one.asked })}
                {one.unread > 0 ? (
                  <>
                    {" "}
                    <b>{t("is-new", { count: one.unread })}</b>
                  </>
                ) : null}
              </>
            ),
          },
          { label: t("column.until"), cell: (one) => (one.isOpen ? date(one.until) : <Status shape="check">{t("closed")}</Status>) },
        ]}
      />
    </Block>
  );
}
