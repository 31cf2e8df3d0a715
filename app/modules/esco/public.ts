export { type Esco, type EscoOccupation, type EscoRelation, type EscoRead, type EscoSkill, readEsco } from "./read-esco.ts";
export type { EscoProblem } from "./esco-problem.ts";
export { escoProblemSentence } from "./esco-problem-sentence.ts";
export { escoWords } from "./esco-words.ts";
export { type EscoImported, importEsco } from "./import-esco.ts";
export { everythingAbove } from "./everything-above.ts";
export { fieldsOfOccupations, skillGroupsOf } from "./esco-links.ts";
export { mostTelling, optionalWeight } from "./most-telling.ts";
