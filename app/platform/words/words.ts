import i18next, { type i18n } from "i18next";

export type Language = "nl" | "en";
export const languages: readonly Language[] = ["nl", "en"];

/** Who is spoken to: the language and the kind of employer, because a municipality has no school years. */
export type Tone = { readonly language: Language; readonly sector: string };

type Words = Readonly<Record<string, string>>;
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${"one" | "other"}` ? Stem : Key;
/** The key a page may ask for: plural forms `x_one` and `x_other` are asked as `x` with a `count`. */
export type WordKey<W extends Words> = WithoutPlural<Extract<keyof W, string>>;
export type Translate<W extends Words> = (key: WordKey<W>, values?: Record<string, string | number>) => string;

export type WordList<W extends Words> = {
  readonly namespace: string;
  readonly nl: W;
  readonly en: { readonly [Key in keyof W]: string };
  readonly publicSector?: { readonly nl?: Partial<Record<keyof W, string>>; readonly en?: Partial<Record<keyof W, string>> };
};

const library: i18n = i18next.createInstance();
await library.init({
  lng: "nl",
  fallbackLng: { "nl-x-gov": ["nl"], "en-x-gov": ["en"], default: ["nl"] },
  interpolation: { escapeValue: false },
  resources: {},
  initAsync: false,
  showSupportNotice: false,
} as Parameters<i18n["init"]>[0]);

const lists = new Map<string, WordList<Words>>();

/**
 * Registers the words of one module. Dutch decides which keys there are; English must have the same keys, or it does not compile.
 * `publicSector` holds only the sentences that differ for employers that are not schools.
 *
 * @example
 * export const planWords = defineWords("plans", {
 *   nl: { "left_one": "Nog {{count}} dag", "left_other": "Nog {{count}} dagen" },
 *   en: { "left_one": "{{count}} day left", "left_other": "{{count}} days left" },
 * });
 * words(planWords, { language: "nl", sector: "vo" })("left", { count: 2 }); // "Nog 2 dagen"
 */
export function defineWords<const W extends Words>(namespace: string, list: Omit<WordList<W>, "namespace">): WordList<W> {
  const full = { namespace, ...list } as WordList<W>;
  lists.set(namespace, full);
  for (const language of languages) {
    library.addResourceBundle(language, namespace, list[language], true, true);
    const special = list.publicSector?.[language];
    if (special) library.addResourceBundle(`${language}-x-gov`, namespace, special, true, true);
  }
  return full;
}

const translators = new Map<string, Translate<Words>>();

/** The words of one module for one person. @example const t = words(planWords, visit.tone); t("lead", { from, until }) */
export function words<W extends Words>(list: WordList<W>, tone: Tone): Translate<W> {
  const locale = tone.sector === "gov" ? `${tone.language}-x-gov` : tone.language;
  const key = `${locale} ${list.namespace}`;
  let translate = translators.get(key);
  if (!translate) {
    const fixed = library.getFixedT(locale, list.namespace);
    translate = (word, values) => fixed(word, values ?? {});
    translators.set(key, translate);
  }
  return translate as Translate<W>;
}

/** Every registered list, for the guard that each word exists in both languages. */
export function allWordLists(): readonly WordList<Words>[] {
  return [...lists.values()];
}
