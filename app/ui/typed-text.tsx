/**
 * What somebody typed, with the new lines they made.
 *
 * @example <TypedText text={point.text} />
 */
export function TypedText({ text }: { text: string }) {
  return <span class="typed-text">{text}</span>;
}
