import { randomUUID } from "node:crypto";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Translate } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { reflectionForm } from "../agreement-form.ts";
import { isFormal, type OwnConversations, readOwnConversations } from "../list-conversations.ts";
import { conversationLine, openLine } from "../parts/conversation-line.tsx";
import { ownPageWords } from "../own-page-words.ts";
import { errorSentences, type Speech, speechOf } from "../parts/speech.ts";
import { addReflection, type Reflection, removeReflection, shareReflection, unshareReflection } from "../reflections.ts";

/** The own conversations, and what one writes down between them. */
export function ownPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function addReflectionPage(visit: Visit): Promise<Response> {
  const t = visit.words(ownPageWords);
  const typed = await visit.form(reflectionForm);
  if (!typed.ok) return show(visit, typed);
  await addReflection(visit.me, typed.value.text, typed.value.once);
  return visit.redirect("/gesprekken#terugblik", t("reflection.saved"));
}

export async function shareReflectionPage(visit: Visit): Promise<Response> {
  const t = visit.words(ownPageWords);
  const outcome = await shareReflection(visit.me, visit.param("reflection"));
  const { managerName = "" } = await readOwnConversations(visit.me);
  return visit.redirect("/gesprekken#terugblik", "refused" in outcome ? t("reflection.no-manager") : t("reflection.shared", { name: managerName }));
}

export async function unshareReflectionPage(visit: Visit): Promise<Response> {
  await unshareReflection(visit.me, visit.param("reflection"));
  return visit.redirect("/gesprekken#terugblik", visit.words(ownPageWords)("reflection.unshared"));
}

export async function removeReflectionPage(visit: Visit): Promise<Response> {
  await removeReflection(visit.me, visit.param("reflection"));
  return visit.redirect("/gesprekken#terugblik", visit.words(ownPageWords)("reflection.removed"));
}

async function show(visit: Visit, typed?: { readonly errors: FieldErrors; readonly raw: TypedValues }): Promise<Response> {
  const speech = speechOf(visit);
  const t = visit.words(ownPageWords);
  const own = await readOwnConversations(visit.me);
  const errors = typed && errorSentences(speech, typed.errors);
  const formal = own.mine.filter((each) => isFormal(each, own.year)).length;
  const year = t("year");
  return visit.page(
    { title: speech.t("title"), hasErrors: Boolean(errors), menu: "/gesprekken" },
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={speech.t("title")} lead={<Sentence text={formal === 0 ? t("lead.none", { year }) : t("lead.some", { year, count: formal })} />} />
      <Stack big>
        <Lists visit={visit} speech={speech} t={t} own={own} />
        <Reflections speech={speech} t={t} own={own} errors={errors} raw={typed?.raw} />
      </Stack>
    </>,
    errors ? 422 : 200,
  );
}

type Shown = { speech: Speech; t: Translate<typeof ownPageWords.nl>; own: OwnConversations };

function Lists({ visit, speech, t, own: { mine, led, names } }: Shown & { visit: Visit }) {
  const isOver = ({ state, closedBecause }: OwnConversations["mine"][number]) => state === "signed" || closedBecause !== null;
  const [open, past] = [mine.filter((each) => !isOver(each)), mine.filter(isOver)];
  return (
    <>
      {open.length > 0 ? (
        <Block id="nu" title={t("open")}>
          <LineList lines={open.map((each) => openLine(visit, each, names.get(each.managerId) ?? "", "employee"))} />
        </Block>
      ) : null}
      {led.length > 0 ? (
        <Block id="door-jou" title={t("led")}>
          <LineList lines={led.map((each) => ledLine(visit, each, names.get(each.employeeId) ?? ""))} />
        </Block>
      ) : null}
      {open.length + led.length === 0 ? <Empty title={t("empty.title")}>{t("empty")}</Empty> : null}
      {past.length > 0 ? (
        <Block id="eerder" title={t("past")}>
          <LineList lines={past.map((each) => conversationLine(speech, each, names.get(each.managerId) ?? ""))} />
        </Block>
      ) : null}
    </>
  );
}

// Whom a round names to speak with them sees here what is over, too.
function ledLine(visit: Visit, conversation: OwnConversations["led"][number], name: string): Line {
  return conversation.state === "signed" ? conversationLine(speechOf(visit), conversation, name) : openLine(visit, conversation, name, "manager");
}

function Reflections({ speech, t, own, errors, raw }: Shown & { errors: Record<string, string> | undefined; raw: TypedValues | undefined }) {
  return (
    <Block id="terugblik" title={t("reflection.title")}>
      <Stack>
        <p class="soft measure">{t("reflection.lead")}</p>
        <Form action="/gesprekken/terugblik" errors={errors ?? {}} values={raw ?? {}} once={randomUUID()}>
          <TextArea name="text" label={t("reflection.field")} rows={3} maxlength={2000} />
          <FormActions>
            <Button look="second">{t("reflection.save")}</Button>
          </FormActions>
        </Form>
        <LineList lines={own.reflections.map((each) => reflectionLine({ speech, t, own }, each))} />
      </Stack>
    </Block>
  );
}

function reflectionLine({ speech: { day }, t, own: { names, managerName } }: Shown, { id, text, madeOn, sharedWith }: Reflection): Line {
  const reader = sharedWith ? names.get(sharedWith) : undefined;
  return {
    what: <TypedText text={text} />,
    isText: true,
    more: [day(madeOn), reader ? t("reflection.shared-with", { name: reader }) : t("reflection.private")].join(" · "),
    action: (
      <Row>
        {sharedWith ? <Act action={`/gesprekken/terugblik/${id}/verbergen`} label={t("reflection.unshare")} /> : null}
        {!sharedWith && managerName ? <Act action={`/gesprekken/terugblik/${id}/delen`} label={t("reflection.share", { name: managerName })} /> : null}
        <Act action={`/gesprekken/terugblik/${id}/weg`} label={t("reflection.remove")} />
      </Row>
    ),
  };
}

function Act({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <Button look="plain" small>
        {label}
      </Button>
    </form>
  );
}
