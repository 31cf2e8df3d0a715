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
  const read = tags.map((tag) => ({ tag, ...readingsOf(tag.label) }));
  return [...otherForms(read), ...nearNames(read)].map(([one, other, because]) => ({ one: one.tag, other: other.tag, because }));
}

type Read<Tag> = Readings & { readonly tag: Tag };
type Pair<Tag> = readonly [Read<Tag>, Read<Tag>, "form" | "spelling"];

/** By what is left of the words, so that nothing is compared with what has nothing in common. */
function otherForms<Tag>(read: readonly Read<Tag>[]): Pair<Tag>[] {
  const alike = [...Map.groupBy(read, (each) => each.stem).values(), ...Map.groupBy(read, (each) => each.plain).values()];
  const pairs = alike.flatMap((group) => group.flatMap((one, index) => group.slice(index + 1).map((other): Pair<Tag> => [one, other, "form"])));
  // With one stem and one spelling they are a pair once.
  return pairs.filter(([one, other], index) => index === pairs.findIndex((pair) => pair[0] === one && pair[1] === other));
}

/** The shortest first, so that each name is compared with those of about its length only: a portal has thousands. */
function nearNames<Tag>(read: readonly Read<Tag>[]): Pair<Tag>[] {
  const sorted = read.toSorted((a, b) => a.plain.length - b.plain.length);
  const found: Pair<Tag>[] = [];
  for (const [index, one] of sorted.entries()) {
    for (let at = index + 1; at < sorted.length; at += 1) {
      const other = sorted[at] as Read<Tag>;
      if (other.plain.length - one.plain.length > 2) break;
      if (one.stem !== other.stem && one.plain !== other.plain && isNear(one, other)) found.push([one, other, "spelling"]);
    }
  }
  return found;
}

type Readings = { readonly plain: string; readonly stem: string; readonly figures: string; readonly letters: number; readonly thirds: readonly string[] };

function readingsOf(label: string): Readings {
  const words = label
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const plain = words.join("");
  return { plain, stem: words.map(withoutEnding).join(""), figures: plain.replaceAll(/[^0-9]/g, ""), letters: lettersIn(plain), thirds: thirdsOf(plain) };
}

/** Word endings of Dutch that make another form and not another thing. */
function withoutEnding(word: string): string {
  const stem = word.replace(/(?:heden|heid|eren|en|es|s|e)$/, "");
  return stem.length >= 3 ? stem.replace(/([bdfgklmnprst])\1$/, "$1") : word;
}

function isNear(one: Readings, other: Readings): boolean {
  const most = one.plain.length >= 8 ? 2 : one.plain.length >= 6 ? 1 : 0;
  if (other.plain.length - one.plain.length > most || one.figures !== other.figures) return false;
  // Each change adds or takes at most one letter of the alphabet on either side, and two changes leave one third of a name whole: nearly
  // all pairs are out by this alone.
  if (differingBits(one.letters, other.letters) > 2 * most || !one.thirds.some((third) => other.plain.includes(third))) return false;
  return distance(one.plain, other.plain, most) <= most;
}

function thirdsOf(text: string): string[] {
  const size = Math.ceil(text.length / 3);
  return [text.slice(0, size), text.slice(size, 2 * size), text.slice(2 * size)];
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
  let now = [...before];
  for (let row = 1; row <= one.length; row += 1) {
    let least = (now[0] = row);
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] as number) + (one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1);
      const value = Math.min((before[column] as number) + 1, (now[column - 1] as number) + 1, changed);
      now[column] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, now] = [now, before];
  }
  return Math.min(before[other.length] as number, most + 1);
}
