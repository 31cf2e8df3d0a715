export { competenceKinds, type TagKind, tagKinds, type TagSource, tagSources } from "./tag-kind.ts";
export { type DimensionName, dimensionNames, type FunctionType, type InformationKind, informationKinds } from "./passport.ts";
export type { PassportVersion } from "./passport-version.ts";
export { addDomain } from "./add-domain.ts";
export { addFunction, insertFunction, type NewFunction, type NewTag, type WhyNotAdded } from "./add-function.ts";
export { functionsPolicy } from "./functions-policy.ts";
export { publishFunction } from "./publish-function.ts";
export { type HouseChanges, listChanged, type SeenDomain, type SeenFunction, type SeenTag } from "./list-changed.ts";
