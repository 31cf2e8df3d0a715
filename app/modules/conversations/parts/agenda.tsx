import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Select } from "#ui/select.tsx";
import { Status, type StatusShape } from "#ui/status.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { type OpenAgreement, type Progress, progresses } from "../agreement.ts";
import type { Shown } from "./shown.ts";
import type { Speech } from "./speech.ts";

const shapes: Record<Progress | "none", StatusShape> = { none: "open", toBegin: "open", underWay: "half", done: "check", stopped: "full" };

/** H-46: everything that was agreed on before, each to be marked; and what it is all for. */
export function Agenda(shown: Shown) {
  const {
    speech,
    view: { conversation, open, work },
  } = shown;
  const { t } = speech;
  const canMark = conversation.closedBecause === null;
  return (
    <Stack>
      {open.length === 0 ? <p class="soft">{t("agenda.none")}</p> : null}
      <LineList
        lines={open.map((each) => ({
          what: each.title,
          more: aboutOf(speech, each),
          action: <Status shape={shapes[each.progress ?? "none"]}>{t(`progress.${each.progress ?? "none"}`)}</Status>,
        }))}
      />
      {canMark && open.length > 0 ? <MarkForm {...shown} /> : null}
      {work && work.goals.length > 0 ? (
        <>
          <h3>{t("agenda.goals")}</h3>
          <LineList lines={work.goals.map((goal) => ({ what: goal.title }))} />
        </>
      ) : null}
    </Stack>
  );
}

function aboutOf({ t, day }: Speech, { kind, untilOn, note }: OpenAgreement) {
  const about = [t(`agenda.kind.${kind}`), untilOn ? t("agenda.until", { date: day(untilOn) }) : ""].filter(Boolean).join(" · ");
  return note === "" ? (
    about
  ) : (
    <>
      {about}
      <br />
      <TypedText text={note} />
    </>
  );
}

function MarkForm({ speech: { t }, view: { conversation, open }, answer }: Shown) {
  const typed = answer.form === "progress" ? answer : {};
  return (
    <Details summary={t("agenda.open")} open={answer.form === "progress"}>
      <Form action={`/gesprekken/${conversation.id}/voortgang`} values={typed.raw ?? {}} errors={typed.errors ?? {}}>
        <Select name="about" label={t("agenda.about")} options={open.map(({ kind, id, title }) => ({ value: `${kind}:${id}`, label: title }))} width="full" />
        <Select name="progress" label={t("agenda.progress")} value="underWay" options={progresses.map((value) => ({ value, label: t(`progress.${value}`) }))} />
        <TextField name="note" label={t("agenda.note")} optional maxlength={1000} />
        <FormActions>
          <Button look="second">{t("agenda.mark")}</Button>
        </FormActions>
      </Form>
    </Details>
  );
}
