import { notFound } from "#platform/errors/errors.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { NoEnter } from "#ui/no-enter.tsx";
import { amountInWords } from "../amount-in-words.ts";
import { carryAnswerForm } from "../carry-form.ts";
import { answerCarry } from "../carry-over.ts";
import { carryState, replacing } from "../parts/carry-state.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { listTeamWishes, type TeamWish, type TeamWishes } from "../team-carry.ts";
import { yearEndWords } from "../year-end-words.ts";

/** What people of this manager ask to carry over, each with the two answers. */
export async function teamCarryPage(visit: Visit): Promise<Response> {
  const t = visit.words(yearEndWords);
  const { waiting, answered } = await listTeamWishes(visit.me);
  return visit.page(
    { title: t("team.title") },
    <>
      <Crumbs links={[{ href: "/team", label: t("team") }]} />
      <PageHead title={t("team.title")} lead={t("team.lead")} />
      <Stack big>
        {waiting.length === 0 ? <Empty title={t("team.none")}>{t("team.none.text")}</Empty> : waiting.map((wish) => <Wish visit={visit} wish={wish} />)}
        <Answered visit={visit} wishes={answered} />
      </Stack>
    </>,
  );
}

/** What was agreed on or not, with both names and days, until the year is closed; after that it is in the statement of its person. */
function Answered({ visit, wishes }: { visit: Visit; wishes: TeamWishes["answered"] }) {
  const t = visit.words(yearEndWords);
  if (wishes.length === 0) return null;
  return (
    <Block id="beantwoord" title={t("team.answered")}>
      <LineList
        lines={wishes.map((wish) => ({
          what: t("team.asked", { name: wish.name, amount: amountInWords(visit.tone, wish), year: yearOfWish(visit, wish) }),
          more: carryState(visit, wish, wish.all),
        }))}
      />
    </Block>
  );
}

function yearOfWish(visit: Visit, { yearStart }: Pick<TeamWish, "yearStart">): string {
  return visit.words(entitlementWords)("year", { label: rulesInForce(visit.portal, yearStart).year.label });
}

export async function answerCarryPage(visit: Visit): Promise<Response> {
  const t = visit.words(yearEndWords);
  const form = await visit.form(carryAnswerForm);
  // The page has two buttons and nothing else: another answer comes from no page of ours.
  if (!form.ok) notFound();
  const outcome = await answerCarry(visit.actor, visit.param("request"), form.value.answer);
  return visit.redirect("/rechten/meenemen", "refused" in outcome ? t(`answer.${outcome.refused}`) : t(`team.${form.value.answer}`));
}

function Wish({ visit, wish }: { visit: Visit; wish: TeamWish }) {
  const t = visit.words(yearEndWords);
  const year = yearOfWish(visit, wish);
  return (
    <Block id={`w${wish.id}`} title={t("team.asks", { name: wish.name, amount: amountInWords(visit.tone, wish) })}>
      <p class="soft">{t("team.when", { year, on: formatDate(visit.tone.language, wish.asked.on) })}</p>
      {wish.replaces ? <p>{replacing(visit, "team.replaces", wish.replaces)}</p> : null}
      {wish.reason ? <p class="measure">{wish.reason}</p> : null}
      <Form action={`/rechten/meenemen/${wish.id}`}>
        <NoEnter />
        <FormActions>
          <Button name="answer" value="agreed">
            {t("team.agree")}
          </Button>
          <Button name="answer" value="declined" look="second">
            {t("team.decline")}
          </Button>
        </FormActions>
      </Form>
    </Block>
  );
}
