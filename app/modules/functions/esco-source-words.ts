import { defineWords } from "#platform/words/words.ts";

export const escoSourceWords = defineWords("escoSource", {
  nl: {
    source: "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.",
    changed:
      "Wij hebben daarin gekozen en veranderd: lange lijsten zijn ingekort, en een vaardigheid zonder Nederlandse naam heet naar haar groep of staat er in het Engels.",
  },
  en: {
    source: "This service uses the ESCO classification of the European Commission.",
    changed:
      "We chose from it and changed it: long lists are shortened, and a skill without a Dutch name is called after its group or stands there in English.",
  },
});
