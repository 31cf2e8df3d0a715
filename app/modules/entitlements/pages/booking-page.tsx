import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { checkUpload } from "#platform/files/check-upload.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign, withNewSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions, type FormErrors } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField, HoursField, MoneyField, TextField } from "#ui/text-field.tsx";
import { bookUse, type BookedEvidence } from "../book-use.ts";
import { bookingForm, type BookingInput } from "../booking-form.ts";
import { entitlementWords } from "../entitlement-words.ts";
import { mayChargeRight, readOwnRight } from "../own-right.ts";
import { bookingSentence, errorSentences } from "../parts/form-sentences.ts";
import { rightPageWords } from "../right-page-words.ts";

type State = { readonly values?: TypedValues; readonly errors?: FormErrors; readonly refusal?: { readonly title: string; readonly text: string } };

/** The form to book with. `?activiteit=` fills in the activity somebody came from. */
export function bookingPage(visit: Visit): Promise<Response> {
  const activity = visit.c.req.query("activiteit");
  return show(visit, activity ? { values: { activityId: activity } } : {});
}

/** Books what was typed: nobody's approval is asked (H-68). */
export async function bookPage(visit: Visit): Promise<Response> {
  const t = visit.words(rightPageWords);
  const form = await visit.form(bookingForm);
  if (!form.ok) return show(visit, { values: form.raw, errors: errorSentences(visit, form.errors) });
  const evidence = await readEvidence(form.value);
  if ("wrong" in evidence) return show(visit, { values: form.raw, errors: errorSentences(visit, { evidenceFile: `file-${evidence.wrong}` }) });
  const { hours, money, on, activityId, description, chargedTo } = form.value;
  // Taken out of the plan in another tab since the form was opened: say so beside the field, with all that was typed still there.
  const isGone = activityId !== "" && !(await readOwnRight(visit.me, undefined)).titles.has(activityId);
  if (isGone) return show(visit, { values: form.raw, errors: errorSentences(visit, { activityId: "activity-gone" }) });
  const outcome = await bookUse(visit.actor, {
    hours,
    money,
    on,
    activityId: activityId || null,
    description,
    chargedTo,
    evidence: evidence.evidence,
    onceKey: `booking ${formSign(form.raw)}`,
  });
  if ("refused" in outcome) {
    const title = t(outcome.refused.reason.startsWith("not-enough") ? "not-booked" : "not-booked.other");
    return show(visit, {
      values: outcome.refused.reason === "sent-before" ? withNewSign(form.raw) : form.raw,
      refusal: { title, text: bookingSentence(visit, outcome.refused) },
    });
  }
  return visit.redirect("/mijn-recht#boekingen", await afterwards(visit, "booked"));
}

/** What is free after it, in the flash, so that the balance is said at once. */
export async function afterwards(visit: Visit, word: "booked" | "corrected"): Promise<string> {
  const { hours, money } = await readOwnRight(visit.me, undefined);
  return visit.words(rightPageWords)(word, { hours: formatHours(visit.tone.language, hours.free), money: formatMoney(visit.tone.language, money.free) });
}

// One of the three is kept: what was uploaded says most, then a link, then words.
async function readEvidence(input: BookingInput): Promise<{ evidence: BookedEvidence | null } | { wrong: string }> {
  const file = input.evidenceFile;
  if (file) {
    const check = checkUpload({ name: file.name, mediaType: file.type, bytes: Buffer.from(await file.arrayBuffer()) });
    return check.ok ? { evidence: { kind: "file", title: check.upload.name, upload: check.upload } } : { wrong: check.reason };
  }
  if (input.evidenceLink !== "") return { evidence: { kind: "link", title: input.evidenceLink, content: input.evidenceLink } };
  return { evidence: input.evidenceText === "" ? null : { kind: "text", title: input.evidenceText.slice(0, 80), content: input.evidenceText } };
}

async function show(visit: Visit, state: State): Promise<Response> {
  const t = visit.words(rightPageWords);
  const right = await readOwnRight(visit.me, undefined);
  const free = { hours: formatHours(visit.tone.language, right.hours.free), money: formatMoney(visit.tone.language, right.money.free) };
  const hasRight = mayChargeRight(right);
  const activities = [...right.titles].map(([value, label]) => ({ value, label }));
  const isAnswer = Boolean(state.errors ?? state.refusal);
  return visit.page(
    { title: t("booking.title"), menu: "/mijn-recht", hasErrors: Boolean(state.errors) },
    <>
      <Crumbs links={[{ href: "/mijn-recht", label: visit.words(entitlementWords)("title") }]} />
      <ErrorSummary errors={state.errors} />
      {state.refusal ? (
        <Note tone="bad" isAnswer title={state.refusal.title}>
          {state.refusal.text}
        </Note>
      ) : null}
      <PageHead
        title={t("booking.title")}
        lead={
          <Sentence
            text={hasRight ? t("booking.lead", free) : `${t("lead.none", { year: visit.words(entitlementWords)("this-year") })} ${t("booking.lead.none")}`}
          />
        }
      />
      <Form action="/mijn-recht/boeken" values={state.values} errors={state.errors} once={formSign(state.values)} withFiles>
        <HoursField name="hours" label={t("booking.hours")} hint={t("booking.hours.hint")} unit={t("booking.hours.unit")} />
        <MoneyField name="money" label={t("booking.money")} hint={t("booking.money.hint")} />
        <DateField name="on" label={t("booking.on")} hint={t("booking.on.hint")} value={formatDate(visit.tone.language, today())} />
        {activities.length > 0 ? <Select name="activityId" label={t("booking.activity")} options={activities} none={t("booking.activity.none")} /> : null}
        <TextField name="description" label={t("booking.what")} hint={activities.length > 0 ? t("booking.what.hint") : undefined} />
        <Radios
          name="chargedTo"
          label={t("booking.charged")}
          value={hasRight ? "right" : "assigned"}
          choices={(hasRight ? (["right", "assigned", "project"] as const) : (["assigned", "project"] as const)).map((value) => ({
            value,
            label: t(`booking.charged.${value}`),
            hint: t(`booking.charged.${value}.hint`),
          }))}
        />
        <Evidence visit={visit} isOpen={isAnswer} />
        <FormActions>
          <Button>{t("booking.save")}</Button>
          <LinkButton href="/mijn-recht" look="plain">
            {t("back")}
          </LinkButton>
        </FormActions>
      </Form>
    </>,
    isAnswer ? 422 : 200,
  );
}

function Evidence({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const t = visit.words(rightPageWords);
  return (
    <Details summary={t("booking.evidence")} open={isOpen}>
      <p class="soft">{t("booking.evidence.lead")}</p>
      <FileField name="evidenceFile" label={t("booking.file")} hint={t("booking.file.hint")} optional />
      <TextField name="evidenceLink" type="url" label={t("booking.link")} hint={t("booking.link.hint")} optional />
      <TextArea name="evidenceText" label={t("booking.text")} rows={4} optional />
    </Details>
  );
}
