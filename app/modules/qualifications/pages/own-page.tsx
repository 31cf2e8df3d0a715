import { formatDate } from "#platform/time/format-date.ts";
import { mayEnter } from "#platform/web/may-enter.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { askQualification, withdrawQualification } from "../ask-qualification.ts";
import { RequestState } from "../parts/request-state.tsx";
import { errorSentences, levelWords, stepLine } from "../parts/sentences.ts";
import { askForm } from "../qualification-form.ts";
import { qualificationWords } from "../qualification-words.ts";
import { type Offer, readOwnQualifications, type WithSteps } from "../read-qualifications.ts";

type State = { readonly errors?: Readonly<Record<string, string>>; readonly raw?: TypedValues; readonly refusal?: string };

/** What somebody may have recognised (H-74) or get (H-75), and what became of what they asked. */
export function ownPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function askPage(visit: Visit): Promise<Response> {
  const t = visit.words(qualificationWords);
  const form = await visit.form(askForm);
  if (!form.ok) return show(visit, { errors: errorSentences(visit, form.errors), raw: form.raw });
  const { kind, why, once } = form.value;
  const outcome = await askQualification(visit.me, { kind, why, onceKey: `${visit.me.personId} ${once}` });
  if ("refused" in outcome) return show(visit, { raw: form.raw, refusal: t(`not.${outcome.refused}`) });
  return visit.redirect("/erkenning", t("asked"));
}

export async function withdrawPage(visit: Visit): Promise<Response> {
  const t = visit.words(qualificationWords);
  const outcome = await withdrawQualification(visit.me, visit.param("request"));
  return visit.redirect("/erkenning", t("refused" in outcome ? `refused.${outcome.refused}` : "withdrawn"));
}

async function show(visit: Visit, { errors = {}, raw = {}, refusal }: State): Promise<Response> {
  const t = visit.words(qualificationWords);
  const { level, offers, requests } = await readOwnQualifications(visit.me);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("title"), hasErrors, menu: "/kalender" },
    <>
      <ErrorSummary errors={errors} />
      {refusal ? (
        <Note tone="bad" isAnswer>
          {refusal}
        </Note>
      ) : null}
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        {requests.length > 0 ? (
          <Block id="aanvragen" title={t("own")}>
            <Stack big>
              {requests.map((request) => (
                <OwnRequest visit={visit} request={request} />
              ))}
            </Stack>
          </Block>
        ) : null}
        <p class="measure">
          {level ? t("level", { level: levelWords(visit, level) }) : t("level-none")} {t("level-wrong")}
        </p>
        {offers.map((offer) => (
          <OfferBlock visit={visit} offer={offer} errors={raw["kind"] === offer.kind ? errors : {}} raw={raw["kind"] === offer.kind ? raw : {}} />
        ))}
        {mayEnter(["hr"], visit.actor) ? (
          <p>
            <a href="/erkenning/aanvragen">{t("to-list")}</a>
          </p>
        ) : null}
      </Stack>
    </>,
    hasErrors || refusal ? 422 : 200,
  );
}

function OfferBlock({ visit, offer, errors, raw }: { visit: Visit; offer: Offer; errors: Readonly<Record<string, string>>; raw: TypedValues }) {
  const t = visit.words(qualificationWords);
  const { kind, whyNot, earlyUntil } = offer;
  const rule = visit.portal.sector === "vo" ? (`rule.${kind}-article` as const) : (`rule.${kind}` as const);
  return (
    <Block id={kind} title={t(`kind.${kind}`)}>
      <Stack>
        <p class="measure">{t(`what.${kind}`)}</p>
        <p class="soft measure">{t(rule)}</p>
        {whyNot ? (
          <Note
            action={
              whyNot === "above-mbo" ? (
                <LinkButton href="/plan" look="second" small>
                  {t("to-plan")}
                </LinkButton>
              ) : undefined
            }
          >
            {t(`not.${whyNot}`)}
          </Note>
        ) : (
          <>
            {earlyUntil ? (
              <Note tone="warn">
                <Sentence text={t("early", { date: formatDate(visit.tone.language, earlyUntil) })} />
              </Note>
            ) : null}
            <Form action="/erkenning" prefix={`${kind}-`} errors={errors} values={raw} once={formSign(raw)}>
              <Hidden name="kind" value={kind} />
              <TextArea name="why" label={t("ask.why")} hint={t("ask.why-hint")} rows={3} optional />
              <FormActions>
                <Button>{t(`ask.${kind}`)}</Button>
              </FormActions>
            </Form>
          </>
        )}
      </Stack>
    </Block>
  );
}

function OwnRequest({ visit, request }: { visit: Visit; request: WithSteps }) {
  const t = visit.words(qualificationWords);
  return (
    <section>
      <h3>{t(`kind.${request.kind}`)}</h3>
      <p>
        <RequestState visit={visit} stands={request.stands} />
      </p>
      <LineList lines={request.steps.map((step) => stepLine(visit, step))} />
      {request.stands === "asked" ? (
        <Form action={`/erkenning/${request.id}/intrekken`}>
          <FormActions>
            <Button look="plain">{t("withdraw")}</Button>
          </FormActions>
        </Form>
      ) : null}
    </section>
  );
}
