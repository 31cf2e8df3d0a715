import { defineWords } from "../words/words.ts";

export const pdfWords = defineWords("pdf", {
  nl: { foot: "{{foot}} · pagina {{page}} van {{pages}}" },
  en: { foot: "{{foot}} · page {{page}} of {{pages}}" },
});
