import { randomUUID } from "node:crypto";
import { Button, LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { conversationPageWords } from "../conversation-page-words.ts";
import { longText } from "../cycle-form.ts";
import type { Shown } from "./shown.ts";
import type { Point } from "../point-table.ts";

/** The joint notes: a line of its own for every point, so that two can write at once. */
export function NotesBlock(shown: Shown) {
  const { visit, speech, view, answer } = shown;
  const { t } = speech;
  const { conversation, points } = view;
  const canWrite = conversation.closedBecause === null;
  const standing = points.filter(({ isRemoved }) => !isRemoved);
  const history = points.flatMap((point) => historyLines(shown, point, canWrite));
  const lead = leadOf(shown, standing.length);
  // Before the conversation it is an offer and nothing more, so the field does not stand open.
  const isBefore = conversation.state === "prepare" && points.length === 0;
  return (
    <Block id="verslag" title={t("notes")}>
      <Stack>
        {lead === "" ? null : <p class="soft measure">{lead}</p>}
        <LineList lines={standing.map((point) => pointLine(shown, point, canWrite))} />
        {canWrite && !isBefore ? <PointForm {...shown} /> : null}
        {canWrite && isBefore ? (
          <Details summary={visit.words(conversationPageWords)("notes.fold")} open={answer.form === "point"}>
            <PointForm {...shown} />
          </Details>
        ) : null}
        {history.length > 0 ? (
          <Details summary={t("notes.removed")}>
            <LineList lines={history} />
          </Details>
        ) : null}
      </Stack>
    </Block>
  );
}

function leadOf({ visit, speech: { t }, view: { conversation } }: Shown, count: number): string {
  if (conversation.closedBecause !== null) return count > 0 ? "" : t("notes.nothing");
  if (count > 0) return t("notes.lead");
  return conversation.state === "prepare" ? t("notes.none") : visit.words(conversationPageWords)("notes.begin");
}

function PointForm({ speech: { t }, view: { conversation }, answer }: Shown) {
  const typed = answer.form === "point" ? answer : {};
  return (
    <div class="screen-only">
      <Form action={`/gesprekken/${conversation.id}/punten`} values={typed.raw ?? {}} errors={typed.errors ?? {}} once={randomUUID()}>
        <TextArea name="text" label={t("notes.new")} rows={3} maxlength={longText} />
        <FormActions>
          <Button look="second">{t("notes.add")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function pointLine({ speech: { t }, view: { conversation, names } }: Shown, point: Point, canWrite: boolean): Line {
  const name = names.get(point.authorId) ?? "";
  const address = `/gesprekken/${conversation.id}/punten/${point.id}`;
  return {
    what: <TypedText text={point.text} />,
    isText: true,
    more: t(point.besideId ? "notes.beside" : "notes.by", { name }),
    action: canWrite ? (
      <Row>
        <LinkButton href={address} look="plain" small>
          {t("notes.change")}
        </LinkButton>
        <form method="post" action={`${address}/weg`}>
          <Hidden name="revision" value={point.revision} />
          <Button look="plain" small>
            {t("notes.remove")}
          </Button>
        </form>
      </Row>
    ) : undefined,
  };
}

/** The words a point had before, and those that were taken off: not one of either is lost. */
function historyLines({ speech: { t }, view: { conversation, names } }: Shown, point: Point, canWrite: boolean): Line[] {
  const before = point.before.map(({ text, authorId }) => ({
    what: <TypedText text={text} />,
    isText: true,
    more: t("notes.is-before", { name: names.get(authorId) ?? "" }),
  }));
  if (!point.isRemoved) return before;
  const putBack = (
    <form method="post" action={`/gesprekken/${conversation.id}/punten/${point.id}/terug`}>
      <Button look="plain" small>
        {t("notes.put-back")}
      </Button>
    </form>
  );
  const removed = { what: <TypedText text={point.text} />, isText: true, more: t("notes.is-removed", { name: names.get(point.authorId) ?? "" }) };
  return [...before, canWrite ? { ...removed, action: putBack } : removed];
}
