import { randomUUID } from "node:crypto";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Accord } from "#ui/accord.tsx";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import type { OwnWalk } from "../read-own.ts";
import { stateOf } from "../submission.ts";
import { type Condition, standings } from "../track.ts";
import { trackWords } from "../track-words.ts";
import { evidenceText, saidLine, SubmissionStatus } from "./track-parts.tsx";

type Props = { visit: Visit; own: OwnWalk };

export function StepsBlock({ visit, own: { walk } }: Props) {
  const t = visit.words(trackWords);
  const where = standings(walk.content, walk.endedBecause === "finished" ? null : walk.stepKey);
  return (
    <Block id="stappen" title={t("walk.steps")}>
      <Stack>
        <Accord
          steps={walk.content.steps.map(({ to }, index) => ({ what: to, who: t(`walk.${where[index] ?? "later"}`), isDone: where[index] === "passed" }))}
        />
        {walk.endedOn ? null : <p class="soft small">{t("walk.version", { version: walk.version, date: formatDate(visit.tone.language, walk.startedOn) })}</p>}
      </Stack>
    </Block>
  );
}

/** What the step at hand asks: per condition what there is, and the ways to get what is missing. */
export function ConditionsBlock({ visit, own }: Props) {
  const t = visit.words(trackWords);
  const { step, waiting } = own;
  if (!step) return null;
  return (
    <Block id="voorwaarden" title={t("walk.conditions")}>
      <Stack big>
        {step.conditions.map((condition) => (
          <ConditionPart visit={visit} own={own} condition={condition} isOpen={waiting === undefined} />
        ))}
        {step.room ? (
          <section>
            <h3>{t("room.title")}</h3>
            <p class="measure">{t("room.text")}</p>
          </section>
        ) : null}
      </Stack>
    </Block>
  );
}

function ConditionPart({ visit, own: { walk, evidence, missing }, condition, isOpen }: Props & { condition: Condition; isOpen: boolean }) {
  const t = visit.words(trackWords);
  const isMissing = missing.some(({ key }) => key === condition.key);
  const lines = evidence
    .filter(({ conditionKey }) => conditionKey === condition.key)
    .map((one) => ({
      ...evidenceText(visit, one, (id) => `/plan/bewijs/${id}`),
      ...(isOpen
        ? {
            action: (
              <form method="post" action={`/groeipaden/bewijs/${one.id}/weg`}>
                <Button look="plain" small>
                  {t("evidence.remove")}
                  <span class="for-readers">{`: ${one.title || condition.text}`}</span>
                </Button>
              </form>
            ),
          }
        : {}),
    }));
  return (
    <section>
      <h3>{condition.text}</h3>
      <Stack>
        <Status shape={isMissing ? "open" : "check"}>{t(isMissing ? "condition.missing" : "condition.has")}</Status>
        <LineList lines={lines} />
        {isOpen ? (
          <Row>
            <a href={`/groeipaden/mijn/${walk.id}/bewijs?voor=${condition.key}`}>
              {t("condition.add")}
              <span class="for-readers">{`: ${condition.text}`}</span>
            </a>
            {isMissing ? (
              <form method="post" action={`/groeipaden/mijn/${walk.id}/plan`}>
                <Hidden name="condition" value={condition.key} />
                <Hidden name="once" value={randomUUID()} />
                <Button look="plain" small>
                  {t("condition.plan")}
                  <span class="for-readers">{`: ${condition.text}`}</span>
                </Button>
              </form>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </section>
  );
}

/** Handing in, with who reads it said beforehand; or what one can do while it lies there. */
export function SubmitBlock({ visit, own: { walk, step, missing, waiting, managers } }: Props) {
  const t = visit.words(trackWords);
  if (!step) return null;
  if (waiting) {
    return (
      <Block id="ingediend" title={t("waiting.title")}>
        <Stack>
          <p class="measure">{t("waiting.text", { date: formatDate(visit.tone.language, waiting.submittedOn) })}</p>
          <Row>
            <a href={`/groeipaden/ingediend/${waiting.id}`}>{t("waiting.read")}</a>
            <form method="post" action={`/groeipaden/mijn/${walk.id}/terughalen`}>
              <Button look="second" small>
                {t("waiting.take-back")}
              </Button>
            </form>
          </Row>
        </Stack>
      </Block>
    );
  }
  return (
    <Block id="indienen" title={t("submit.title")}>
      <Stack>
        <p class="measure">{managers.length > 0 ? t("submit.who", { managers: managers.join(", ") }) : t("submit.who-hr")}</p>
        <p class="soft measure">{t("submit.manager-changes")}</p>
        <Form action={`/groeipaden/mijn/${walk.id}/indienen`}>
          <Hidden name="step" value={step.key} />
          <FormActions>
            {missing.length > 0 ? <Button disabledBecause={t("submit.blocked")}>{t("submit.send")}</Button> : <Button>{t("submit.send")}</Button>}
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

/** The newer version beside one's own: what changes for the step at hand, and going over to it. */
export function NewerNote({ visit, own: { walk, newer, waiting } }: Props) {
  const t = visit.words(trackWords);
  if (!newer) return null;
  const { version, isOther, to, differences } = newer;
  const list = (texts: readonly string[]) => texts.join("; ");
  const said = differences
    ? [
        isOther ? t("newer.other", { to: to ?? "" }) : "",
        !isOther && differences.added.length > 0 ? t("newer.added", { conditions: list(differences.added) }) : "",
        differences.gone.length > 0 ? t("newer.gone", { conditions: list(differences.gone) }) : "",
        differences.room === "same" ? "" : t(`newer.room-${differences.room}`),
      ].filter(Boolean)
    : [t("newer.nothing")];
  const go = (
    <form method="post" action={`/groeipaden/mijn/${walk.id}/overstappen`}>
      <Hidden name="version" value={version} />
      <Button look="second" small>
        {t("newer.go", { number: version })}
      </Button>
    </form>
  );
  return (
    <Note title={t("newer.title")} {...(differences && !waiting ? { action: go } : {})}>
      <p>{t("newer.text", { number: version })}</p>
      {(said.length > 0 ? said : [t("newer.same")]).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {differences && waiting ? <p>{t("newer.waits")}</p> : null}
    </Note>
  );
}

/** After "not yet": why, before the evidence one goes on with. */
export function NotYetNote({ visit, own: { walk, waiting, handedIn } }: Props) {
  const [last] = handedIn;
  const decided = last?.said.find(({ kind }) => kind === "not-yet");
  if (!last || !decided || waiting || walk.endedOn) return null;
  const { what, more } = saidLine(visit, decided);
  return (
    <Note tone="warn" title={what} action={<a href={`/groeipaden/ingediend/${last.id}`}>{visit.words(trackWords)("history.read")}</a>}>
      {more}
    </Note>
  );
}

export function HistoryBlock({ visit, own: { handedIn } }: Props) {
  const t = visit.words(trackWords);
  if (handedIn.length === 0) return null;
  return (
    <Block id="geschiedenis" title={t("history")}>
      <LineList
        lines={handedIn.map(({ id, content, submittedOn, said }) => ({
          what: <a href={`/groeipaden/ingediend/${id}`}>{t("history.handed-in", { to: content.to, date: formatDate(visit.tone.language, submittedOn) })}</a>,
          action: <SubmissionStatus visit={visit} state={stateOf(said)} />,
          below: said.map((one) => saidLine(visit, one)),
        }))}
      />
    </Block>
  );
}

export function StopPart({ visit, own: { walk, waiting } }: Props) {
  const t = visit.words(trackWords);
  if (walk.endedOn || waiting) return null;
  return (
    <Details summary={t("stop.title")}>
      <Stack>
        <p class="measure">{t("stop.text")}</p>
        <form method="post" action={`/groeipaden/mijn/${walk.id}/stoppen`}>
          <Button look="second" small>
            {t("stop.send")}
          </Button>
        </form>
      </Stack>
    </Details>
  );
}
