import type { FunctionType } from "./passport.ts";
import { type TagKind, type TagSource, tagKinds, tagSources } from "./tag-kind.ts";

/** How a file of passports calls things. Dutch in every language of the screen: a file goes from hand to hand, and is read again. */
const sourceNames: Record<TagSource, string> = {
  editor: "beheerder",
  survey: "collega’s",
  vacancy: "vacature",
  formation: "formatieoverzicht",
  handbook: "handboek",
  talk: "gesprek",
  esco: "ESCO",
  import: "bestand",
};
const moreSources: Record<string, TagSource> = { vragenlijst: "survey", enquete: "survey", hr21: "handbook", functieboek: "handbook", formatie: "formation" };

/** The heading above the tags of each kind, and what else people call it. */
export const kindHeadings: Record<TagKind, readonly [string, ...string[]]> = {
  behaviour: ["gedragscompetenties", "gedrag", "competenties", "behaviour"],
  technical: ["vaktechnische competenties", "vaktechniek", "vaardigheden", "skills", "technical"],
  core: ["kerncompetenties", "kern", "core"],
  knowledge: ["kennis", "kennisgebieden", "knowledge"],
  interest: ["interesses", "interesse", "affiniteiten", "affiniteit", "interests"],
  resultArea: ["resultaatgebieden", "resultaatgebied", "resultareas"],
  course: ["cursussen", "cursus", "opleidingsaanbod", "trainingen", "courses"],
  requirement: ["harde eisen", "eisen", "functie-eisen", "requirements"],
  place: ["plaats", "plaatsen", "vakgroep", "sectie", "place"],
};

/** Without capitals, accents, spaces and marks; what stands between brackets explains and is no part of it. @example nameKey("HR21-titel *") // "hr21titel" */
export function nameKey(name: string): string {
  return name
    .replace(/\([^)]*\)/g, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const sources = new Map<string, TagSource>([
  ...tagSources.flatMap((source) => [[nameKey(source), source] as const, [nameKey(sourceNames[source]), source] as const]),
  ...Object.entries(moreSources),
]);
export const sourceName = (source: TagSource): string => sourceNames[source];
export const sourceNamed = (name: string): TagSource | undefined => sources.get(nameKey(name));
export const allSourceNames = (): string[] => tagSources.map(sourceName);
export const kindNamed = (name: string): TagKind | undefined => tagKinds.find((kind) => kind === name);

const types = new Map<string, FunctionType>([
  ["functie", "function"],
  ["function", "function"],
  ["rol", "role"],
  ["role", "role"],
]);
export const typeName = (type: FunctionType): string => (type === "role" ? "rol" : "functie");
export const typeNamed = (name: string): FunctionType | undefined => types.get(nameKey(name));
