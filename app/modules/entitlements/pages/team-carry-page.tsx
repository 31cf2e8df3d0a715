import { notFound } from "#platform/errors/errors.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { NoEnter } from "#ui/no-enter.tsx";
import { amountInWords } from "../amount-in-words.ts";
import { carryAnswerForm } from "../carry-form.ts";
import { answerCarry } from "../carry-over.ts";
import { replacing } from "../parts/carry-state.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { listTeamWishes, type TeamWish } from "../team-carry.ts";
import { yearEndWords } from "../year-end-words.ts";

/** What people of this manager ask to carry over, each with the two answers. */
export async function teamCarryPage(visit: Visit): Promise<Response> {
  const t = visit.words(yearEndWords);
  const wishes = await listTeamWishes(visit.me);
  return visit.page(
    { title: t("team.title") },
    <>
      <Crumbs links={[{ href: "/team", label: t("team") }]} />
      <PageHead title={t("team.title")} lead={t("team.lead")} />
      <Stack big>
        {wishes.length === 0 ? <Empty title={t("team.none")}>{t("team.none.text")}</Empty> : wishes.map((wish) => <Wish visit={visit} wish={wish} />)}
      </Stack>
    </>,
  );
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
  const year = visit.words(entitlementWords)("year", { label: rulesInForce(visit.portal, wish.yearStart).year.label });
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
