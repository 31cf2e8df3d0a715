/** Widths in hundredths of the letter size, measured in the text face of the kit; what is not here counts as wide. */
const widths = new Map(
  Object.entries({
    24: "'.,:;j’il",
    30: "ï ()-tf",
    39: "rI/|1",
    46: "ycxzvsk",
    52: "aJ7",
    55: "euLéëèhnoFöóbdgpqTE",
    61: "3PSV5926BRZ48",
    66: "XAKC0D",
    71: "wGHNUOQ&",
    86: "mMW",
    92: "%",
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);
const wide = 72;

/** How wide a text is drawn, in the units of the picture. @example textWidth("Docent biologie", 17) // 126 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? wide;
  return Math.ceil((sum * size) / 100);
}

/** The same text where it fits, else its beginning with dots behind it. */
export function shortened(text: string, most: number, size: number): string {
  if (textWidth(text, size) <= most) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("").trimEnd()}…`, size) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/**
 * A title in two lines, broken where both are shortest, or in one where it can not be broken. What is still too long is shortened; the list has it whole.
 *
 * @example titleLines("Coördinator ondersteuning en zorg", { most: 250, size: 17, behind: 42 }) // ["Coördinator", "ondersteuning en zorg"]
 */
export function titleLines(title: string, { most, size, behind }: { readonly most: number; readonly size: number; readonly behind: number }): string[] {
  const broken = breaks(title).map((lines) => ({ lines, width: Math.max(textWidth(lines[0], size), textWidth(lines[1], size) + behind) }));
  const best = broken.toSorted((a, b) => a.width - b.width)[0]?.lines ?? [title];
  return best.map((line, at) => shortened(line, at === best.length - 1 ? most - behind : most, size));
}

/** Every way to break a title: at a space, or behind a hyphen or a slash. */
function breaks(title: string): [string, string][] {
  return [...title.matchAll(/ |(?<=[-/])(?=\S)/g)]
    .map(({ index }): [string, string] => [title.slice(0, index).trim(), title.slice(index).trim()])
    .filter(([first, second]) => first !== "" && second !== "");
}
