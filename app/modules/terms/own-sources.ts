import { words } from "#platform/words/words.ts";
import { yearTermRows } from "#modules/entitlements/public.ts";
import { planTermRows } from "#modules/plans/public.ts";
import { provideTerms } from "./term-sources.ts";
import { termWords } from "./term-words.ts";

// Of modules that this one uses. Those that use this one provide theirs themselves.
provideTerms({
  kind: "plan",
  what: (tone) => words(termWords, tone)("what.plan"),
  ofThem: (tone) => words(termWords, tone)("kind.plan"),
  inFeed: (tone) => words(termWords, tone)("feed.plan"),
  own: "/plan",
  ofOther: (personId) => `/team/${personId}/plan`,
  rows: planTermRows,
});

provideTerms({
  kind: "entitlement",
  what: (tone) => words(termWords, tone)("what.entitlement"),
  ofThem: (tone) => words(termWords, tone)("what.entitlement"),
  inFeed: (tone) => words(termWords, tone)("feed.entitlement"),
  own: "/mijn-recht",
  rows: (_portal, day) => yearTermRows(day),
});
