import type { Child } from "hono/jsx";
import { BigSentence } from "./entitlement.tsx";

type Props = {
  id: string;
  /** "**48** van **52** functies gepubliceerd", figures in `<b>`. */
  sentence: Child;
  done: number;
  total: number;
};

/**
 * How much of the whole there is, said first and drawn below it.
 * Accessibility: the bar has the sentence as its name.
 *
 * @example <Completeness id="filled" sentence={<Sentence text={t("filled", { done, total })} />} done={48} total={52} />
 */
export function Completeness({ id, sentence, done, total }: Props) {
  return (
    <section class="completeness" aria-labelledby={id}>
      <BigSentence id={id}>{sentence}</BigSentence>
      <progress aria-labelledby={id} max={Math.max(total, 1)} value={done}></progress>
    </section>
  );
}
