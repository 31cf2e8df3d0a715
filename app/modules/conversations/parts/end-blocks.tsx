import { today } from "#platform/time/clock.ts";
import { Accord } from "#ui/accord.tsx";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { DateField } from "#ui/text-field.tsx";
import { sides, whyNotNext } from "../conversation.ts";
import { conversationPageWords } from "../conversation-page-words.ts";
import type { ConversationView } from "../read-conversation.ts";
import type { Shown } from "./shown.ts";

/** Whether it is time to begin: the day is there, or both are ready and no day was chosen. Until then beginning lies folded. */
function isTime({ conversation: { plannedOn, isMomentAccepted }, facts }: ConversationView): boolean {
  if (plannedOn !== null) return isMomentAccepted && plannedOn <= today();
  return facts.employee.isReady && facts.manager.isReady;
}

/** To begin: when it is time. */
export function BeginBlock(shown: Shown) {
  if (!isTime(shown.view)) return null;
  return (
    <Block id="gesprek" title={shown.speech.t("begin")}>
      <BeginForm {...shown} isNow />
    </Block>
  );
}

/** To say on which day they spoke, for who did so before it was time. */
export function BeginFold(shown: Shown) {
  if (isTime(shown.view)) return null;
  return (
    <Details summary={shown.visit.words(conversationPageWords)("begin.fold")} open={shown.answer.form === "begin"}>
      <BeginForm {...shown} />
    </Details>
  );
}

function BeginForm({ speech: { t, day }, view: { conversation }, answer, isNow = false }: Shown & { isNow?: boolean }) {
  const typed = answer.form === "begin" ? answer : {};
  return (
    <Stack>
      <p class="measure">
        {t("begin.lead")} {conversation.reveal === "atStart" ? t("begin.lead.atStart") : ""}
      </p>
      <Form action={`/gesprekken/${conversation.id}/begin`} values={typed.raw ?? {}} errors={typed.errors ?? {}}>
        <DateField name="heldOn" label={t("begin.on")} hint={t("moment.date-hint")} value={day(today())} />
        <FormActions>
          <Button look={isNow ? "primary" : "second"}>{t("begin.button")}</Button>
        </FormActions>
      </Form>
    </Stack>
  );
}

/** Who signed what is on the screen now. */
export function mySignature({ conversation, side, versions }: ConversationView) {
  const signed = versions.find((version) => version.revision === conversation.revision)?.signatures ?? [];
  return { signed, mine: signed.some((signature) => signature.side === side) };
}

/** Both sign what stands above; who signs names the revision on the screen. */
export function SignBlock({ speech: { t, day }, view, name, answer }: Shown) {
  const { conversation, names } = view;
  if (conversation.state === "prepare") return null;
  const { signed, mine } = mySignature(view);
  const people = { employee: conversation.employeeId, manager: conversation.managerId };
  const typed = answer.form === "sign" ? answer : {};
  // A new version of an old conversation does not begin with a day that can not be signed any more.
  const isToCome = conversation.nextOn !== null && whyNotNext(conversation.nextOn, today()) === undefined;
  return (
    <Block id="ondertekenen" title={t("sign")}>
      <Stack>
        <Accord
          steps={sides.map((each) => {
            const signature = signed.find((one) => one.side === each);
            return {
              what: t("sign.step.employee", { name: names.get(people[each]) ?? "" }),
              isDone: signature !== undefined,
              ...(signature ? { who: day(signature.on) } : {}),
            };
          })}
        />
        {mine ? null : <p class="measure">{signed.length > 0 ? t("sign.other", { name }) : t("sign.lead")}</p>}
        {signed.length > 0 ? <p>{conversation.nextOn ? t("sign.next-known", { date: day(conversation.nextOn) }) : t("sign.next-none")}</p> : null}
        {mine ? null : (
          <Form action={`/gesprekken/${conversation.id}/ondertekening`} values={nextOnly(typed.raw)} errors={typed.errors ?? {}}>
            <Hidden name="revision" value={conversation.revision} />
            {signed.length > 0 ? null : (
              <DateField name="nextOn" label={t("sign.next")} hint={t("moment.date-hint")} optional value={isToCome ? day(conversation.nextOn) : ""} />
            )}
            <FormActions>
              <Button>{t("sign.button")}</Button>
            </FormActions>
          </Form>
        )}
      </Stack>
    </Block>
  );
}

// The revision that was sent is the old one: the form that comes back carries the one that is on the screen now.
function nextOnly(raw: Shown["answer"]["raw"]): Record<string, string> {
  const next = raw?.["nextOn"];
  return typeof next === "string" ? { nextOn: next } : {};
}

/** Agreements that could not go to the plan, because it lay with the manager. For the employee who signed. */
export function WaitingNote({ speech: { t }, view: { conversation, side, agreements, versions } }: Shown) {
  const hasSigned = versions.some((version) => version.revision === conversation.revision && version.signatures.some((each) => each.side === "employee"));
  const count = agreements.filter(({ becomes, placedId }) => becomes !== "here" && placedId === null).length;
  if (side !== "employee" || !hasSigned || count === 0) return null;
  const action = (
    <form method="post" action={`/gesprekken/${conversation.id}/in-plan`}>
      <Button look="second" small>
        {t("waiting.button")}
      </Button>
    </form>
  );
  return (
    <Note tone="warn" title={t("waiting.title", { count })} action={action}>
      {t("waiting.text")}
    </Note>
  );
}
