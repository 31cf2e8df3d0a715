// Words that stand in every sentence and say nothing of what it is about.
const small = new Set(
  (
    "aan als bij dat de deze die dit door een en er het hij hun in is kan kunnen met naar niet of om ook onder op over te tot tussen uit van voor " +
    "waar werken wordt worden zij zijn zoals zorgen verschillende the and for with from that this are their they other such into about"
  ).split(" "),
);
const endings = /(?:heden|eren|ingen|ers|sters|ster|ing|en|er|es|e|s)$/;

/**
 * The words of a text without their endings, small words left out, in small letters without accents: "Leraren begeleiden" and
 * "begeleidt een leraar" share both. Coarse on purpose: for likeness, not for reading.
 *
 * @example textWords("Begeleiden van leerlingen") // ["begeleid", "leerl"]
 */
export function textWords(text: string): string[] {
  return plainWords(text).map((word) => word.replace(endings, "") || word);
}

/** The words of a text that were compared by these features, as they are written there; four at most. @example wordsBehind(["begeleid"], "Leerlingen begeleiden") // ["begeleiden"] */
export function wordsBehind(features: readonly string[], text: string): string[] {
  const written = new Map(plainWords(text).map((word) => [word.replace(endings, "") || word, word]));
  return features.flatMap((feature) => written.get(feature) ?? []).slice(0, 4);
}

/** Runs of four to six letters, by which "wiskundeleraar" is like "leraar wiskunde". @example letterGroups("leraar")[0] // "lera" */
export function letterGroups(text: string): string[] {
  return plainWords(text).flatMap((word) => [4, 5, 6].flatMap((length) => runsOf(word, length)));
}

function runsOf(word: string, length: number): string[] {
  return Array.from({ length: Math.max(0, word.length - length + 1) }, (_, from) => word.slice(from, from + length));
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !small.has(word));
}
