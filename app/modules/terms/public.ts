export { provideTerms, type TermSource } from "./term-sources.ts";
export type { Article, TermRule } from "./term-rules.ts";
export { type NewRecord, type Consultation } from "./term-record.ts";
export { recordTerm } from "./record-term.ts";
export { makeFeed } from "./change-feed.ts";
