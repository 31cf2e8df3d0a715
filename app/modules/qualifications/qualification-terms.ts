import { words } from "#platform/words/words.ts";
import { provideTerms } from "#modules/terms/public.ts";
import { qualificationWords } from "./qualification-words.ts";
import { repeatAfterYears } from "./qualification.ts";
import { repeatRows } from "./request-table.ts";

// Only the person sees it: it tells what their schooling is. So there are no words for a calendar elsewhere either.
provideTerms({
  kind: "evc",
  rule: () => ({ years: repeatAfterYears, level: "person", actors: ["you"], isOwnOnly: true, isFrom: true, soonMonths: 0, remindMonths: [] }),
  what: (tone) => words(qualificationWords, tone)("term"),
  ofThem: (tone) => words(qualificationWords, tone)("kind.evc"),
  begin: (tone) => words(qualificationWords, tone)("title"),
  own: "/erkenning",
  rows: (_portal, day) => repeatRows(day),
});
