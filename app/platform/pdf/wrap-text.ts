/**
 * Text in lines that fit. Breaks at a space or after a hyphen, and within a word only when the word alone is wider than the line. A space
 * that does not break stays, and so does a line somebody ended themselves.
 *
 * @example wrapText("een twee", 40, (text) => text.length * 8) // ["een", "twee"]
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width, widthOf));
}

function wrapLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^ \t-]*(?:-+|[ \t]+|$)/g) ?? []) {
    if (piece === "") continue;
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
    while (widthOf(line.trimEnd()) > width) {
      const fits = longestThatFits(line, width, widthOf);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

function longestThatFits(word: string, width: number, widthOf: (text: string) => number): number {
  let fits = 0;
  // By whole signs: half of an emoji is no text.
  for (const sign of word) {
    if (fits > 0 && widthOf(word.slice(0, fits + sign.length)) > width) break;
    fits += sign.length;
  }
  return fits;
}
