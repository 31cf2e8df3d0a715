import { asDate } from "#platform/time/date-string.ts";
import type { Sector } from "#platform/web/actor.ts";
import type { FilePassport, FilePassportTag } from "./passport-file-passport.ts";

const day = asDate("2026-09-01");
const tag = (kind: FilePassportTag["kind"], label: string, explanation = "", webAddress = ""): FilePassportTag => ({
  kind,
  label,
  explanation,
  source: "talk",
  sourceOn: day,
  webAddress,
  escoUri: "",
  isForeign: false,
});

/** A function that nobody has, with something in every column that a person fills in. Its words are of a file, and so Dutch. */
export function examplePassport(sector: Sector): FilePassport {
  const isSchool = sector !== "gov";
  return {
    type: "function",
    title: isSchool ? "Voorbeeld: begeleider nieuwe docenten" : "Voorbeeld: adviseur buitenruimte",
    hr21Title: isSchool ? "" : "Adviseur III",
    otherTitles: isSchool ? ["schoolopleider", "coach startende docenten"] : ["beleidsadviseur openbare ruimte"],
    layer: "uitvoering",
    unit: "",
    domains: [isSchool ? "Begeleiding" : "Openbare ruimte"],
    field: isSchool ? "opleiden in de school" : "inrichting en beheer",
    description: "Eén of twee zinnen over het werk.",
    activities: "Wat iemand in een week doet.",
    meaning: "Wat het werk betekent voor wie het doet.",
    forOrganisation: "Wat de organisatie eraan heeft.",
    forSociety: "Wat de samenleving eraan heeft.",
    dimensions: [35, 40, 60, 55, 80],
    escoUri: "",
    tags: [
      tag("behaviour", "luisteren", "je vraagt door voor je iets vindt"),
      tag("behaviour", "plannen"),
      tag("technical", "gesprekken leiden"),
      tag("core", "samenwerken"),
      tag("knowledge", isSchool ? "vakdidactiek" : "beheer van groen"),
      tag("interest", "mensen zien groeien"),
      tag("resultArea", "adviseren"),
      tag("course", "Basistraining begeleiden", "", "https://voorbeeld.example/training"),
      tag("requirement", "hbo werk- en denkniveau"),
      tag("place", isSchool ? "hele school" : "buitendienst"),
    ],
  };
}
