import { describe, expect, it } from "vitest";
import { words, type Language } from "#platform/words/words.ts";
import type { WhyNotAllowed } from "./entitlement-settings.ts";
import { entitlementWords } from "./entitlement-words.ts";
import { loadRuleSets, ruleSetFolders } from "./load-rule-sets.ts";
import type { WhyNotBookable } from "./why-not-bookable.ts";

const keys = Object.keys(entitlementWords.nl) as (keyof typeof entitlementWords.nl)[];
const schoolWords = /\bcao\b|schooljaar|school|docent|leraar|onderwijs|teacher|17\./i;
const gov = (language: Language) => words(entitlementWords, { language, sector: "gov" });
const vo = (language: Language) => words(entitlementWords, { language, sector: "vo" });

// Not a list to keep: the compiler refuses a reason that has no sentence.
const sentenceOf = (reason: WhyNotBookable) => `refused.${reason}` as const satisfies keyof typeof entitlementWords.nl;
const settingSentenceOf = (reason: WhyNotAllowed) => `settings.refused.${reason}` as const satisfies keyof typeof entitlementWords.nl;

describe("the words of rights", () => {
  it("X-11 a municipality reads no word of a school or its collective agreement", () => {
    const read = (["nl", "en"] as const).flatMap((language) => keys.map((key) => gov(language)(key)));
    expect(read.filter((sentence) => schoolWords.test(sentence))).toEqual([]);
    expect(keys.map((key) => vo("nl")(key)).filter((sentence) => schoolWords.test(sentence)).length).toBeGreaterThan(3);
  });

  it("X-11 the rule sets for other employers name no school and no collective agreement", () => {
    const sets = loadRuleSets(ruleSetFolders("/nowhere"));
    for (const name of ["eigen-regels", "none"]) expect(JSON.stringify(sets.get(name))).not.toMatch(schoolWords);
  });

  it("OQ-41 a refusal says what is free, what is short and that the rest is a request to the employer", () => {
    const sentence = vo("nl")(sentenceOf("not-enough-hours"), { freeHours: "24 uur", shortHours: "2 uur" });
    expect(sentence).toBe("Je hebt nog 24 uur vrij. Voor de 2 uur die je tekortkomt, doe je in je gesprek een verzoek aan je werkgever.");
    expect(vo("en")(settingSentenceOf("below-the-rule-set"))).toBe("Values of your own may be higher than the rules, never lower.");
  });

  it("words are calm: no exclamation marks, no excuses", () => {
    const all = [entitlementWords.nl, entitlementWords.en, entitlementWords.publicSector?.nl ?? {}, entitlementWords.publicSector?.en ?? {}].flatMap((list) =>
      Object.values(list),
    );
    expect(all.filter((sentence) => /!|\b(helaas|oeps|unfortunately)\b/i.test(sentence))).toEqual([]);
  });
});
