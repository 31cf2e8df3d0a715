import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { formatHours } from "#platform/amounts/format-amounts.ts";
import { words, type Tone } from "#platform/words/words.ts";
import { exampleActivities, exampleWords } from "../example-plan.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** H-14: an example to start from, shown before anything is taken over. */
export function ExampleOffer({ speech, tone }: { speech: PlanSpeech; tone: Tone }) {
  const example = words(exampleWords, tone);
  return (
    <Details summary={speech.page("example.offer")}>
      <p>
        <b>{example("title")}</b>
      </p>
      <p class="ask">{example("question")}</p>
      <p>{speech.page("example.text")}</p>
      <ul>
        {exampleActivities.map(({ name, hours }) => (
          <li>
            {example(name)} <span class="soft">{formatHours(speech.language, hours)}</span>
          </li>
        ))}
      </ul>
      <form method="post" action="/plan/voorbeeld">
        <Button look="second">{example("use")}</Button>
      </form>
    </Details>
  );
}
