import { addYears } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { FormResult } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Block, PageHead, Stack, Two } from "#ui/layout.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import type { Outcome } from "#platform/errors/outcome.ts";
import { replyForm, takenForm } from "../case-form.ts";
import { caseWords } from "../case-words.ts";
import { type CaseTrouble, Replies, Taken } from "../parts/case-blocks.tsx";
import { nameErrors, writtenBy } from "../parts/case-parts.tsx";
import { formErrors } from "../parts/form-errors.ts";
import { yearsKept } from "../feedback.ts";
import { readCase } from "../read-cases.ts";
import { type NameInText, removeCase, removeReply, replyToCase, takeAdvice } from "../write-case.ts";

type Word = WordKey<typeof caseWords.nl>;

/** One case: the situation, what others say, and what its writer does with it. */
export function casePage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function replyPage(visit: Visit): Promise<Response> {
  const form = await visit.form(replyForm);
  return answered(visit, "reply", form, (value) => replyToCase(visit.actor, visit.param("case"), value));
}

export async function takenPage(visit: Visit): Promise<Response> {
  const form = await visit.form(takenForm);
  return answered(visit, "taken", form, (value) => takeAdvice(visit.actor, visit.param("case"), value));
}

async function answered<Value>(
  visit: Visit,
  place: "reply" | "taken",
  form: FormResult<Value>,
  write: (value: Value) => Promise<Outcome<void, readonly NameInText[]>>,
): Promise<Response> {
  const t = visit.words(caseWords);
  if (!form.ok) return show(visit, { place, raw: form.raw, errors: formErrors(form.errors, (code) => t(`error.${code}` as Word)), names: [] });
  const outcome = await write(form.value);
  if ("refused" in outcome) return show(visit, { place, raw: form.raw, errors: nameErrors(visit, outcome.refused), names: outcome.refused });
  return visit.redirect(`/casussen/${visit.param("case")}`, t(`${place}.sent`));
}

export async function removeCaseQuestionPage(visit: Visit): Promise<Response> {
  const t = visit.words(caseWords);
  const { one } = await readCase(visit.me, visit.param("case"));
  return visit.page(
    { title: t("remove.title"), menu: "/casussen" },
    <Confirm title={t("remove.title")} action={`/casussen/${one.id}/weg`} confirm={t("remove.confirm")} cancel={t("cancel")} cancelHref={`/casussen/${one.id}`}>
      <p>
        <b>{one.title}</b>
      </p>
      <p>{t("remove.text")}</p>
    </Confirm>,
  );
}

export async function removeCasePage(visit: Visit): Promise<Response> {
  await removeCase(visit.actor, visit.param("case"));
  return visit.redirect("/casussen", visit.words(caseWords)("removed"));
}

export async function removeReplyPage(visit: Visit): Promise<Response> {
  await removeReply(visit.actor, visit.param("case"), visit.param("reply"));
  return visit.redirect(`/casussen/${visit.param("case")}`, visit.words(caseWords)("reply.removed"));
}

async function show(visit: Visit, trouble?: CaseTrouble): Promise<Response> {
  const t = visit.words(caseWords);
  const { one, replies } = await readCase(visit.me, visit.param("case"));
  const date = (day: typeof one.writtenOn) => formatDate(visit.tone.language, day);
  return visit.page(
    { title: one.title, menu: "/casussen", hasErrors: trouble !== undefined },
    <>
      <Crumbs links={[{ href: "/casussen", label: t("title") }]} />
      <ErrorSummary errors={trouble?.errors} />
      <PageHead title={one.title} lead={t("lead.by", { name: writtenBy(visit, one), date: date(one.writtenOn) })} />
      <Two>
        <Stack big>
          <p class="measure">
            <TypedText text={one.situation} />
          </p>
          <Block id="vraag" title={t("question")}>
            <p class="measure">
              <TypedText text={one.question} />
            </p>
          </Block>
          <Replies visit={visit} one={one} replies={replies} trouble={trouble} />
        </Stack>
        <Stack big>
          <Taken visit={visit} one={one} trouble={trouble} />
          <p class="small soft">{t("kept", { date: date(addYears(one.writtenOn, yearsKept)) })}</p>
          {one.isMine ? (
            <p class="row">
              <LinkButton href={`/casussen/${one.id}/weg`} look="plain" small>
                {t("remove.button")}
              </LinkButton>
            </p>
          ) : null}
        </Stack>
      </Two>
    </>,
    trouble ? 422 : 200,
  );
}
