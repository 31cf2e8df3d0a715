import type { Child } from "hono/jsx";

type Props = {
  /** Address that answers the fields of the form with `{ primary: sentence, second: sentence }`. */
  source: string;
  /** What stands on each ground, as an example. */
  primaryText: string;
  secondText: string;
  /** Whether each can be read, in a sentence with its contrast. */
  primaryNote: Child;
  secondNote: Child;
};

/**
 * How two colours and the letters on them look together. Shows the portal's colours of now; inside a form with the fields
 * `primary`, `primaryLetter`, `second` and `secondLetter` it follows what is typed, with scripts.
 * Accessibility: the sentence says what the eye sees; it is read out when it changes.
 *
 * @example <HousePreview source="/beheer/portaal/contrast" primaryText="Mijn plan" secondText="Hier sta jij" primaryNote="5,2 : 1, goed leesbaar" secondNote="…" />
 */
export function HousePreview({ source, primaryText, secondText, primaryNote, secondNote }: Props) {
  return (
    <wr-house-preview class="house-preview" data-source={source}>
      <p class="house-preview-ground primary">{primaryText}</p>
      <p class="house-preview-ground second">{secondText}</p>
      <p class="small" data-note="primary" role="status">
        {primaryNote}
      </p>
      <p class="small" data-note="second" role="status">
        {secondNote}
      </p>
    </wr-house-preview>
  );
}
