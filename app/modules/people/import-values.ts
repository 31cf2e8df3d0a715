import type { Category, ContractKind, EducationLevel } from "./employment.ts";

/** Words people use for the fixed choices, in the spelling of `valueKey`. First the code itself, then how it is said. */
const categoryWords: Record<Category, readonly string[]> = {
  OP: [
    "docent",
    "docenten",
    "leraar",
    "lerares",
    "leraren",
    "leerkracht",
    "onderwijzendpersoneel",
    "onderwijsgevendpersoneel",
    "onderwijsgevend",
    "teacher",
    "teachingstaff",
  ],
  OOP: ["onderwijsondersteunendpersoneel", "onderwijsondersteunend", "ondersteunendpersoneel", "ondersteunend", "obp", "supportstaff", "support"],
  MGT: ["management", "directie", "dir", "directielid", "schoolleiding", "leidinggevende", "manager"],
};

const contractWords: Record<ContractKind, readonly string[]> = {
  permanent: ["vast", "vastcontract", "vastdienstverband", "vasteaanstelling", "onbepaaldetijd", "onbepaald"],
  temporary: ["tijdelijk", "tijdelijkcontract", "tijdelijkdienstverband", "tijdelijkeaanstelling", "bepaaldetijd", "bepaald"],
  substitute: ["vervanging", "vervanger", "invaller", "inval"],
  trainee: ["stage", "stagiair", "stagiaire", "lio", "leraarinopleiding", "zijinstromer"],
  hired: ["inhuur", "ingehuurd", "extern", "zzp", "payroll", "uitzend", "uitzendkracht", "detachering", "gedetacheerd"],
  "on-call": ["oproep", "oproepkracht", "minmax", "nulurencontract", "nuluren"],
};

const educationWords: Record<EducationLevel, readonly string[]> = {
  vmbo: ["mavo", "lbo", "vbo", "vmbotl"],
  "havo-vwo": ["havo", "vwo"],
  mbo: [],
  "mbo-1": ["mboniveau1"],
  "mbo-2": ["mboniveau2"],
  "mbo-3": ["mboniveau3"],
  "mbo-4": ["mboniveau4"],
  ad: ["associatedegree"],
  hbo: ["hbobachelor"],
  "hbo-master": [],
  wo: ["universiteit", "universitair", "wobachelor"],
  "wo-master": ["drs"],
  doctorate: ["phd", "dr", "doctor", "gepromoveerd", "promotie"],
};

/** @example readCategory("Onderwijsondersteunend personeel") // "OOP" */
export const readCategory = lookup(categoryWords);
/** @example readContractKind("Bepaalde tijd") // "temporary" */
export const readContractKind = lookup(contractWords);
/** @example readEducationLevel("MBO niveau 4") // "mbo-4" */
export const readEducationLevel = lookup(educationWords);

function lookup<Value extends string>(words: Record<Value, readonly string[]>): (text: string) => Value | undefined {
  const values = Object.keys(words) as Value[];
  const byKey = new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [valueKey(word), value] as const)));
  return (text) => byKey.get(valueKey(text));
}

function valueKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
