import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { type Todo, TodoList } from "#ui/todo-list.tsx";
import { knowledgeWords } from "../knowledge-words.ts";
import { type Knowledge, readKnowledge } from "../read-knowledge.ts";

type Shown = { visit: Visit; known: Knowledge };

/** What one can say of what one did, one's teams and their next date, and tips of colleagues. */
export async function knowledgePage(visit: Visit): Promise<Response> {
  const t = visit.words(knowledgeWords);
  const known = await readKnowledge(visit.me);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          known.teams.length > 0 ? (
            <LinkButton href="/kennis/vertellen" look="second">
              {t("tell")}
            </LinkButton>
          ) : undefined
        }
      />
      <ToEvaluate visit={visit} known={known} />
      <Teams visit={visit} known={known} />
      <Tips visit={visit} known={known} />
    </>,
  );
}

function ToEvaluate({ visit, known: { toEvaluate } }: Shown) {
  if (toEvaluate.length === 0) return null;
  const t = visit.words(knowledgeWords);
  const items = toEvaluate.map(({ id, title, doneOn }, index): Todo => ({
    what: t("evaluate.what", { activity: title }),
    href: `/kennis/evaluatie/${id}`,
    when: t("evaluate.when", { date: formatDate(visit.tone.language, doneOn, "day-month") }),
    ...(index === 0 ? { button: t("evaluate.button"), why: t("evaluate.text") } : {}),
  }));
  return (
    <Block id="evalueren" title={t("evaluate")}>
      <TodoList items={items} />
    </Block>
  );
}

function Teams({ visit, known: { teams } }: Shown) {
  const t = visit.words(knowledgeWords);
  return (
    <Block id="teams" title={t("teams")}>
      {teams.length === 0 ? <p class="soft">{t("teams.none")}</p> : null}
      <LineList
        lines={teams.map(({ id, name, next, waiting }) => ({
          what: <a href={`/kennis/team/${id}`}>{name}</a>,
          more: next ? t("teams.next", { date: formatDate(visit.tone.language, next.heldOn) }) : t("teams.no-date"),
          action: <span class="small">{waiting === 0 ? t("teams.waiting-none") : t("teams.waiting", { count: waiting })}</span>,
        }))}
      />
    </Block>
  );
}

function Tips({ visit, known: { tips } }: Shown) {
  const t = visit.words(knowledgeWords);
  return (
    <Block id="tips" title={t("tips")}>
      <Stack>
        {tips.length === 0 ? <p class="soft measure">{t("tips.none")}</p> : null}
        <LineList
          lines={tips.map(({ text, by, title, isMine, activityId }) => ({
            what: text,
            more: isMine ? t("tip.mine", { activity: title }) : t("tip.by", { name: by, activity: title }),
            action: isMine ? (
              <Form action={`/kennis/evaluatie/${activityId}/tip-terug`}>
                <Button look="plain" small>
                  {t("tip.take-back")}
                </Button>
              </Form>
            ) : undefined,
          }))}
        />
      </Stack>
    </Block>
  );
}
