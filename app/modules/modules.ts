/**
 * The module map. Data, without imports: the boundaries, the generated documents and the guards read it,
 * so a module that is not here does not exist for them.
 */
export type ModuleFacts = {
  /** What it is called in documents. */
  readonly title: string;
  /** One line on what it owns. */
  readonly owns: string;
  /** Beginnings of its addresses; a route outside them, or under those of another module, is refused by a guard. */
  readonly urls: readonly string[];
  /** Modules whose `public.ts` it may import. The map has no cycles; the other way round goes by an event. */
  readonly mayUse: readonly string[];
  /** Its tables. Only its own SQL names them. */
  readonly tables: readonly string[];
  /** Words of the glossary that are its own: the English column. */
  readonly words: readonly string[];
  /** Files with rules only, without input or output, besides those that end in -form, -policy or -words. */
  readonly rules: readonly string[];
};

export const modules = {
  portals: {
    title: "Portals",
    owns: "the portal of an employer: address, sector, storage, house style, settings",
    urls: ["/beheer/portaal", "/huisstijl.css", "/huisstijl"],
    mayUse: [],
    tables: ["portals"],
    words: ["portal", "house style", "sector", "storage"],
    rules: ["portal-name"],
  },
  people: {
    title: "People and organisation",
    owns: "persons, employments, the organisation tree, teams, roles and the import of staff",
    urls: ["/mensen", "/organisatie", "/import"],
    mayUse: ["portals"],
    tables: [
      "persons",
      "person_search_words",
      "employments",
      "organisation_units",
      "team_memberships",
      "role_assignments",
      "people_imports",
      "people_import_rows",
    ],
    words: ["person", "employment", "organisation unit", "team membership", "role assignment", "people import", "fte", "category", "infix", "manager"],
    rules: [
      "person-name",
      "email-address",
      "employment",
      "fte",
      "unit-kind",
      "search-words",
      "import-columns",
      "import-problem",
      "import-row",
      "import-terms",
      "import-values",
      "read-import-date",
      "check-import",
    ],
  },
  signin: {
    title: "Signing in",
    owns: "passwords, links in mail, sessions and second factors",
    urls: ["/inloggen", "/uitloggen", "/uitnodiging", "/wachtwoord-vergeten", "/wachtwoord", "/account", "/taal", "/beheer/post", "/beheer/toegang"],
    mayUse: ["people", "portals"],
    tables: ["credentials", "access_links", "sessions", "second_factors", "recovery_codes", "sign_in_blocks"],
    words: ["credential", "access link", "session", "second factor", "recovery code", "invitation"],
    rules: ["session-policy", "second-factor", "device-label", "plain-text"],
  },
  sharing: {
    title: "Sharing",
    owns: "what a person shares with whom until when, and who looked",
    urls: ["/wie-zag-mijn-gegevens", "/delen"],
    mayUse: ["people"],
    tables: ["shares", "looks"],
    words: ["share", "look", "audience"],
    rules: [],
  },
  plans: {
    title: "Plans",
    owns: "goals, activities, the personal plan, its agreement and the learning question",
    urls: ["/plan", "/team", "/doelen", "/termijnen"],
    mayUse: ["portals", "people", "sharing", "signin"],
    tables: ["goals", "personal_plans", "plan_versions", "plan_steps", "activities", "activity_costs", "evidence", "form_drafts", "plan_terms"],
    words: [
      "personal plan",
      "plan version",
      "plan step",
      "plan term",
      "goal",
      "activity",
      "activity cost",
      "agreement",
      "learning question",
      "evidence",
      "form draft",
    ],
    rules: [
      "plan",
      "activity",
      "goal",
      "learning-question",
      "learning-mix",
      "missing-agreements",
      "text-field",
      "example-plan",
      "employed-term",
      "deadline",
      "reminder",
      "reminder-settings",
    ],
  },
  entitlements: {
    title: "Entitlements",
    owns: "rule sets, grants and the ledger of hours and money",
    urls: ["/mijn-recht", "/regels", "/beheer/rechten"],
    mayUse: ["portals", "people", "plans"],
    tables: ["entitlement_accounts", "ledger_entries"],
    words: ["entitlement", "entitlement account", "rule set", "grant", "ledger entry", "booking", "reservation", "correction"],
    rules: [
      "grant",
      "explain-grant",
      "ledger",
      "school-year",
      "rule-set",
      "entitlement-settings",
      "why-not-bookable",
      "catch-up",
      "close-year",
      "simulate-years",
      "simulation-file",
    ],
  },
  home: {
    title: "Start",
    owns: "the first page after signing in, and the pages that anyone may read",
    urls: ["/", "/hulp", "/toegankelijkheid", "/wat-wij-bewaren"],
    mayUse: ["people", "portals", "sharing", "plans", "entitlements", "surveys"],
    tables: [],
    words: ["home"],
    rules: [],
  },
  administration: {
    title: "Administration",
    owns: "the overview of settings and the audit trail in words",
    urls: ["/beheer"],
    mayUse: ["people"],
    tables: [],
    words: ["administration", "audit trail"],
    rules: ["audit-filter"],
  },
  functions: {
    title: "Function house",
    owns: "functions and roles, their passports in tags, and what was published of them",
    urls: ["/functiehuis"],
    mayUse: ["portals", "people"],
    tables: [
      "function_houses",
      "domains",
      "tags",
      "tag_courses",
      "functions",
      "function_domains",
      "function_tags",
      "passport_versions",
      "function_pins",
      "function_imports",
    ],
    words: [
      "function",
      "function house",
      "function domain",
      "function import",
      "function pin",
      "function tag",
      "passport",
      "passport version",
      "domain",
      "tag",
      "tag course",
      "dimension",
    ],
    rules: ["tag-kind", "passport", "passport-version", "practice-share", "double-tags", "version-changes", "titles-without-passport", "house-filter"],
  },
  surveys: {
    title: "Surveys among holders",
    owns: "what holders of a function say it asks, and the proposals for its passport that follow from it",
    urls: ["/functiehuis/vragen", "/werk-in-beeld"],
    mayUse: ["portals", "people", "signin", "functions"],
    tables: ["surveys", "survey_invitations", "survey_answers", "survey_decisions"],
    words: ["survey", "survey invitation", "survey answer", "survey decision", "holder", "proposal"],
    rules: ["survey", "proposals"],
  },
  esco: {
    title: "ESCO",
    owns: "the official files of the European classification of occupations and skills, and the library made from them",
    urls: ["/functiehuis/esco"],
    mayUse: ["people", "functions"],
    tables: ["esco_releases", "esco_skills", "esco_occupations", "esco_uploads"],
    words: ["esco", "esco release", "esco occupation", "esco skill", "esco upload", "skill group"],
    rules: ["esco-problem", "esco-problem-sentence", "everything-above", "library-rows", "most-telling", "occupation-tags", "skill-label"],
  },
  compass: {
    title: "Compass",
    owns: "someone's profile, how functions match with it and resemble each other and why, and what somebody keeps of that",
    urls: ["/kompas"],
    mayUse: ["portals", "people", "plans", "functions", "esco"],
    tables: ["compass_profiles", "profile_tags", "saved_functions", "path_steps", "finding_consents"],
    words: ["resemblance", "contribution", "feature", "compass profile", "profile tag", "saved function", "path step", "finding consent"],
    rules: [
      "compass-layout",
      "feature-index",
      "match",
      "match-weights",
      "own-profile",
      "occupation-features",
      "ranking-quality",
      "score-resemblance",
      "surprising-functions",
      "tag-index",
      "text-words",
    ],
  },
} as const satisfies Record<string, ModuleFacts>;

export type ModuleName = keyof typeof modules;

/** The same map for who walks through it without knowing the names. */
export const allModules: Readonly<Record<string, ModuleFacts>> = modules;

/** Tables of the platform itself: any module uses them through the platform's functions, never by name. */
export const platformTables: readonly string[] = ["audit_entries", "audit_chain", "outbox_mails", "files", "rate_limits", "job_runs"];
