import { contrastRatio, isColour } from "./contrast.ts";

export { contrastRatio } from "./contrast.ts";

/** The four colours a portal chooses, as `#rrggbb`. Letters may be left out. */
export type HouseColours = {
  readonly primary: string;
  readonly primaryLetter?: string | null;
  readonly second: string;
  readonly secondLetter?: string | null;
};

/** WCAG 1.4.3: letters on a ground of their own. */
export const letterContrast = 4.5;

const ink = "#17232e";
const white = "#ffffff";
const black = "#000000";

/**
 * The style sheet of a portal's house style: its four colours, for `/huisstijl.css`. A separate file, because
 * the Content-Security-Policy allows no inline style. Anything that is not `#rrggbb` is refused by throwing.
 *
 * @example houseStyleCss({ primary: "#ffd23c", primaryLetter: "#ffffff", second: "#12506b" })
 * // :root{--house-primary:#ffd23c;--house-primary-letter:#17232e;…}  white on yellow is 1.4 : 1, so it is not written
 */
export function houseStyleCss(colours: HouseColours): string {
  const values = {
    "--house-primary": valid(colours.primary),
    "--house-primary-letter": lettersOn(colours.primary, colours.primaryLetter),
    "--house-second": valid(colours.second),
    "--house-second-letter": lettersOn(colours.second, colours.secondLetter),
  };
  return `:root{${Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}\n`;
}

/** The letters that are used on a ground: those asked for if they can be read, else ink, white or black. @example lettersOn("#ffd23c", "#ffffff") // "#17232e" */
export function lettersOn(ground: string, asked?: string | null): string {
  const candidates = asked ? [valid(asked), white, ink] : [white, ink];
  // Black closes the gap: a ground on which white fails always reaches 4.5 with black.
  return candidates.find((letter) => contrastRatio(letter, valid(ground)) >= letterContrast) ?? black;
}

/** Why the letters someone asked for are not used, to tell them: the contrast that was reached. */
export function whyNotReadable(ground: string, letters: string): { contrast: number } | undefined {
  const contrast = contrastRatio(valid(ground), valid(letters));
  return contrast >= letterContrast ? undefined : { contrast: Math.floor(contrast * 10) / 10 };
}

function valid(colour: string): string {
  if (!isColour(colour)) throw new Error(`"${colour}" is not a colour such as #12506b`);
  return colour.toLowerCase();
}
