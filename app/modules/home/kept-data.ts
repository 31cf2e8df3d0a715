/**
 * What people are told about what is kept of them: subjects, each with the tables it is about. A guard compares it with the processing
 * register, so that no table with something of a person in it can stay out of the page (K-50, GDPR art. 13).
 */
export const keptData = {
  identity: ["persons", "person_search_words"],
  work: ["employments", "team_memberships", "role_assignments"],
  plan: ["goals", "personal_plans", "plan_versions", "plan_steps", "activities", "activity_costs"],
  terms: ["plan_terms"],
  records: ["term_records", "term_reminders"],
  feeds: ["calendar_feeds"],
  recognition: ["qualification_requests", "qualification_steps"],
  tracks: ["track_versions", "track_invitations", "track_walks", "track_evidence"],
  "track-steps": ["track_submissions", "track_judgements"],
  evaluations: ["activity_evaluations"],
  telling: ["transfer_slots", "transfer_topics"],
  initiatives: ["initiatives", "initiative_members", "initiative_updates", "initiative_reports"],
  evidence: ["evidence", "files"],
  ledger: ["entitlement_accounts", "ledger_entries", "lapse_notices"],
  carrying: ["carry_requests", "carry_answers", "entitlement_accountings"],
  policies: ["task_policies"],
  assigned: ["assignments", "assignment_steps"],
  compass: ["compass_profiles", "profile_tags", "saved_functions", "path_steps"],
  finding: ["finding_consents"],
  conversations: [
    "conversations",
    "conversation_skips",
    "conversation_preparations",
    "conversation_points",
    "conversation_point_texts",
    "conversation_agreements",
    "conversation_progress",
    "conversation_versions",
    "conversation_signatures",
  ],
  reflections: ["conversation_reflections"],
  feedback: ["feedback_requests", "feedback_questions", "feedback_invitations", "feedback_answers"],
  cases: ["cases", "case_replies"],
  cycles: ["conversation_cycles", "review_consents"],
  surveys: ["surveys", "survey_invitations", "survey_answers", "survey_decisions"],
  sharing: ["shares"],
  looks: ["looks"],
  drafts: ["form_drafts"],
  access: ["credentials", "access_links", "sessions", "second_factors", "recovery_codes", "sign_in_blocks"],
  mail: ["outbox_mails"],
  imports: ["people_imports", "people_import_rows", "job_runs"],
  functions: ["functions", "tags", "passport_versions", "function_pins", "function_imports", "esco_releases", "esco_uploads"],
  audit: ["audit_entries"],
} as const;

export type KeptSubject = keyof typeof keptData;
export const keptSubjects = Object.keys(keptData) as KeptSubject[];
