import type { Child } from "hono/jsx";

type Props = {
  id: string;
  /** "Dag Samira. Je hebt dit schooljaar nog <b>24 uur</b> en <b>€ 175</b> vrij." Figures in `<b>`. */
  sentence: Child;
  /** The meters. */
  children?: Child;
  /** Below them: when what is left lapses, and the way to every booking. */
  after?: Child;
};

/**
 * The most useful sentence of the page, large, then the meters it is about.
 *
 * @example <Entitlement id="recht" sentence={…} after={<>Wat op … vrij is, vervalt.</>}><EntitlementMeter … /><EntitlementMeter … /></Entitlement>
 */
export function Entitlement({ id, sentence, children, after }: Props) {
  return (
    <section class="entitlement" id={id} aria-labelledby={`${id}-title`}>
      <BigSentence id={`${id}-title`}>{sentence}</BigSentence>
      {children}
      {after ? <p class="soft">{after}</p> : null}
    </section>
  );
}

/** The large sentence alone, for another page with one thing to say first. */
export function BigSentence({ id, children }: { id?: string; children?: Child }) {
  return (
    <h2 class="big-sentence" id={id}>
      {children}
    </h2>
  );
}
