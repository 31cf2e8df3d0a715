import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal, SignedIn } from "#platform/web/actor.ts";
import {
  answerFeedback,
  answerForm,
  askFeedback,
  bringLine,
  caseForm,
  readNewAnswers,
  readOwnFeedback,
  readRequest,
  replyForm,
  replyToCase,
  takeAdvice,
  takenForm,
  writeCase,
} from "#modules/feedback/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

/** What somebody asked colleagues, and what they said; and what managers lay before each other. */
export type WorldFeedback = {
  readonly requests: readonly {
    readonly on: string;
    readonly by: string;
    readonly people: readonly string[];
    readonly topic: string;
    readonly questions: readonly string[];
    readonly until: string;
    readonly answers: readonly { readonly on: string; readonly by: string; readonly lines: readonly string[] }[];
    /** When who asked read what was there, and which of it comes along. */
    readonly read?: { readonly on: string; readonly bring: string };
  }[];
  readonly cases: readonly {
    readonly on: string;
    readonly by: string;
    readonly form: Readonly<Record<string, string>>;
    readonly replies: readonly { readonly on: string; readonly by: string; readonly form: Readonly<Record<string, string>> }[];
    readonly taken?: { readonly on: string; readonly text: string };
  }[];
};

type People = ReadonlyMap<string, WorldPerson>;
type Days = [string, () => Promise<void>][];

/** Lives through it, each thing with the clock on its day. */
export async function addWorldFeedback(portal: Portal, people: People, { requests, cases }: WorldFeedback): Promise<void> {
  const idOf = (key: string): PersonId => people.get(key)?.personId as PersonId;
  await liveThrough([
    ...requests.flatMap((request, index) => requestDays(portal, idOf, request, `demo ${index}`)),
    ...cases.flatMap((one, index) => caseDays(portal, idOf, one, `demo ${index}`)),
  ]);
}

function requestDays(portal: Portal, idOf: (key: string) => PersonId, request: WorldFeedback["requests"][number], once: string): Days {
  const owner = personActor(portal, idOf(request.by));
  let id = "";
  const { topic, questions } = request;
  const ask = async () => {
    id = mustBeDone(await askFeedback(owner, { people: request.people.map(idOf), topic, questions, until: asDate(request.until), once }));
  };
  const answers = request.answers.map(({ on, by, lines }): Days[number] => [
    on,
    async () => {
      const person = personActor(portal, idOf(by)) as SignedIn;
      const invitation = (await readOwnFeedback(person)).asked.find(({ askedBy }) => askedBy === owner.personId);
      const typed = Object.fromEntries(lines.map((line, index) => [`answer-${index + 1}`, line]));
      mustBeDone(await answerFeedback(person, invitation?.id ?? "", answerForm.parse(typed)));
    },
  ]);
  const { read } = request;
  return [[request.on, ask], ...answers, ...(read ? [[read.on, () => readAndBring(owner, id, read.bring)] as Days[number]] : [])];
}

async function readAndBring(owner: Actor, id: string, bring: string): Promise<void> {
  await readNewAnswers(owner, id);
  const line = (await readRequest(owner as SignedIn, id)).answers.find(({ answer }) => answer.startsWith(bring));
  if (line) await bringLine(owner, id, line.id, true);
}

function caseDays(portal: Portal, idOf: (key: string) => PersonId, one: WorldFeedback["cases"][number], once: string): Days {
  const manager = (key: string) => personActor(portal, idOf(key), true);
  let id = "";
  const write = async () => {
    id = mustBeDone(await writeCase(manager(one.by), caseForm.parse({ ...one.form, once })));
  };
  const replies = one.replies.map(({ on, by, form }, index): Days[number] => [
    on,
    async () => mustBeDone(await replyToCase(manager(by), id, replyForm.parse({ ...form, once: `${once} ${index}` }))),
  ]);
  const { taken } = one;
  const take = async () => mustBeDone(await takeAdvice(manager(one.by), id, takenForm.parse({ taken: taken?.text })));
  return [[one.on, write], ...replies, ...(taken ? [[taken.on, take] as Days[number]] : [])];
}
