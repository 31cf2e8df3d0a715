import type { Child } from "hono/jsx";

type Props = {
  /** `bad` when a rule says no, `warn` for what needs attention, `good` for what is in order. */
  tone?: "info" | "good" | "warn" | "bad";
  title?: Child;
  /** The way out, as a small button or link. */
  action?: Child;
  /** Set when it is the answer to what the person just did: it is read out and takes the focus. */
  isAnswer?: boolean;
  id?: string;
  children?: Child;
};

/**
 * A paragraph set apart. As a refusal: what is missing, from which article, and the way out as a button. Not for typing errors.
 * Accessibility: the title says it in words; colour and edge only repeat it.
 *
 * @example <Note tone="bad" isAnswer title="Je plan is nog niet ingediend" action={<LinkButton small href="…">Vul het in</LinkButton>}>Bij Netwerkdag staat nog niet …</Note>
 */
export function Note({ tone = "info", title, action, isAnswer, id, children }: Props) {
  const note = (
    <div class={`note ${tone}`} id={id} role={isAnswer ? "alert" : undefined} tabindex={isAnswer ? -1 : undefined}>
      {title ? <p class="note-title">{title}</p> : null}
      {children ? <div class="note-text">{children}</div> : null}
      {action ? <div class="row">{action}</div> : null}
    </div>
  );
  return isAnswer ? <wr-errors>{note}</wr-errors> : note;
}
