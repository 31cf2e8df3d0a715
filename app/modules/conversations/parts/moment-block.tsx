import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { BeginFold } from "./end-blocks.tsx";
import type { Shown } from "./shown.ts";
import { momentSign } from "../plan-moment.ts";
import { momentInWords } from "./speech.ts";

/** When and where: either proposes, the other agrees. */
export function MomentBlock(shown: Shown) {
  const { speech, view, name, answer } = shown;
  const { t } = speech;
  const { conversation, me } = view;
  const when = momentInWords(speech, conversation);
  const isTheirs = conversation.plannedOn !== null && !conversation.isMomentAccepted && conversation.momentBy !== me;
  const form = <ProposeForm {...shown} />;
  return (
    <Block id="moment" title={t("moment")}>
      <Stack>
        {conversation.plannedOn === null ? <p>{t("moment.none")}</p> : null}
        {conversation.plannedOn !== null && conversation.isMomentAccepted ? <p>{t("moment.agreed", { when })}</p> : null}
        {conversation.plannedOn !== null && !conversation.isMomentAccepted && !isTheirs ? <p>{t("moment.mine", { when, name })}</p> : null}
        {isTheirs ? (
          <>
            <p>{t("moment.theirs", { when, name })}</p>
            <form method="post" action={`/gesprekken/${conversation.id}/moment/akkoord`}>
              <Hidden name="seen" value={momentSign(conversation)} />
              <Button>{t("moment.accept")}</Button>
            </form>
          </>
        ) : null}
        {conversation.plannedOn !== null && conversation.plannedOn > conversation.dueOn ? (
          <p class="soft">{t("moment.after-round", { date: speech.day(conversation.dueOn) })}</p>
        ) : null}
        {conversation.plannedOn === null ? form : null}
        <div>
          {conversation.plannedOn === null ? null : (
            <Details summary={t("moment.other")} open={answer.form === "moment"}>
              {form}
            </Details>
          )}
          <BeginFold {...shown} />
        </div>
      </Stack>
    </Block>
  );
}

function ProposeForm({ speech: { t, day }, view: { conversation }, answer }: Shown) {
  const typed = answer.form === "moment" ? answer : {};
  const replaces = conversation.plannedOn !== null && conversation.isMomentAccepted;
  return (
    <Form action={`/gesprekken/${conversation.id}/moment`} values={typed.raw ?? {}} errors={typed.errors ?? {}}>
      {replaces ? <p class="soft">{t("moment.replaces")}</p> : null}
      <DateField name="plannedOn" label={t("moment.date")} hint={t("moment.date-hint")} value={conversation.plannedOn ? day(conversation.plannedOn) : ""} />
      <TextField name="plannedAt" label={t("moment.time")} hint={t("moment.time-hint")} optional width="4" value={conversation.plannedAt} />
      <TextField name="place" label={t("moment.where")} optional width="20" maxlength={200} value={conversation.place} />
      <FormActions>
        <Button look={conversation.plannedOn === null ? "primary" : "second"}>{t("moment.propose")}</Button>
      </FormActions>
    </Form>
  );
}
