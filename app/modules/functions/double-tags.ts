import type { TagKind } from "./tag-kind.ts";

export type NamedTag = { readonly id: string; readonly kind: TagKind; readonly label: string };
/** Two tags that may be one, and why they are taken for it: another form of the same words, or a letter or two apart. */
export type LikelyDouble<Tag extends NamedTag> = { readonly one: Tag; readonly other: Tag; readonly because: "form" | "spelling" };

/**
 * Tags of one kind that may be doubles. Only proposals: an editor decides. Figures must be equal, because "groep 7" and "groep 8" are two
 * things; short names must be nearer, because "lezen" and "lenen" are.
 */
export function likelyDoubles<Tag extends NamedTag>(tags: readonly Tag[]): LikelyDouble<Tag>[] {
  const byKind = Map.groupBy(tags, (tag) => tag.kind);
  return [...byKind.values()].flatMap((ofKind) => doublesOf(ofKind));
}

function doublesOf<Tag extends NamedTag>(tags: readonly Tag[]): LikelyDouble<Tag>[] {
  const read = tags.map((tag) => ({ tag, ...readingsOf(tag.label) })).toSorted((a, b) => a.plain.length - b.plain.length);
  const found: LikelyDouble<Tag>[] = [];
  for (const [index, one] of read.entries()) {
    for (let at = index + 1; at < read.length; at += 1) {
      const other = read[at] as (typeof read)[number];
      if (other.plain.length - one.plain.length > mostEndings) break;
      if (one.figures !== other.figures) continue;
      if (one.stem === other.stem || one.plain === other.plain) found.push({ one: one.tag, other: other.tag, because: "form" });
      else if (isNear(one, other)) found.push({ one: one.tag, other: other.tag, because: "spelling" });
    }
  }
  return found;
}

type Readings = { readonly plain: string; readonly stem: string; readonly figures: string; readonly letters: number };

// Two words can each lose "heden".
const mostEndings = 10;

function readingsOf(label: string): Readings {
  const words = label
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const plain = words.join("");
  return { plain, stem: words.map(withoutEnding).join(""), figures: plain.replaceAll(/[^0-9]/g, ""), letters: lettersIn(plain) };
}

/** Word endings of Dutch that make another form and not another thing. */
function withoutEnding(word: string): string {
  const stem = word.replace(/(?:heden|heid|eren|en|es|s|e)$/, "");
  return stem.length >= 3 ? stem.replace(/([bdfgklmnprst])\1$/, "$1") : word;
}

function isNear(one: Readings, other: Readings): boolean {
  const most = one.plain.length >= 8 ? 2 : one.plain.length >= 6 ? 1 : 0;
  if (other.plain.length - one.plain.length > most) return false;
  // Each change adds or takes at most one letter of the alphabet on either side: most pairs are out by this alone.
  return differingBits(one.letters, other.letters) <= 2 * most && distance(one.plain, other.plain, most) <= most;
}

/** The letters and figures that occur, each a bit. */
function lettersIn(text: string): number {
  let bits = 0;
  for (const letter of text) bits |= 1 << (letter.charCodeAt(0) % 32);
  return bits;
}

function differingBits(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** How many letters must be added, left out or changed; more than `most` is answered as `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      now[column] = Math.min((before[column] as number) + 1, (now[column - 1] as number) + 1, (before[column - 1] as number) + change);
    }
    if (Math.min(...now) > most) return most + 1;
    before = now;
  }
  return Math.min(before[other.length] as number, most + 1);
}
