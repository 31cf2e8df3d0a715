import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { feedbackWords } from "../feedback-words.ts";
import type { SeenRequest } from "../read-feedback.ts";

type Answer = SeenRequest["answers"][number];

/** What was said to each question, with what its owner can do with a line: bring it along, or make it a goal. */
export function AnswersBlock({ visit, seen: { request, questions, answers } }: { visit: Visit; seen: SeenRequest }) {
  const t = visit.words(feedbackWords);
  return (
    <Stack big>
      <div id="antwoorden">
        <Stack big>
          {questions.map(({ id, position, question }) => {
            const given = answers.filter(({ questionId }) => questionId === id);
            return (
              <Block id={`vraag-${position}`} title={question}>
                {given.length === 0 ? <p class="soft">{t("answers.none")}</p> : null}
                <Stack big>
                  {given.map((answer) => (
                    <Line visit={visit} requestId={request.id} answer={answer} />
                  ))}
                </Stack>
              </Block>
            );
          })}
        </Stack>
      </div>
    </Stack>
  );
}

function Line({ visit, requestId, answer }: { visit: Visit; requestId: string; answer: Answer }) {
  const t = visit.words(feedbackWords);
  const action = `/feedback/vraag/${requestId}/zin/${answer.id}`;
  const isBrought = answer.broughtAt !== null;
  return (
    <Stack>
      <p class="measure">
        <TypedText text={answer.answer} />
        <br />
        <span class="soft small">{answer.name}</span> {isBrought ? <Status shape="check">{t("line.brought")}</Status> : null}
      </p>
      <Row>
        <Form action={action}>
          <Hidden name="bring" value={isBrought ? "no" : "yes"} />
          <Button look={isBrought ? "plain" : "second"} small>
            {t(isBrought ? "line.leave" : "line.bring")}
            <span class="for-readers">: {t("line.bring.of", { name: answer.name })}</span>
          </Button>
        </Form>
        <Form action={`${action}/doel`}>
          <Button look="plain" small>
            {t("line.goal")}
            <span class="for-readers">: {t("line.bring.of", { name: answer.name })}</span>
          </Button>
        </Form>
      </Row>
    </Stack>
  );
}
