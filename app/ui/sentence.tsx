/**
 * A sentence out of a word list in which `**…**` marks what must stand out, such as the figure in the lead of a page.
 *
 * @example <Sentence text={t("lead", { count: 12 })} />  // "Hier staan **12** mensen" → Hier staan <b>12</b> mensen
 */
export function Sentence({ text }: { text: string }) {
  return <>{text.split("**").map((part, index) => (index % 2 === 1 ? <b>{part}</b> : part))}</>;
}
