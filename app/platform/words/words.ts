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

const commonNamespace = "common";

const library: i18n = i18next.createInstance();
await library.init({
  lng: "nl",
  fallbackNS: commonNamespace,
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

/** Words that stand in for a key which the list of a module does not have. @example defineCommonWords({ nl: { "error.x": "…" }, en: { "error.x": "…" } }) */
export function defineCommonWords<const W extends Words>(list: Omit<WordList<W>, "namespace">): WordList<W> {
  return defineWords(commonNamespace, list);
}

const translators = new WeakMap<WordList<Words>, Map<string, Translate<Words>>>();

/** The words of one module for one person. @example const t = words(planWords, visit.tone); t("lead", { from, until }) */
export function words<W extends Words>(list: WordList<W>, tone: Tone): Translate<W> {
  const locale = tone.sector === "gov" ? `${tone.language}-x-gov` : tone.language;
  let perLocale = translators.get(list);
  if (!perLocale) translators.set(list, (perLocale = new Map()));
  let translate = perLocale.get(locale);
  if (!translate) perLocale.set(locale, (translate = translatorOf(locale, list.namespace)));
  return translate as Translate<W>;
}

/** Text with the names of what is filled in between the first and the second mark, which no sentence contains. */
const [opens, closes] = ["\uE000", "\uE001"];

/**
 * The library chooses the sentence, its plural and what is nested in it, once; a page of fifty rows fills in the same twenty
 * sentences, and asking the library each time was a sixth of that page.
 */
function translatorOf(locale: string, namespace: string): Translate<Words> {
  const fixed = library.getFixedT(locale, namespace);
  const plural = new Intl.PluralRules(locale.slice(0, 2));
  const known = new Map<string, readonly string[]>();
  return (word, values) => {
    const count = values?.["count"];
    const key = values ? `${word}|${typeof count === "number" ? plural.select(count) : ""}|${Object.keys(values).join()}` : word;
    let parts = known.get(key);
    if (!parts) known.set(key, (parts = fixed(word, { ...values, replace: { ...marked(values), lng: locale, ns: namespace } }).split(/[\uE000\uE001]/)));
    return parts.length === 1 ? (parts[0] as string) : parts.map((part, index) => (index % 2 === 1 ? String(values?.[part] ?? "") : part)).join("");
  };
}

/** Each value as a mark of where it comes. What is nested in the sentence takes its language from here as well. */
function marked(values: Record<string, string | number> = {}): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, `${opens}${name}${closes}`]));
}

/** Every registered list, for the guard that each word exists in both languages. */
export function allWordLists(): readonly WordList<Words>[] {
  return [...lists.values()];
}
