import { defineCommonWords } from "../words/words.ts";

/** What any form may have to say, in whatever module its page is. */
export const formWords = defineCommonWords({
  nl: {
    "error.not-understood": "Dit kwam niet goed aan. Open de pagina opnieuw en vul het nog een keer in",
    "error.date-too-far": "Dit jaar ligt te ver weg. Vul een dag in van 1940 tot en met 2100",
  },
  en: {
    "error.not-understood": "This did not arrive well. Open the page again and fill it in once more",
    "error.date-too-far": "This year is too far away. Fill in a day from 1940 to 2100",
  },
});
