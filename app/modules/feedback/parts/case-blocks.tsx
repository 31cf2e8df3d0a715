import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { caseWords } from "../case-words.ts";
import { longestCase } from "../case.ts";
import type { SeenCase, SeenReply } from "../read-cases.ts";
import type { NameInText } from "../write-case.ts";
import { NameNote, writtenBy } from "./case-parts.tsx";

export type CaseTrouble = {
  readonly place: "reply" | "taken";
  readonly raw: TypedValues;
  readonly errors: Record<string, string>;
  readonly names: readonly NameInText[];
};

type Props = { visit: Visit; one: SeenCase; trouble: CaseTrouble | undefined };

/** What others said, in the order in which they did, and the form to say something. */
export function Replies({ visit, one, replies, trouble }: Props & { replies: readonly SeenReply[] }) {
  const t = visit.words(caseWords);
  const mine = trouble?.place === "reply" ? trouble : undefined;
  return (
    <Block id="reacties" title={t("replies")}>
      <Stack big>
        {replies.length === 0 ? <p class="soft">{t("replies.none")}</p> : null}
        {replies.map((reply) => (
          <Said visit={visit} one={one} reply={reply} />
        ))}
        <Form action={`/casussen/${one.id}/reactie`} values={mine?.raw ?? {}} errors={mine?.errors ?? {}} once={formSign(mine?.raw)}>
          <TextArea name="reply" label={t("reply.field")} hint={t("reply.field.hint")} rows={4} maxlength={longestCase.reply} />
          <Checkbox name="showsName" value="yes" label={t("field.name")} />
          <FormActions>
            <Button look={one.isMine ? "second" : "primary"}>{t("reply.send")}</Button>
          </FormActions>
          <NameNote visit={visit} names={mine?.names ?? []} raw={mine?.raw ?? {}} />
        </Form>
      </Stack>
    </Block>
  );
}

function Said({ visit, one, reply }: { visit: Visit; one: SeenCase; reply: SeenReply }) {
  return (
    <Stack>
      <p class="measure">
        <TypedText text={reply.reply} />
        <br />
        <span class="soft small">
          {writtenBy(visit, reply)}, {formatDate(visit.tone.language, reply.writtenOn, "short")}
        </span>
      </p>
      {reply.isMine ? <Remove visit={visit} one={one} reply={reply} /> : null}
    </Stack>
  );
}

function Remove({ visit, one, reply }: { visit: Visit; one: SeenCase; reply: SeenReply }) {
  return (
    <Form action={`/casussen/${one.id}/reactie/${reply.id}/weg`}>
      <Button look="plain" small>
        {visit.words(caseWords)("reply.remove")}
      </Button>
    </Form>
  );
}

/** What the writer does with it: for who thought along to read, and for the writer to write. */
export function Taken({ visit, one, trouble }: Props) {
  const t = visit.words(caseWords);
  const mine = trouble?.place === "taken" ? trouble : undefined;
  if (!one.isMine)
    return (
      <Block id="advies" title={t("taken.title.other")}>
        {one.takenOn ? (
          <p class="measure">
            <TypedText text={one.taken} />
            <br />
            <span class="small soft">{t("taken.on", { date: formatDate(visit.tone.language, one.takenOn) })}</span>
          </p>
        ) : (
          <p class="soft">{t("taken.none")}</p>
        )}
      </Block>
    );
  return (
    <Block id="advies" title={t("taken.title")}>
      <Form action={`/casussen/${one.id}/advies`} values={mine?.raw ?? { taken: one.taken }} errors={mine?.errors ?? {}} prefix="taken-">
        <TextArea name="taken" label={t("taken.field")} rows={4} maxlength={longestCase.taken} />
        <FormActions>
          <Button look="second">{t("taken.send")}</Button>
        </FormActions>
        <NameNote visit={visit} names={mine?.names ?? []} raw={mine?.raw ?? {}} />
      </Form>
    </Block>
  );
}
