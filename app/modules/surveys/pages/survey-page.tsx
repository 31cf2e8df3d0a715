import { z } from "zod";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Checkboxes } from "#ui/choices.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status } from "#ui/status.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import { DimensionScales, passportWords } from "#modules/functions/public.ts";
import { closeSurvey } from "../close-survey.ts";
import { decide, openKeys } from "../decide.ts";
import { dimensionsKey } from "../proposals.ts";
import { readSurveyResult, type SurveyResult } from "../read-survey.ts";
import { recognisableBelow } from "../survey.ts";
import { surveyEditorWords } from "../survey-editor-words.ts";

type Shown = { visit: Visit; result: SurveyResult };
type Proposed = SurveyResult["proposals"][number];

/** What holders say, as proposals for the passport. */
export async function surveyPage(visit: Visit): Promise<Response> {
  return show(visit, await readSurveyResult(visit.actor, visit.param("survey")));
}

export async function closeSurveyPage(visit: Visit): Promise<Response> {
  await closeSurvey(visit.actor, visit.param("survey"));
  return visit.redirect(`/functiehuis/vragen/${visit.param("survey")}`, visit.words(surveyEditorWords)("closed"));
}

const some = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);
const form = z.object({ proposals: some, choice: z.enum(["accept", "accept-all", "set-aside"]).catch("accept") });

export async function decidePage(visit: Visit): Promise<Response> {
  const t = visit.words(surveyEditorWords);
  const id = visit.param("survey");
  const typed = await visit.form(form);
  const { proposals, choice } = typed.ok ? typed.value : { proposals: [], choice: "accept" as const };
  const result = await readSurveyResult(visit.actor, id);
  const keys = choice === "accept-all" ? openKeys(result) : proposals;
  if (keys.length === 0) return show(visit, result, t("pick-first"));
  const decision = choice === "set-aside" ? "setAside" : "accepted";
  const outcome = await decide(visit.actor, id, keys, decision);
  if ("refused" in outcome) return show(visit, result, t("archived"));
  return visit.redirect(`/functiehuis/vragen/${id}`, t(`done.${decision}`, { count: outcome.done }));
}

function show(visit: Visit, result: SurveyResult, refusal?: string): Promise<Response> {
  const t = visit.words(surveyEditorWords);
  const title = t("result.title", { function: result.function.title });
  const until = result.isOpen ? t("result.until", { date: formatDate(visit.tone.language, result.survey.closesOn) }) : t("result.closed");
  return visit.page(
    { title, menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("house") },
          { href: "/functiehuis/vragen", label: t("title") },
        ]}
      />
      <PageHead
        title={title}
        lead={<Sentence text={`${t("result.lead", { answered: result.answered, count: result.invited })} ${until}`} />}
        actions={
          <Row>
            {result.isOpen ? <Close visit={visit} result={result} /> : null}
            <LinkButton href={`/functiehuis/${result.function.id}`} look="second">
              {t("to-function")}
            </LinkButton>
          </Row>
        }
      />
      <Stack big>
        {refusal ? <Note tone="bad" isAnswer title={refusal} /> : null}
        <Few visit={visit} result={result} />
      </Stack>
      {result.isShown ? (
        <>
          <Lines visit={visit} result={result} />
          <Proposals visit={visit} result={result} />
          <Decided visit={visit} result={result} />
          <Unnamed visit={visit} result={result} />
        </>
      ) : null}
    </>,
    refusal ? 422 : 200,
  );
}

function Close({ visit, result }: Shown) {
  return (
    <Form action={`/functiehuis/vragen/${result.survey.id}/sluiting`}>
      <Button look="second">{visit.words(surveyEditorWords)("close")}</Button>
    </Form>
  );
}

function Few({ visit, result }: Shown) {
  const t = visit.words(surveyEditorWords);
  if (result.isShown && result.answered >= recognisableBelow) return null;
  if (result.isShown)
    return (
      <Note tone="warn" title={t("few.title", { count: result.answered })}>
        {t("few.text")}
      </Note>
    );
  const kind = result.isOpen ? "wait" : "nothing";
  return <Note title={t(`${kind}.title`)}>{t(`${kind}.text`)}</Note>;
}

function Lines({ visit, result: { averages, dimensionsDecision, survey } }: Shown) {
  if (!averages) return null;
  const t = visit.words(surveyEditorWords);
  return (
    <Block id="schuiven" title={t("lines")}>
      <Stack>
        <DimensionScales tone={visit.tone} dimensions={averages} />
        {dimensionsDecision ? (
          <p class="soft">{t(`lines.${dimensionsDecision}`)}</p>
        ) : (
          <Form action={`/functiehuis/vragen/${survey.id}/besluit`}>
            <Hidden name="proposals" value={dimensionsKey} />
            <FormActions>
              <Button look="second" name="choice" value="accept">
                {t("lines.accept")}
              </Button>
            </FormActions>
          </Form>
        )}
      </Stack>
    </Block>
  );
}

function Proposals({ visit, result }: Shown) {
  const t = visit.words(surveyEditorWords);
  const open = result.proposals.filter((proposal) => proposal.decision === undefined);
  const choices = open.map((each) => ({ value: each.key, label: each.label, hint: describe(visit, result, each) }));
  return (
    <Block id="voorstellen" title={t("proposals")}>
      {open.length === 0 ? (
        <p class="soft">{t(result.proposals.length === 0 ? "proposals.none" : "proposals.all-done")}</p>
      ) : (
        <Form action={`/functiehuis/vragen/${result.survey.id}/besluit`}>
          <Checkboxes name="proposals" label={t("proposals-lead")} choices={choices} />
          <FormActions>
            <Button name="choice" value="accept">
              {t("accept")}
            </Button>
            <Button look="second" name="choice" value="accept-all">
              {t("accept-all")}
            </Button>
            <Button look="plain" name="choice" value="set-aside">
              {t("set-aside")}
            </Button>
          </FormActions>
        </Form>
      )}
    </Block>
  );
}

function describe(visit: Visit, { answered }: SurveyResult, { kind, named, isOnPassport }: Proposed): string {
  const t = visit.words(surveyEditorWords);
  return [visit.words(passportWords)(`kind.${kind}`), t("named", { named, count: answered }), t(isOnPassport ? "on-passport" : "new")].join(" · ");
}

function Decided({ visit, result }: Shown) {
  const t = visit.words(surveyEditorWords);
  const decided = result.proposals.filter((proposal) => proposal.decision !== undefined);
  if (decided.length === 0) return null;
  return (
    <Block id="besloten" title={t("decided")}>
      <LineList
        lines={decided.map((proposal) => ({
          what: proposal.label,
          more: t("named", { named: proposal.named, count: result.answered }),
          action: <Status shape={proposal.decision === "accepted" ? "check" : "open"}>{t(proposal.decision ?? "setAside")}</Status>,
        }))}
      />
    </Block>
  );
}

function Unnamed({ visit, result: { unnamed } }: Shown) {
  if (unnamed.length === 0) return null;
  const t = visit.words(surveyEditorWords);
  return (
    <Block id="niet-genoemd" title={t("unnamed")}>
      <p class="measure soft">{t("unnamed-lead")}</p>
      <Tags>
        {unnamed.map((tag) => (
          <Tag>{tag.label}</Tag>
        ))}
      </Tags>
    </Block>
  );
}
