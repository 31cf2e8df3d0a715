import { z } from "zod";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { LinkButton } from "#ui/button.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import type { Visit } from "#platform/web/visit.ts";
import { activityKindNames, activityKinds, learningClasses } from "../activity.ts";
import { chooseActivityWords } from "../choose-activity-words.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { type Needs, viewNeeds } from "../view-activity.ts";

const question = "leervraag";
const nothingYet = "anders";
const chosen = z.object({
  doel: z
    .union([z.uuid(), z.enum([question, nothingYet])])
    .optional()
    .catch(undefined),
  klasse: z.enum(["70", "20", "10"]).optional().catch(undefined),
});
type Chosen = z.infer<typeof chosen>;
type Shown = { visit: Visit; need: string };

/** H-17: what it is for, then how one wants to learn it, then forms with examples. No list of courses comes before the need. */
export async function chooseActivityPage(visit: Visit): Promise<Response> {
  const needs = await viewNeeds(visit.me);
  const choice = stillThere(visit.query(chosen), needs);
  const t = visit.words(chooseActivityWords);
  const step = choice.doel ? (choice.klasse ? 3 : 2) : 1;
  return visit.page(
    { title: t("title"), menu: "/plan" },
    <>
      <Crumbs links={[{ href: "/plan", label: planSpeech(visit).plan("title") }]} />
      <PageHead title={t("title")} lead={t("step", { step })} />
      <Stack big>
        {step === 1 ? <Need visit={visit} needs={needs} /> : <Chosen visit={visit} needs={needs} choice={choice} />}
        {step === 2 ? <Ways visit={visit} need={choice.doel ?? nothingYet} /> : null}
        {step === 3 ? <Kinds visit={visit} need={choice.doel ?? nothingYet} klasse={choice.klasse ?? "70"} /> : null}
        <p>
          <a href={`/plan/activiteit/nieuw${goalOf(choice.doel) ? `?doel=${choice.doel}` : ""}`}>{t("known")}</a>
        </p>
      </Stack>
    </>,
  );
}

/** A goal that ended meanwhile is no need any more. */
function stillThere(choice: Chosen, { goals, question: asked }: Needs): Chosen {
  const known = choice.doel === nothingYet || (choice.doel === question && asked !== "") || goals.some(({ id }) => id === choice.doel);
  return known ? choice : {};
}

function goalOf(need: string | undefined): string | undefined {
  return need === question || need === nothingYet ? undefined : need;
}

function Need({ visit, needs: { goals, question: asked } }: { visit: Visit; needs: Needs }) {
  const t = visit.words(chooseActivityWords);
  const link = (need: string, words: string) => <a href={`/plan/activiteit/kiezen?doel=${need}`}>{words}</a>;
  const hasNeed = goals.length > 0 || asked !== "";
  return (
    <Block id="waarvoor" title={t("need")}>
      <Stack>
        {hasNeed ? null : (
          <Note
            action={
              <LinkButton href="/plan/leervraag" small look="second">
                {t("need.find")}
              </LinkButton>
            }
          >
            {t("need.none")}
          </Note>
        )}
        <LineList
          lines={[
            ...goals.map(({ id, title }) => ({ what: link(id, title), more: t("need.goal") })),
            ...(asked === "" ? [] : [{ what: link(question, asked), more: t("need.question") }]),
            { what: link(nothingYet, t("need.other")) },
          ]}
        />
      </Stack>
    </Block>
  );
}

/** What was chosen before, each with the way back to it. */
function Chosen({ visit, needs, choice: { doel, klasse } }: { visit: Visit; needs: Needs; choice: Chosen }) {
  const t = visit.words(chooseActivityWords);
  const need = doel === question ? needs.question : needs.goals.find(({ id }) => id === doel)?.title;
  return (
    <div>
      <p>{need ? t("need.chosen", { need }) : t("need.other")}</p>
      <Row>
        <a href="/plan/activiteit/kiezen">{t("need.change")}</a>
        {klasse ? <a href={`/plan/activiteit/kiezen?doel=${doel}`}>{t("way.change")}</a> : null}
      </Row>
    </div>
  );
}

function Ways({ visit, need }: Shown) {
  const t = visit.words(chooseActivityWords);
  return (
    <Block id="hoe" title={t("way")}>
      <Stack>
        <p class="soft measure">{t("way.hint")}</p>
        <LineList
          lines={learningClasses.map((one) => ({
            what: <a href={`/plan/activiteit/kiezen?doel=${need}&klasse=${one}`}>{t(`way.${one}`)}</a>,
            more: t(`way.${one}.more`),
          }))}
        />
      </Stack>
    </Block>
  );
}

function Kinds({ visit, need, klasse }: Shown & { klasse: string }) {
  const t = visit.words(chooseActivityWords);
  const { activity: a } = planSpeech(visit);
  const goal = goalOf(need);
  const kinds = activityKindNames.filter((kind) => String(activityKinds[kind].learningClass) === klasse);
  return (
    <Block id="vorm" title={`${t(`way.${klasse as "70"}`)}: ${t("kinds").toLowerCase()}`}>
      <Stack>
        <p class="soft measure">{t("kinds.hint")}</p>
        <LineList
          lines={kinds.map((kind) => ({
            what: <a href={`/plan/activiteit/nieuw?vorm=${kind}${goal ? `&doel=${goal}` : ""}`}>{a(`kind.${kind}`)}</a>,
            more: t(`example.${kind}`),
          }))}
        />
      </Stack>
    </Block>
  );
}
