import { defineCommonWords } from "../words/words.ts";

/** What any form may have to say, in whatever module its page is. */
export const formWords = defineCommonWords({
  nl: { "error.not-understood": "Dit kwam niet goed aan. Open de pagina opnieuw en vul het nog een keer in" },
  en: { "error.not-understood": "This did not arrive well. Open the page again and fill it in once more" },
});
