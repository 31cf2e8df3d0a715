/** What a tag says of a function or a person. Competences are split as in a passport: behaviour, technique and the core of the organisation (K-03, K-06). */
export const tagKinds = ["behaviour", "technical", "core", "knowledge", "interest", "resultArea", "course", "requirement", "place"] as const;
export type TagKind = (typeof tagKinds)[number];

/** Where a tag of a passport came from (K-08). */
export const tagSources = ["editor", "survey", "vacancy", "formation", "handbook", "talk", "esco", "import"] as const;
export type TagSource = (typeof tagSources)[number];

export const competenceKinds: readonly TagKind[] = ["behaviour", "technical", "core"];
