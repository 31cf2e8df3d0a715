import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField } from "#ui/text-field.tsx";
import type { NamedSubmission } from "../read-tracks.ts";
import { whyNotDecided, type WhyNotDecided } from "../submission.ts";
import { submissionWords } from "../submission-words.ts";

/** Which of the three forms was answered, and how. */
export type Judging = {
  readonly form: "advies" | "ruimte" | "besluit";
  readonly raw: TypedValues;
  readonly errors?: Record<string, string>;
  readonly refusal?: string;
};
type Props = { visit: Visit; submission: NamedSubmission; judging: Judging | undefined };

const stateFor = (judging: Judging | undefined, form: Judging["form"]) =>
  judging?.form === form ? { values: judging.raw, errors: judging.errors ?? {} } : { values: {}, errors: {} };

export function AdviceBlock({ visit, submission: { id, name }, judging }: Props) {
  const t = visit.words(submissionWords);
  return (
    <Block id="advies" title={t("advice.title")}>
      <Stack>
        <p class="measure">{t("advice.text", { name })}</p>
        <Form action={`/groeipaden/ingediend/${id}/advies`} prefix="advies-" {...stateFor(judging, "advies")}>
          <Radios
            name="advice"
            label={t("advice.choice")}
            choices={[
              { value: "advised-yes", label: t("advice.yes") },
              { value: "advised-not-yet", label: t("advice.not-yet") },
            ]}
          />
          <TextArea name="reason" label={t("advice.reason")} rows={3} optional />
          <FormActions>
            <Button>{t("advice.send")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

export function RoomBlock({ visit, submission: { id }, judging }: Props) {
  const t = visit.words(submissionWords);
  return (
    <Block id="ruimte" title={t("room.title")}>
      <Stack>
        <p class="measure">{t("room.text")}</p>
        <Form action={`/groeipaden/ingediend/${id}/ruimte`} prefix="ruimte-" {...stateFor(judging, "ruimte")}>
          <Radios
            name="room"
            label={t("room.choice")}
            choices={[
              { value: "room-yes", label: t("room.yes") },
              { value: "room-no", label: t("room.no") },
            ]}
            inline
          />
          <DateField name="on" label={t("room.on")} hint={t("room.hint")} value={formatDate(visit.tone.language, today())} />
          <TextArea name="roomReason" label={t("room.reason")} rows={2} optional />
          <FormActions>
            <Button look="second">{t("room.send")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

/** Says beforehand what keeps it from being granted. */
export function DecideBlock({ visit, submission, judging, by }: Props & { by: string }) {
  const t = visit.words(submissionWords);
  const blocked = whyNotDecided(submission, "granted", "", by);
  return (
    <Block id="besluit" title={t("decide.title")}>
      <Stack>
        {blocked ? (
          <Note tone="warn" title={t("decide.blocked")}>
            {notDecided(visit, blocked)}
          </Note>
        ) : null}
        <Form action={`/groeipaden/ingediend/${submission.id}/besluit`} prefix="besluit-" {...stateFor(judging, "besluit")}>
          <Radios
            name="decision"
            label={t("decide.choice")}
            choices={[
              { value: "granted", label: t("decide.granted") },
              { value: "not-yet", label: t("decide.not-yet") },
            ]}
          />
          <TextArea name="reason" label={t("decide.reason")} hint={t("decide.reason-hint", { name: submission.name })} rows={3} optional />
          <FormActions>
            <Button>{t("decide.send")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

export function notDecided(visit: Visit, why: WhyNotDecided): string {
  const t = visit.words(submissionWords);
  return why.reason === "condition-missing" ? t("refused.condition-missing", { conditions: why.conditions.join("; ") }) : t(`refused.${why.reason}`);
}
