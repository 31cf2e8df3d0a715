-- The schema after all migrations. Made by `npm run docs`; change it by writing a migration.

create table access_links (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null,
  token_hash bytea not null,
  new_email text,
  made_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint access_links_pkey PRIMARY KEY (tenant_id, id),
  constraint link_kinds_are_known CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text, 'new-email'::text]))),
  constraint access_links_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint access_links_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX access_links_by_end ON public.access_links USING btree (tenant_id, expires_at);
CREATE INDEX access_links_by_person ON public.access_links USING btree (tenant_id, person_id, kind);
CREATE UNIQUE INDEX access_links_by_token ON public.access_links USING btree (tenant_id, token_hash);
alter table access_links enable row level security;
alter table access_links force row level security;
create policy tenant on access_links to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on access_links to app;

create table activities (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  plan_id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  title text not null,
  kind text not null,
  learning_class integer not null,
  category text not null,
  equal_explanation text not null default ''::text,
  serves_me text not null default ''::text,
  fits_organisation text not null default ''::text,
  hundredth_hours integer not null default 0,
  charged_to text not null default 'right'::text,
  facilities jsonb not null default '{}'::jsonb,
  planned_from date,
  planned_until date,
  done_on date,
  is_registered boolean not null default false,
  made_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  revision integer not null default 1,
  once_key uuid,
  constraint activities_end_after_they_start CHECK ((planned_until >= planned_from)),
  constraint activities_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint activities_pkey PRIMARY KEY (tenant_id, id),
  constraint activity_categories_are_known CHECK ((category = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text, 'equal'::text]))),
  constraint activity_charges_are_known CHECK ((charged_to = ANY (ARRAY['right'::text, 'assigned'::text, 'project'::text]))),
  constraint activity_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint equal_activities_are_explained CHECK (((category <> 'equal'::text) OR (btrim(equal_explanation) <> ''::text))),
  constraint learning_classes_are_known CHECK ((learning_class = ANY (ARRAY[70, 20, 10]))),
  constraint activities_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint activities_tenant_id_goal_id_fkey FOREIGN KEY (tenant_id, goal_id) REFERENCES goals(tenant_id, id),
  constraint activities_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint activities_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES personal_plans(tenant_id, id)
);
CREATE INDEX activities_by_person ON public.activities USING btree (tenant_id, person_id) WHERE (removed_at IS NULL);
CREATE INDEX activities_by_plan ON public.activities USING btree (tenant_id, plan_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX activities_once ON public.activities USING btree (tenant_id, person_id, once_key) WHERE (once_key IS NOT NULL);
alter table activities enable row level security;
alter table activities force row level security;
create policy tenant on activities to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on activities to app;

create table activity_costs (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  activity_id uuid not null,
  kind text not null,
  cents integer not null,
  note text not null default ''::text,
  constraint activity_costs_pkey PRIMARY KEY (tenant_id, activity_id, kind),
  constraint costs_are_above_zero CHECK ((cents > 0)),
  constraint activity_costs_tenant_id_activity_id_fkey FOREIGN KEY (tenant_id, activity_id) REFERENCES activities(tenant_id, id),
  constraint activity_costs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table activity_costs enable row level security;
alter table activity_costs force row level security;
create policy tenant on activity_costs to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on activity_costs to app;

create table activity_evaluations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  title_key text not null,
  answered_at timestamp with time zone,
  usefulness smallint,
  own_work smallint,
  for_whom smallint,
  recommends boolean,
  line text not null default ''::text,
  tip_title text not null default ''::text,
  shared_at timestamp with time zone,
  asked_at timestamp with time zone not null default now(),
  constraint activity_evaluations_pkey PRIMARY KEY (tenant_id, id),
  constraint evaluations_are_whole_or_passed_over CHECK ((((answered_at IS NULL) = (usefulness IS NULL)) AND ((answered_at IS NULL) = (own_work IS NULL)) AND ((answered_at IS NULL) = (recommends IS NULL)))),
  constraint only_lines_are_shared CHECK (((shared_at IS NULL) OR (line <> ''::text))),
  constraint scores_are_one_to_five CHECK ((((usefulness >= 1) AND (usefulness <= 5)) AND ((own_work >= 1) AND (own_work <= 5)) AND ((for_whom >= 1) AND (for_whom <= 5)))),
  constraint activity_evaluations_tenant_id_activity_id_fkey FOREIGN KEY (tenant_id, activity_id) REFERENCES activities(tenant_id, id),
  constraint activity_evaluations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint activity_evaluations_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX activity_evaluations_by_kind ON public.activity_evaluations USING btree (tenant_id, kind) WHERE (answered_at IS NOT NULL);
CREATE INDEX activity_evaluations_by_person ON public.activity_evaluations USING btree (tenant_id, person_id);
CREATE INDEX activity_evaluations_by_title ON public.activity_evaluations USING btree (tenant_id, title_key) WHERE (answered_at IS NOT NULL);
CREATE UNIQUE INDEX activity_evaluations_once ON public.activity_evaluations USING btree (tenant_id, activity_id);
CREATE INDEX activity_evaluations_shared ON public.activity_evaluations USING btree (tenant_id, shared_at) WHERE (shared_at IS NOT NULL);
alter table activity_evaluations enable row level security;
alter table activity_evaluations force row level security;
create policy tenant on activity_evaluations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on activity_evaluations to app;

create table assignment_steps (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  assignment_id uuid not null,
  step text not null,
  person_id uuid,
  person_name text not null default ''::text,
  took_place_on date not null,
  took_place_at timestamp with time zone not null default clock_timestamp(),
  constraint assignment_steps_are_known CHECK ((step = ANY (ARRAY['assigned'::text, 'asked'::text, 'reminded'::text, 'consented'::text, 'refused'::text, 'expired'::text, 'taken_back'::text, 'withdrawn'::text, 'done'::text]))),
  constraint assignment_steps_pkey PRIMARY KEY (tenant_id, id),
  constraint assignment_steps_tenant_id_assignment_id_fkey FOREIGN KEY (tenant_id, assignment_id) REFERENCES assignments(tenant_id, id),
  constraint assignment_steps_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint assignment_steps_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX assignment_steps_by_assignment ON public.assignment_steps USING btree (tenant_id, assignment_id, sequence);
alter table assignment_steps enable row level security;
alter table assignment_steps force row level security;
create policy tenant on assignment_steps to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.assignment_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.assignment_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on assignment_steps to app;

create table assignments (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  title text not null,
  purpose text not null default ''::text,
  goal_id uuid,
  goal_title text not null default ''::text,
  starts_on date not null,
  ends_on date not null,
  hundredth_hours integer not null,
  cents integer not null,
  category text not null,
  is_registered boolean not null default false,
  unit_id uuid,
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_on date not null,
  assigned_at timestamp with time zone not null default clock_timestamp(),
  once_key text not null,
  expires_on date,
  payer text not null,
  reminded_on date,
  consented_on date,
  entry_id uuid,
  done_on date,
  withdrawn_on date,
  constraint a_question_has_a_last_day CHECK (((payer <> 'waiting'::text) OR (expires_on IS NOT NULL))),
  constraint assigned_categories_are_known CHECK ((category = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text, 'equal'::text]))),
  constraint assigned_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint assigned_money_is_not_negative CHECK ((cents >= 0)),
  constraint assignments_end_after_they_start CHECK ((ends_on >= starts_on)),
  constraint assignments_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint assignments_pkey PRIMARY KEY (tenant_id, id),
  constraint consent_is_booked CHECK (((payer <> 'right'::text) OR (entry_id IS NOT NULL))),
  constraint nothing_is_booked_while_waiting CHECK (((payer <> 'waiting'::text) OR (entry_id IS NULL))),
  constraint payers_are_known CHECK ((payer = ANY (ARRAY['employer'::text, 'waiting'::text, 'right'::text]))),
  constraint the_right_pays_with_consent_only CHECK (((payer = 'right'::text) = (consented_on IS NOT NULL))),
  constraint what_was_withdrawn_was_not_done CHECK (((withdrawn_on IS NULL) OR ((payer = 'employer'::text) AND (done_on IS NULL)))),
  constraint assignments_tenant_id_assigned_by_fkey FOREIGN KEY (tenant_id, assigned_by) REFERENCES persons(tenant_id, id),
  constraint assignments_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entries(tenant_id, id),
  constraint assignments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint assignments_tenant_id_goal_id_fkey FOREIGN KEY (tenant_id, goal_id) REFERENCES goals(tenant_id, id),
  constraint assignments_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint assignments_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX assignments_by_manager ON public.assignments USING btree (tenant_id, assigned_by);
CREATE INDEX assignments_by_person ON public.assignments USING btree (tenant_id, person_id, starts_on);
CREATE INDEX assignments_done ON public.assignments USING btree (tenant_id, done_on) WHERE (done_on IS NOT NULL);
CREATE UNIQUE INDEX assignments_once ON public.assignments USING btree (tenant_id, assigned_by, once_key, person_id);
CREATE INDEX assignments_that_wait ON public.assignments USING btree (tenant_id, id) WHERE (payer = 'waiting'::text);
alter table assignments enable row level security;
alter table assignments force row level security;
create policy tenant on assignments to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on assignments to app;

create table audit_chain (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  "position" bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  constraint audit_chain_pkey PRIMARY KEY (tenant_id, "position"),
  constraint audit_chain_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES audit_entries(tenant_id, id),
  constraint audit_chain_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX audit_chain_by_entry ON public.audit_chain USING btree (tenant_id, entry_id);
alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy tenant on audit_chain to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.audit_chain FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on audit_chain to app;

create table audit_entries (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  at timestamp with time zone not null default clock_timestamp(),
  actor_id uuid,
  actor_kind text not null,
  action text not null,
  subject_kind text,
  subject_id uuid,
  detail jsonb not null default '{}'::jsonb,
  constraint actors_are_known CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text, 'operator'::text, 'visitor'::text]))),
  constraint audit_entries_pkey PRIMARY KEY (tenant_id, id),
  constraint audit_entries_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX audit_entries_by_subject ON public.audit_entries USING btree (tenant_id, subject_kind, subject_id);
CREATE INDEX audit_entries_by_time ON public.audit_entries USING btree (tenant_id, at DESC, id DESC);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy tenant on audit_entries to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER chain_audit_entry AFTER INSERT ON public.audit_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
grant insert, select on audit_entries to app;

create table calendar_feeds (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  key_hash bytea not null,
  with_team boolean not null default false,
  made_at timestamp with time zone not null default now(),
  revoked_at timestamp with time zone,
  constraint calendar_feeds_pkey PRIMARY KEY (tenant_id, id),
  constraint calendar_feeds_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint calendar_feeds_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX calendar_feeds_by_key ON public.calendar_feeds USING btree (tenant_id, key_hash);
CREATE UNIQUE INDEX calendar_feeds_one_a_person ON public.calendar_feeds USING btree (tenant_id, person_id) WHERE (revoked_at IS NULL);
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
create policy tenant on calendar_feeds to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on calendar_feeds to app;

create table carry_answers (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  request_id uuid not null,
  answer text not null,
  answered_by uuid not null,
  answered_by_name text not null,
  answered_on date not null,
  constraint carry_answers_are_known CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint carry_answers_pkey PRIMARY KEY (tenant_id, request_id),
  constraint carry_answers_tenant_id_answered_by_fkey FOREIGN KEY (tenant_id, answered_by) REFERENCES persons(tenant_id, id),
  constraint carry_answers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint carry_answers_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES carry_requests(tenant_id, id)
);
alter table carry_answers enable row level security;
alter table carry_answers force row level security;
create policy tenant on carry_answers to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.carry_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.carry_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on carry_answers to app;

create table carry_requests (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  account_id uuid not null,
  hundredth_hours integer not null,
  cents integer not null,
  reason text not null default ''::text,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_on date not null,
  once_key text,
  constraint carried_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint carried_money_is_not_negative CHECK ((cents >= 0)),
  constraint carry_requests_pkey PRIMARY KEY (tenant_id, id),
  constraint carrying_is_about_something CHECK (((hundredth_hours > 0) OR (cents > 0))),
  constraint carry_requests_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES entitlement_accounts(tenant_id, id),
  constraint carry_requests_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES persons(tenant_id, id),
  constraint carry_requests_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX carry_requests_by_account ON public.carry_requests USING btree (tenant_id, account_id, sequence);
CREATE UNIQUE INDEX carry_requests_once ON public.carry_requests USING btree (tenant_id, once_key) WHERE (once_key IS NOT NULL);
alter table carry_requests enable row level security;
alter table carry_requests force row level security;
create policy tenant on carry_requests to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.carry_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.carry_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on carry_requests to app;

create table case_replies (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  case_id uuid not null,
  written_by uuid not null,
  shows_name boolean not null,
  reply text not null,
  written_on date not null,
  written_at timestamp with time zone not null default clock_timestamp(),
  once_key text not null,
  constraint case_replies_pkey PRIMARY KEY (tenant_id, id),
  constraint case_replies_say_something CHECK ((btrim(reply) <> ''::text)),
  constraint case_replies_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES cases(tenant_id, id),
  constraint case_replies_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint case_replies_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES persons(tenant_id, id)
);
CREATE INDEX case_replies_by_case ON public.case_replies USING btree (tenant_id, case_id, written_at);
CREATE UNIQUE INDEX case_replies_once ON public.case_replies USING btree (tenant_id, written_by, once_key);
alter table case_replies enable row level security;
alter table case_replies force row level security;
create policy tenant on case_replies to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on case_replies to app;

create table cases (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  written_by uuid not null,
  shows_name boolean not null,
  title text not null,
  situation text not null,
  question text not null,
  written_on date not null,
  taken text not null default ''::text,
  taken_on date,
  once_key text not null,
  constraint cases_ask_something CHECK ((btrim(question) <> ''::text)),
  constraint cases_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint cases_pkey PRIMARY KEY (tenant_id, id),
  constraint cases_tell_a_situation CHECK ((btrim(situation) <> ''::text)),
  constraint cases_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint cases_tenant_id_written_by_fkey FOREIGN KEY (tenant_id, written_by) REFERENCES persons(tenant_id, id)
);
CREATE INDEX cases_by_day ON public.cases USING btree (tenant_id, written_on);
CREATE UNIQUE INDEX cases_once ON public.cases USING btree (tenant_id, written_by, once_key);
alter table cases enable row level security;
alter table cases force row level security;
create policy tenant on cases to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on cases to app;

create table compass_figures (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  week_of date not null,
  content jsonb not null,
  made_at timestamp with time zone not null default now(),
  constraint compass_figures_pkey PRIMARY KEY (tenant_id, week_of),
  constraint compass_figures_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table compass_figures enable row level security;
alter table compass_figures force row level security;
create policy tenant on compass_figures to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on compass_figures to app;

create table compass_profiles (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  function_id uuid,
  surprise smallint not null default 2,
  guided_on date,
  changed_at timestamp with time zone not null default now(),
  constraint compass_profiles_pkey PRIMARY KEY (tenant_id, person_id),
  constraint surprise_has_five_steps CHECK (((surprise >= 0) AND (surprise <= 4))),
  constraint compass_profiles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint compass_profiles_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint compass_profiles_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table compass_profiles enable row level security;
alter table compass_profiles force row level security;
create policy tenant on compass_profiles to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on compass_profiles to app;

create table conversation_agreements (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  what text not null,
  seen_by text not null default ''::text,
  until_on date,
  who text not null,
  needs text not null default ''::text,
  becomes text not null,
  revision integer not null default 1,
  made_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  placed_id uuid,
  placed_at timestamp with time zone,
  once_key uuid,
  learning_class integer,
  constraint agreed_classes_are_of_activities CHECK (((learning_class IS NULL) OR ((becomes = 'activity'::text) AND (learning_class = ANY (ARRAY[70, 20, 10]))))),
  constraint agreement_doers_are_known CHECK ((who = ANY (ARRAY['employee'::text, 'manager'::text, 'both'::text]))),
  constraint agreement_places_are_known CHECK ((becomes = ANY (ARRAY['goal'::text, 'activity'::text, 'here'::text]))),
  constraint agreements_say_what CHECK ((btrim(what) <> ''::text)),
  constraint conversation_agreements_pkey PRIMARY KEY (tenant_id, id),
  constraint placed_agreements_know_where CHECK (((placed_id IS NULL) = (placed_at IS NULL))),
  constraint what_a_manager_does_is_no_plan_of_the_employee CHECK (((becomes = 'here'::text) OR (who <> 'manager'::text))),
  constraint conversation_agreements_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations(tenant_id, id),
  constraint conversation_agreements_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX conversation_agreements_by_conversation ON public.conversation_agreements USING btree (tenant_id, conversation_id, made_at) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX conversation_agreements_once ON public.conversation_agreements USING btree (tenant_id, conversation_id, once_key) WHERE (once_key IS NOT NULL);
alter table conversation_agreements enable row level security;
alter table conversation_agreements force row level security;
create policy tenant on conversation_agreements to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversation_agreements to app;

create table conversation_cycles (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  partner_id uuid,
  starts_on date not null,
  ends_on date not null,
  reveal text not null,
  reveal_days integer,
  questions jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  once_key uuid,
  constraint conversation_cycles_pkey PRIMARY KEY (tenant_id, id),
  constraint cycle_kinds_are_known CHECK ((kind = ANY (ARRAY['development'::text, 'performance'::text, 'review'::text, 'career'::text, 'employability'::text]))),
  constraint cycles_end_after_they_start CHECK ((ends_on >= starts_on)),
  constraint cycles_have_a_name CHECK ((btrim(name) <> ''::text)),
  constraint days_before_are_counted CHECK ((((reveal = 'daysBefore'::text) = (reveal_days IS NOT NULL)) AND ((reveal_days >= 1) AND (reveal_days <= 30)))),
  constraint reveal_moments_are_known CHECK ((reveal = ANY (ARRAY['bothReady'::text, 'daysBefore'::text, 'atStart'::text]))),
  constraint conversation_cycles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_cycles_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES persons(tenant_id, id),
  constraint conversation_cycles_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX conversation_cycles_once ON public.conversation_cycles USING btree (tenant_id, once_key) WHERE (once_key IS NOT NULL);
alter table conversation_cycles enable row level security;
alter table conversation_cycles force row level security;
create policy tenant on conversation_cycles to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on conversation_cycles to app;

create table conversation_point_texts (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  point_id uuid not null,
  revision integer not null,
  text text not null,
  author_id uuid not null,
  written_at timestamp with time zone not null default now(),
  constraint conversation_point_texts_pkey PRIMARY KEY (tenant_id, point_id, revision),
  constraint points_say_something CHECK ((btrim(text) <> ''::text)),
  constraint conversation_point_texts_tenant_id_author_id_fkey FOREIGN KEY (tenant_id, author_id) REFERENCES persons(tenant_id, id),
  constraint conversation_point_texts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_point_texts_tenant_id_point_id_fkey FOREIGN KEY (tenant_id, point_id) REFERENCES conversation_points(tenant_id, id)
);
alter table conversation_point_texts enable row level security;
alter table conversation_point_texts force row level security;
create policy tenant on conversation_point_texts to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.conversation_point_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.conversation_point_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on conversation_point_texts to app;

create table conversation_points (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  beside_id uuid,
  made_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  once_key uuid,
  constraint conversation_points_pkey PRIMARY KEY (tenant_id, id),
  constraint conversation_points_tenant_id_beside_id_fkey FOREIGN KEY (tenant_id, beside_id) REFERENCES conversation_points(tenant_id, id),
  constraint conversation_points_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations(tenant_id, id),
  constraint conversation_points_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX conversation_points_by_conversation ON public.conversation_points USING btree (tenant_id, conversation_id, made_at);
CREATE UNIQUE INDEX conversation_points_once ON public.conversation_points USING btree (tenant_id, conversation_id, once_key) WHERE (once_key IS NOT NULL);
alter table conversation_points enable row level security;
alter table conversation_points force row level security;
create policy tenant on conversation_points to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversation_points to app;

create table conversation_preparations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  conversation_id uuid not null,
  person_id uuid not null,
  answers jsonb not null default '{}'::jsonb,
  givers text not null default ''::text,
  drains text not null default ''::text,
  learning_question text not null default ''::text,
  tab text not null default ''::text,
  revision integer not null default 1,
  saved_at timestamp with time zone not null default now(),
  ready_at timestamp with time zone,
  revealed_at timestamp with time zone,
  constraint conversation_preparations_pkey PRIMARY KEY (tenant_id, conversation_id, person_id),
  constraint revealed_preparations_were_ready CHECK (((revealed_at IS NULL) OR (ready_at IS NOT NULL))),
  constraint conversation_preparations_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations(tenant_id, id),
  constraint conversation_preparations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_preparations_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table conversation_preparations enable row level security;
alter table conversation_preparations force row level security;
create policy tenant on conversation_preparations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on conversation_preparations to app;

create table conversation_progress (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  conversation_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  progress text not null,
  note text not null default ''::text,
  marked_by uuid not null,
  marked_at timestamp with time zone not null default now(),
  constraint conversation_progress_pkey PRIMARY KEY (tenant_id, conversation_id, subject_kind, subject_id),
  constraint progress_is_known CHECK ((progress = ANY (ARRAY['toBegin'::text, 'underWay'::text, 'done'::text, 'stopped'::text]))),
  constraint progress_subjects_are_known CHECK ((subject_kind = ANY (ARRAY['activity'::text, 'agreement'::text]))),
  constraint conversation_progress_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations(tenant_id, id),
  constraint conversation_progress_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_progress_tenant_id_marked_by_fkey FOREIGN KEY (tenant_id, marked_by) REFERENCES persons(tenant_id, id)
);
CREATE INDEX conversation_progress_by_subject ON public.conversation_progress USING btree (tenant_id, subject_id);
alter table conversation_progress enable row level security;
alter table conversation_progress force row level security;
create policy tenant on conversation_progress to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversation_progress to app;

create table conversation_questions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  side text not null,
  place integer not null,
  dutch text not null,
  english text not null default ''::text,
  removed_at timestamp with time zone,
  constraint conversation_kinds_are_known CHECK ((kind = ANY (ARRAY['development'::text, 'performance'::text, 'review'::text, 'career'::text, 'employability'::text]))),
  constraint conversation_questions_pkey PRIMARY KEY (tenant_id, id),
  constraint question_sides_are_known CHECK ((side = ANY (ARRAY['employee'::text, 'manager'::text, 'both'::text]))),
  constraint questions_ask_something CHECK ((btrim(dutch) <> ''::text)),
  constraint conversation_questions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX conversation_questions_by_kind ON public.conversation_questions USING btree (tenant_id, kind, place) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX conversation_questions_first ON public.conversation_questions USING btree (tenant_id, kind, place);
alter table conversation_questions enable row level security;
alter table conversation_questions force row level security;
create policy tenant on conversation_questions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversation_questions to app;

create table conversation_reflections (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  text text not null,
  made_on date not null,
  shared_with uuid,
  removed_at timestamp with time zone,
  once_key uuid,
  constraint conversation_reflections_pkey PRIMARY KEY (tenant_id, id),
  constraint reflections_say_something CHECK ((btrim(text) <> ''::text)),
  constraint conversation_reflections_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_reflections_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint conversation_reflections_tenant_id_shared_with_fkey FOREIGN KEY (tenant_id, shared_with) REFERENCES persons(tenant_id, id)
);
CREATE INDEX conversation_reflections_by_person ON public.conversation_reflections USING btree (tenant_id, person_id, made_on DESC) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX conversation_reflections_once ON public.conversation_reflections USING btree (tenant_id, person_id, once_key) WHERE (once_key IS NOT NULL);
alter table conversation_reflections enable row level security;
alter table conversation_reflections force row level security;
create policy tenant on conversation_reflections to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversation_reflections to app;

create table conversation_signatures (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  version_id uuid not null,
  side text not null,
  person_id uuid not null,
  person_name text not null,
  signed_on date not null,
  signed_at timestamp with time zone not null default now(),
  constraint conversation_signatures_pkey PRIMARY KEY (tenant_id, version_id, side),
  constraint signing_sides_are_known CHECK ((side = ANY (ARRAY['employee'::text, 'manager'::text]))),
  constraint conversation_signatures_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_signatures_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint conversation_signatures_tenant_id_version_id_fkey FOREIGN KEY (tenant_id, version_id) REFERENCES conversation_versions(tenant_id, id)
);
alter table conversation_signatures enable row level security;
alter table conversation_signatures force row level security;
create policy tenant on conversation_signatures to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.conversation_signatures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.conversation_signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on conversation_signatures to app;

create table conversation_skips (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  cycle_id uuid not null,
  person_id uuid not null,
  constraint conversation_skips_pkey PRIMARY KEY (tenant_id, cycle_id, person_id),
  constraint conversation_skips_tenant_id_cycle_id_fkey FOREIGN KEY (tenant_id, cycle_id) REFERENCES conversation_cycles(tenant_id, id),
  constraint conversation_skips_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversation_skips_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table conversation_skips enable row level security;
alter table conversation_skips force row level security;
create policy tenant on conversation_skips to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on conversation_skips to app;

create table conversation_versions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  number integer not null,
  revision integer not null,
  content jsonb not null,
  made_at timestamp with time zone not null default now(),
  constraint conversation_versions_pkey PRIMARY KEY (tenant_id, id),
  constraint conversation_versions_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations(tenant_id, id),
  constraint conversation_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX conversation_versions_numbered_once ON public.conversation_versions USING btree (tenant_id, conversation_id, number);
CREATE UNIQUE INDEX conversation_versions_once_a_revision ON public.conversation_versions USING btree (tenant_id, conversation_id, revision);
alter table conversation_versions enable row level security;
alter table conversation_versions force row level security;
create policy tenant on conversation_versions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.conversation_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.conversation_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on conversation_versions to app;

create table conversations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  cycle_id uuid not null,
  employee_id uuid not null,
  manager_id uuid not null,
  unit_id uuid,
  state text not null default 'prepare'::text,
  planned_on date,
  planned_at text not null default ''::text,
  place text not null default ''::text,
  moment_by uuid,
  moment_accepted boolean not null default false,
  begun_at timestamp with time zone,
  held_on date,
  next_on date,
  revision integer not null default 1,
  due_on date not null,
  closed_on date,
  closed_because text,
  invited_at timestamp with time zone,
  made_at timestamp with time zone not null default now(),
  constraint closed_conversations_say_why CHECK (((closed_on IS NULL) = (closed_because IS NULL))),
  constraint conversation_states_are_known CHECK ((state = ANY (ARRAY['prepare'::text, 'held'::text, 'signed-by-one'::text, 'signed'::text]))),
  constraint conversations_pkey PRIMARY KEY (tenant_id, id),
  constraint held_conversations_have_a_day CHECK (((state = 'prepare'::text) OR (held_on IS NOT NULL))),
  constraint nobody_speaks_with_themselves CHECK ((employee_id <> manager_id)),
  constraint reasons_to_close_are_known CHECK ((closed_because = ANY (ARRAY['employee-left'::text, 'manager-left'::text, 'no-manager'::text]))),
  constraint signed_conversations_stay_open_to_read CHECK (((closed_on IS NULL) OR (state <> 'signed'::text))),
  constraint conversations_tenant_id_cycle_id_fkey FOREIGN KEY (tenant_id, cycle_id) REFERENCES conversation_cycles(tenant_id, id),
  constraint conversations_tenant_id_employee_id_fkey FOREIGN KEY (tenant_id, employee_id) REFERENCES persons(tenant_id, id),
  constraint conversations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint conversations_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES persons(tenant_id, id),
  constraint conversations_tenant_id_moment_by_fkey FOREIGN KEY (tenant_id, moment_by) REFERENCES persons(tenant_id, id)
);
CREATE INDEX conversations_by_due ON public.conversations USING btree (tenant_id, due_on, id) WHERE ((closed_on IS NULL) AND (state <> 'signed'::text));
CREATE INDEX conversations_by_employee ON public.conversations USING btree (tenant_id, employee_id, made_at DESC);
CREATE INDEX conversations_by_manager ON public.conversations USING btree (tenant_id, manager_id) WHERE (closed_on IS NULL);
CREATE INDEX conversations_by_plan ON public.conversations USING btree (tenant_id, planned_on) WHERE ((closed_on IS NULL) AND (state = 'prepare'::text));
CREATE INDEX conversations_by_unit_and_state ON public.conversations USING btree (tenant_id, cycle_id, unit_id, state) WHERE (closed_on IS NULL);
CREATE UNIQUE INDEX conversations_once_a_cycle ON public.conversations USING btree (tenant_id, cycle_id, employee_id) WHERE (closed_on IS NULL);
CREATE INDEX conversations_to_invite ON public.conversations USING btree (tenant_id, cycle_id, id) WHERE (invited_at IS NULL);
alter table conversations enable row level security;
alter table conversations force row level security;
create policy tenant on conversations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on conversations to app;

create table credentials (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null default now(),
  constraint credentials_pkey PRIMARY KEY (tenant_id, person_id),
  constraint credentials_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint credentials_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table credentials enable row level security;
alter table credentials force row level security;
create policy tenant on credentials to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on credentials to app;

create table domains (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  name text not null,
  place integer not null,
  ended_at timestamp with time zone,
  revision bigint not null default 0,
  constraint domains_have_a_name CHECK ((btrim(name) <> ''::text)),
  constraint domains_pkey PRIMARY KEY (tenant_id, id),
  constraint domains_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX domains_named_once ON public.domains USING btree (tenant_id, lower(name)) WHERE (ended_at IS NULL);
alter table domains enable row level security;
alter table domains force row level security;
create policy tenant on domains to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on domains to app;

create table employments (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  unit_id uuid,
  category text not null,
  fte_e4 integer not null,
  function_title text not null default ''::text,
  manager_id uuid,
  education_level text,
  contract_kind text,
  starts_on date not null,
  ends_on date,
  created_at timestamp with time zone not null default now(),
  constraint categories_are_known CHECK ((category = ANY (ARRAY['OP'::text, 'OOP'::text, 'MGT'::text]))),
  constraint employments_end_after_they_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint employments_pkey PRIMARY KEY (tenant_id, id),
  constraint fte_is_between_0_and_1_2 CHECK (((fte_e4 >= 0) AND (fte_e4 <= 12000))),
  constraint people_do_not_manage_themselves CHECK ((manager_id <> person_id)),
  constraint employments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint employments_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES persons(tenant_id, id),
  constraint employments_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint employments_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX employments_by_manager ON public.employments USING btree (tenant_id, manager_id) WHERE (manager_id IS NOT NULL);
CREATE INDEX employments_by_person ON public.employments USING btree (tenant_id, person_id);
CREATE INDEX employments_by_unit ON public.employments USING btree (tenant_id, unit_id);
alter table employments enable row level security;
alter table employments force row level security;
create policy tenant on employments to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on employments to app;

create table entitlement_accountings (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  account_id uuid not null,
  accounted_on date not null,
  with_id uuid not null,
  with_name text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null default now(),
  constraint accounted_once_a_day_with_one_person UNIQUE (tenant_id, account_id, accounted_on, with_id),
  constraint entitlement_accountings_pkey PRIMARY KEY (tenant_id, id),
  constraint entitlement_accountings_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES entitlement_accounts(tenant_id, id),
  constraint entitlement_accountings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint entitlement_accountings_tenant_id_with_id_fkey FOREIGN KEY (tenant_id, with_id) REFERENCES persons(tenant_id, id)
);
alter table entitlement_accountings enable row level security;
alter table entitlement_accountings force row level security;
create policy tenant on entitlement_accountings to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.entitlement_accountings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.entitlement_accountings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on entitlement_accountings to app;

create table entitlement_accounts (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  label text not null,
  closed_on date,
  constraint account_years_end_after_they_start CHECK ((ends_on > starts_on)),
  constraint entitlement_accounts_pkey PRIMARY KEY (tenant_id, id),
  constraint years_close_after_their_end CHECK ((closed_on > ends_on)),
  constraint entitlement_accounts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint entitlement_accounts_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX entitlement_accounts_one_a_year ON public.entitlement_accounts USING btree (tenant_id, person_id, starts_on);
CREATE INDEX entitlement_accounts_to_close ON public.entitlement_accounts USING btree (tenant_id, ends_on, id) WHERE (closed_on IS NULL);
alter table entitlement_accounts enable row level security;
alter table entitlement_accounts force row level security;
create policy tenant on entitlement_accounts to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on entitlement_accounts to app;

create table esco_occupations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  uri text not null,
  label text not null,
  other_labels text[] not null,
  description text not null,
  fields text[] not null,
  essential uuid[] not null,
  optional uuid[] not null,
  gone_since uuid,
  constraint an_esco_occupation_stands_once UNIQUE (tenant_id, uri),
  constraint esco_occupations_pkey PRIMARY KEY (tenant_id, id),
  constraint an_esco_occupation_is_gone_since_a_release FOREIGN KEY (tenant_id, gone_since) REFERENCES esco_releases(tenant_id, id),
  constraint esco_occupations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table esco_occupations enable row level security;
alter table esco_occupations force row level security;
create policy tenant on esco_occupations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on esco_occupations to app;

create table esco_releases (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  imported_by uuid,
  imported_at timestamp with time zone not null default clock_timestamp(),
  occupations integer not null,
  skills integer not null,
  relations integer not null,
  constraint esco_releases_pkey PRIMARY KEY (tenant_id, id),
  constraint esco_releases_are_imported_by_a_person FOREIGN KEY (tenant_id, imported_by) REFERENCES persons(tenant_id, id),
  constraint esco_releases_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table esco_releases enable row level security;
alter table esco_releases force row level security;
create policy tenant on esco_releases to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.esco_releases FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.esco_releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on esco_releases to app;

create table esco_skills (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  uri text not null,
  label text not null,
  label_kind text not null,
  original_label text not null,
  is_knowledge boolean not null,
  groups text[] not null,
  gone_since uuid,
  constraint an_esco_skill_stands_once UNIQUE (tenant_id, uri),
  constraint esco_skills_pkey PRIMARY KEY (tenant_id, id),
  constraint labels_are_own_or_of_the_group_or_foreign CHECK ((label_kind = ANY (ARRAY['own'::text, 'group'::text, 'foreign'::text]))),
  constraint an_esco_skill_is_gone_since_a_release FOREIGN KEY (tenant_id, gone_since) REFERENCES esco_releases(tenant_id, id),
  constraint esco_skills_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table esco_skills enable row level security;
alter table esco_skills force row level security;
create policy tenant on esco_skills to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on esco_skills to app;

create table esco_uploads (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  file_names text[] not null,
  file_ids uuid[],
  run_id uuid,
  problem jsonb,
  outcome jsonb,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null default clock_timestamp(),
  ended_at timestamp with time zone,
  constraint esco_uploads_end_well_or_not CHECK (((problem IS NULL) OR (outcome IS NULL))),
  constraint esco_uploads_pkey PRIMARY KEY (tenant_id, id),
  constraint esco_uploads_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint esco_uploads_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES job_runs(tenant_id, id),
  constraint esco_uploads_tenant_id_uploaded_by_fkey FOREIGN KEY (tenant_id, uploaded_by) REFERENCES persons(tenant_id, id)
);
alter table esco_uploads enable row level security;
alter table esco_uploads force row level security;
create policy tenant on esco_uploads to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on esco_uploads to app;

create table evidence (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  activity_id uuid,
  ledger_entry_id uuid,
  kind text not null,
  title text not null,
  content text not null default ''::text,
  file_id uuid,
  added_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  constraint evidence_kinds_are_known CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'text'::text]))),
  constraint evidence_pkey PRIMARY KEY (tenant_id, id),
  constraint files_are_named_by_file_evidence CHECK (((kind = 'file'::text) = (file_id IS NOT NULL))),
  constraint evidence_tenant_id_activity_id_fkey FOREIGN KEY (tenant_id, activity_id) REFERENCES activities(tenant_id, id),
  constraint evidence_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES files(tenant_id, id),
  constraint evidence_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint evidence_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX evidence_by_activity ON public.evidence USING btree (tenant_id, activity_id) WHERE ((removed_at IS NULL) AND (activity_id IS NOT NULL));
CREATE INDEX evidence_by_person ON public.evidence USING btree (tenant_id, person_id) WHERE (removed_at IS NULL);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy tenant on evidence to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on evidence to app;

create table feedback_answers (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  question_id uuid not null,
  invitation_id uuid not null,
  rater_group text not null,
  answer text not null,
  brought_at timestamp with time zone,
  constraint answers_come_from_known_groups CHECK ((rater_group = ANY (ARRAY['self'::text, 'manager'::text, 'colleague'::text, 'pupil'::text]))),
  constraint feedback_answers_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_answers_say_something CHECK ((btrim(answer) <> ''::text)),
  constraint feedback_answers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint feedback_answers_tenant_id_invitation_id_fkey FOREIGN KEY (tenant_id, invitation_id) REFERENCES feedback_invitations(tenant_id, id),
  constraint feedback_answers_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES feedback_questions(tenant_id, id)
);
CREATE INDEX feedback_answers_by_question ON public.feedback_answers USING btree (tenant_id, question_id);
CREATE UNIQUE INDEX feedback_answers_once ON public.feedback_answers USING btree (tenant_id, invitation_id, question_id);
alter table feedback_answers enable row level security;
alter table feedback_answers force row level security;
create policy tenant on feedback_answers to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on feedback_answers to app;

create table feedback_invitations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  request_id uuid not null,
  person_id uuid not null,
  rater_group text not null,
  answered_at timestamp with time zone,
  declined_at timestamp with time zone,
  read_at timestamp with time zone,
  reminded_on date,
  revision integer not null default 0,
  constraint feedback_invitations_pkey PRIMARY KEY (tenant_id, id),
  constraint rater_groups_are_known CHECK ((rater_group = ANY (ARRAY['self'::text, 'manager'::text, 'colleague'::text, 'pupil'::text]))),
  constraint what_is_read_was_answered CHECK (((read_at IS NULL) OR (answered_at IS NOT NULL))),
  constraint who_declined_did_not_answer CHECK (((declined_at IS NULL) OR (answered_at IS NULL))),
  constraint feedback_invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint feedback_invitations_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint feedback_invitations_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES feedback_requests(tenant_id, id)
);
CREATE INDEX feedback_invitations_by_person ON public.feedback_invitations USING btree (tenant_id, person_id);
CREATE UNIQUE INDEX feedback_invitations_once ON public.feedback_invitations USING btree (tenant_id, request_id, person_id);
alter table feedback_invitations enable row level security;
alter table feedback_invitations force row level security;
create policy tenant on feedback_invitations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on feedback_invitations to app;

create table feedback_questions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  request_id uuid not null,
  "position" integer not null,
  question text not null,
  constraint feedback_asks_three_things_at_most CHECK ((("position" >= 1) AND ("position" <= 3))),
  constraint feedback_questions_ask_something CHECK ((btrim(question) <> ''::text)),
  constraint feedback_questions_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_questions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint feedback_questions_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES feedback_requests(tenant_id, id)
);
CREATE UNIQUE INDEX feedback_questions_in_order ON public.feedback_questions USING btree (tenant_id, request_id, "position");
alter table feedback_questions enable row level security;
alter table feedback_questions force row level security;
create policy tenant on feedback_questions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on feedback_questions to app;

create table feedback_requests (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null default 'named'::text,
  topic text not null default ''::text,
  asked_on date not null,
  until date not null,
  closed_on date,
  closed_because text,
  once_key text not null,
  constraint an_end_of_feedback_has_a_reason CHECK (((closed_on IS NULL) = (closed_because IS NULL))),
  constraint feedback_ends_are_known CHECK ((closed_because = ANY (ARRAY['closed'::text, 'withdrawn'::text, 'left'::text]))),
  constraint feedback_is_asked_before_it_ends CHECK ((until > asked_on)),
  constraint feedback_kinds_are_known CHECK ((kind = 'named'::text)),
  constraint feedback_requests_pkey PRIMARY KEY (tenant_id, id),
  constraint feedback_requests_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint feedback_requests_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX feedback_requests_by_end ON public.feedback_requests USING btree (tenant_id, until);
CREATE UNIQUE INDEX feedback_requests_once ON public.feedback_requests USING btree (tenant_id, person_id, once_key);
alter table feedback_requests enable row level security;
alter table feedback_requests force row level security;
create policy tenant on feedback_requests to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on feedback_requests to app;

create table files (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  storage_key text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  held_because text,
  owner_id uuid,
  created_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone,
  constraint files_pkey PRIMARY KEY (tenant_id, id),
  constraint files_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table files enable row level security;
alter table files force row level security;
create policy tenant on files to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on files to app;

create table finding_consents (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  is_given boolean not null,
  said_at timestamp with time zone not null default clock_timestamp(),
  constraint finding_consents_pkey PRIMARY KEY (tenant_id, id),
  constraint finding_consents_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint finding_consents_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX finding_consents_by_person ON public.finding_consents USING btree (tenant_id, person_id, said_at DESC);
alter table finding_consents enable row level security;
alter table finding_consents force row level security;
create policy tenant on finding_consents to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.finding_consents FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.finding_consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on finding_consents to app;

create table form_drafts (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  form text not null,
  fields jsonb not null,
  revision integer not null default 1,
  saved_at timestamp with time zone not null default now(),
  constraint form_drafts_pkey PRIMARY KEY (tenant_id, person_id, form),
  constraint form_drafts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint form_drafts_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table form_drafts enable row level security;
alter table form_drafts force row level security;
create policy tenant on form_drafts to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on form_drafts to app;

create table function_domains (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  function_id uuid not null,
  domain_id uuid not null,
  constraint function_domains_pkey PRIMARY KEY (tenant_id, function_id, domain_id),
  constraint function_domains_tenant_id_domain_id_fkey FOREIGN KEY (tenant_id, domain_id) REFERENCES domains(tenant_id, id),
  constraint function_domains_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint function_domains_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id)
);
alter table function_domains enable row level security;
alter table function_domains force row level security;
create policy tenant on function_domains to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on function_domains to app;

create table function_houses (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  revision bigint not null default 1,
  constraint function_houses_pkey PRIMARY KEY (tenant_id),
  constraint function_houses_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table function_houses enable row level security;
alter table function_houses force row level security;
create policy tenant on function_houses to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on function_houses to app;

create table function_imports (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  file_name text not null,
  state text not null,
  content jsonb not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  constraint function_import_states_are_known CHECK ((state = ANY (ARRAY['checked'::text, 'done'::text, 'dropped'::text]))),
  constraint function_imports_pkey PRIMARY KEY (tenant_id, id),
  constraint function_imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint function_imports_tenant_id_uploaded_by_fkey FOREIGN KEY (tenant_id, uploaded_by) REFERENCES persons(tenant_id, id)
);
alter table function_imports enable row level security;
alter table function_imports force row level security;
create policy tenant on function_imports to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on function_imports to app;

create table function_pins (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  function_id uuid not null,
  pinned_id uuid not null,
  pinned_by uuid,
  pinned_at timestamp with time zone not null default now(),
  constraint function_pins_pkey PRIMARY KEY (tenant_id, function_id, pinned_id),
  constraint functions_are_not_pinned_to_themselves CHECK ((pinned_id <> function_id)),
  constraint function_pins_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint function_pins_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint function_pins_tenant_id_pinned_by_fkey FOREIGN KEY (tenant_id, pinned_by) REFERENCES persons(tenant_id, id),
  constraint function_pins_tenant_id_pinned_id_fkey FOREIGN KEY (tenant_id, pinned_id) REFERENCES functions(tenant_id, id)
);
alter table function_pins enable row level security;
alter table function_pins force row level security;
create policy tenant on function_pins to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on function_pins to app;

create table function_tags (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  function_id uuid not null,
  tag_id uuid not null,
  explanation text not null default ''::text,
  source text not null,
  source_on date not null,
  constraint function_tags_pkey PRIMARY KEY (tenant_id, id),
  constraint tag_sources_are_known CHECK ((source = ANY (ARRAY['editor'::text, 'survey'::text, 'vacancy'::text, 'formation'::text, 'handbook'::text, 'talk'::text, 'esco'::text, 'import'::text]))),
  constraint function_tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint function_tags_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint function_tags_tenant_id_tag_id_fkey FOREIGN KEY (tenant_id, tag_id) REFERENCES tags(tenant_id, id)
);
CREATE INDEX function_tags_by_tag ON public.function_tags USING btree (tenant_id, tag_id);
CREATE UNIQUE INDEX function_tags_once ON public.function_tags USING btree (tenant_id, function_id, tag_id);
alter table function_tags enable row level security;
alter table function_tags force row level security;
create policy tenant on function_tags to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on function_tags to app;

create table functions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  type text not null default 'function'::text,
  state text not null default 'draft'::text,
  title text not null,
  hr21_title text not null default ''::text,
  other_titles text[] not null default '{}'::text[],
  layer text not null default ''::text,
  unit_id uuid,
  field text not null default ''::text,
  description text not null default ''::text,
  activities text not null default ''::text,
  meaning text not null default ''::text,
  for_organisation text not null default ''::text,
  for_society text not null default ''::text,
  dimensions smallint[],
  esco_uri text,
  owner_id uuid,
  check_before date,
  published_version integer,
  is_changed boolean not null default false,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  edition integer not null default 1,
  revision bigint not null default 0,
  once_key text,
  constraint dimensions_are_five CHECK (((dimensions IS NULL) OR ((array_length(dimensions, 1) = 5) AND (0 <= ALL (dimensions)) AND (100 >= ALL (dimensions))))),
  constraint function_states_are_known CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text]))),
  constraint functions_are_functions_or_roles CHECK ((type = ANY (ARRAY['function'::text, 'role'::text]))),
  constraint functions_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint functions_pkey PRIMARY KEY (tenant_id, id),
  constraint published_functions_have_a_version CHECK (((state <> 'published'::text) OR (published_version IS NOT NULL))),
  constraint functions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint functions_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES persons(tenant_id, id),
  constraint functions_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES persons(tenant_id, id),
  constraint functions_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX functions_by_revision ON public.functions USING btree (tenant_id, revision);
CREATE INDEX functions_by_unit ON public.functions USING btree (tenant_id, unit_id);
CREATE UNIQUE INDEX functions_made_once ON public.functions USING btree (tenant_id, once_key) WHERE (once_key IS NOT NULL);
CREATE UNIQUE INDEX functions_titled_once ON public.functions USING btree (tenant_id, type, lower(title)) WHERE (state <> 'archived'::text);
alter table functions enable row level security;
alter table functions force row level security;
create policy tenant on functions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on functions to app;

create table goals (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  level text not null,
  unit_id uuid,
  person_id uuid,
  title text not null,
  specific text not null default ''::text,
  measurable text not null default ''::text,
  attainable text not null default ''::text,
  relevant text not null default ''::text,
  time_bound date,
  parent_id uuid,
  serves_me text not null default ''::text,
  fits_organisation text not null default ''::text,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  revision integer not null default 1,
  once_key uuid,
  constraint goal_levels_are_known CHECK ((level = ANY (ARRAY['school'::text, 'team'::text, 'personal'::text]))),
  constraint goals_belong_to_a_person_or_a_unit CHECK ((((level = 'personal'::text) = (person_id IS NOT NULL)) AND ((level = 'personal'::text) = (unit_id IS NULL)))),
  constraint goals_do_not_serve_themselves CHECK ((parent_id <> id)),
  constraint goals_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint goals_pkey PRIMARY KEY (tenant_id, id),
  constraint goals_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint goals_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES goals(tenant_id, id),
  constraint goals_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint goals_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX goals_by_parent ON public.goals USING btree (tenant_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX goals_by_person ON public.goals USING btree (tenant_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX goals_by_unit ON public.goals USING btree (tenant_id, unit_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX goals_once ON public.goals USING btree (tenant_id, person_id, once_key) WHERE (once_key IS NOT NULL);
alter table goals enable row level security;
alter table goals force row level security;
create policy tenant on goals to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on goals to app;

create table initiative_members (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  joined_at timestamp with time zone not null default now(),
  left_at timestamp with time zone,
  constraint initiative_members_pkey PRIMARY KEY (tenant_id, id),
  constraint initiative_members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint initiative_members_tenant_id_initiative_id_fkey FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiatives(tenant_id, id),
  constraint initiative_members_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX initiative_members_by_person ON public.initiative_members USING btree (tenant_id, person_id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX initiative_members_once ON public.initiative_members USING btree (tenant_id, initiative_id, person_id) WHERE (left_at IS NULL);
alter table initiative_members enable row level security;
alter table initiative_members force row level security;
create policy tenant on initiative_members to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on initiative_members to app;

create table initiative_reports (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  reported_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint initiative_reports_pkey PRIMARY KEY (tenant_id, id),
  constraint initiative_reports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint initiative_reports_tenant_id_initiative_id_fkey FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiatives(tenant_id, id),
  constraint initiative_reports_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint initiative_reports_tenant_id_settled_by_fkey FOREIGN KEY (tenant_id, settled_by) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX initiative_reports_once ON public.initiative_reports USING btree (tenant_id, initiative_id, person_id) WHERE (settled_at IS NULL);
alter table initiative_reports enable row level security;
alter table initiative_reports force row level security;
create policy tenant on initiative_reports to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on initiative_reports to app;

create table initiative_updates (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  kind text not null,
  text text not null,
  written_at timestamp with time zone not null default now(),
  once_key uuid,
  constraint initiative_updates_pkey PRIMARY KEY (tenant_id, id),
  constraint update_kinds_are_known CHECK ((kind = ANY (ARRAY['experiment'::text, 'finding'::text, 'nextStep'::text]))),
  constraint updates_say_something CHECK ((btrim(text) <> ''::text)),
  constraint initiative_updates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint initiative_updates_tenant_id_initiative_id_fkey FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiatives(tenant_id, id),
  constraint initiative_updates_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX initiative_updates_newest ON public.initiative_updates USING btree (tenant_id, initiative_id, written_at DESC);
CREATE UNIQUE INDEX initiative_updates_once ON public.initiative_updates USING btree (tenant_id, person_id, once_key) WHERE (once_key IS NOT NULL);
alter table initiative_updates enable row level security;
alter table initiative_updates force row level security;
create policy tenant on initiative_updates to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on initiative_updates to app;

create table initiatives (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  title text not null,
  idea text not null,
  workshop text not null default ''::text,
  unit_id uuid,
  started_by uuid not null,
  started_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  closed_because text,
  closed_by uuid,
  once_key uuid,
  constraint closed_initiatives_say_why CHECK (((closed_at IS NULL) = (closed_because IS NULL))),
  constraint initiatives_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint initiatives_have_an_idea CHECK ((btrim(idea) <> ''::text)),
  constraint initiatives_pkey PRIMARY KEY (tenant_id, id),
  constraint reasons_to_close_are_known CHECK ((closed_because = ANY (ARRAY['done'::text, 'unsuitable'::text]))),
  constraint initiatives_tenant_id_closed_by_fkey FOREIGN KEY (tenant_id, closed_by) REFERENCES persons(tenant_id, id),
  constraint initiatives_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint initiatives_tenant_id_started_by_fkey FOREIGN KEY (tenant_id, started_by) REFERENCES persons(tenant_id, id),
  constraint initiatives_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX initiatives_newest ON public.initiatives USING btree (tenant_id, started_at DESC, id);
CREATE UNIQUE INDEX initiatives_once ON public.initiatives USING btree (tenant_id, started_by, once_key) WHERE (once_key IS NOT NULL);
alter table initiatives enable row level security;
alter table initiatives force row level security;
create policy tenant on initiatives to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on initiatives to app;

create table job_runs (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  started_by uuid,
  state text not null default 'waiting'::text,
  total integer not null default 0,
  done integer not null default 0,
  wrong integer not null default 0,
  problem text,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint job_runs_pkey PRIMARY KEY (tenant_id, id),
  constraint run_states_are_known CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'refused'::text, 'broken'::text]))),
  constraint job_runs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table job_runs enable row level security;
alter table job_runs force row level security;
create policy tenant on job_runs to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on job_runs to app;

create table lapse_notices (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  account_id uuid not null,
  sent_on date not null,
  constraint lapse_notices_pkey PRIMARY KEY (tenant_id, account_id),
  constraint lapse_notices_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES entitlement_accounts(tenant_id, id),
  constraint lapse_notices_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
alter table lapse_notices enable row level security;
alter table lapse_notices force row level security;
create policy tenant on lapse_notices to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on lapse_notices to app;

create table ledger_entries (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  account_id uuid not null,
  kind text not null,
  hundredth_hours integer not null,
  cents integer not null,
  charged_to text not null default 'right'::text,
  activity_id uuid,
  corrects_id uuid,
  rule_set text,
  formula jsonb,
  description text not null default ''::text,
  booked_on date not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  once_key text,
  constraint corrections_name_their_entry CHECK (((kind = 'correction'::text) = (corrects_id IS NOT NULL))),
  constraint entries_are_about_something CHECK (((hundredth_hours > 0) OR (cents > 0))),
  constraint entry_charges_are_known CHECK ((charged_to = ANY (ARRAY['right'::text, 'assigned'::text, 'project'::text]))),
  constraint entry_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint entry_kinds_are_known CHECK ((kind = ANY (ARRAY['grant'::text, 'carry_in'::text, 'planned'::text, 'release'::text, 'use'::text, 'carry_out'::text, 'lapse'::text, 'correction'::text]))),
  constraint entry_money_is_not_negative CHECK ((cents >= 0)),
  constraint ledger_entries_pkey PRIMARY KEY (tenant_id, id),
  constraint reservations_name_their_activity CHECK (((kind <> ALL (ARRAY['planned'::text, 'release'::text])) OR (activity_id IS NOT NULL))),
  constraint ledger_entries_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES entitlement_accounts(tenant_id, id),
  constraint ledger_entries_tenant_id_corrects_id_fkey FOREIGN KEY (tenant_id, corrects_id) REFERENCES ledger_entries(tenant_id, id),
  constraint ledger_entries_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX ledger_entries_by_account ON public.ledger_entries USING btree (tenant_id, account_id, sequence);
CREATE UNIQUE INDEX ledger_entries_once ON public.ledger_entries USING btree (tenant_id, account_id, once_key) WHERE (once_key IS NOT NULL);
alter table ledger_entries enable row level security;
alter table ledger_entries force row level security;
create policy tenant on ledger_entries to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_years_stay_as_they_are BEFORE INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_entries_after_closing();
grant insert, select on ledger_entries to app;

create table looks (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  at timestamp with time zone not null default now(),
  owner_id uuid not null,
  viewer_id uuid not null,
  subject_kind text not null,
  subject_id uuid,
  constraint looks_pkey PRIMARY KEY (tenant_id, id),
  constraint looks_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint looks_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES persons(tenant_id, id),
  constraint looks_tenant_id_viewer_id_fkey FOREIGN KEY (tenant_id, viewer_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX looks_by_owner ON public.looks USING btree (tenant_id, owner_id, at DESC);
alter table looks enable row level security;
alter table looks force row level security;
create policy tenant on looks to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.looks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on looks to app;

create table migrations (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table organisation_units (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  parent_id uuid,
  ended_on date,
  created_at timestamp with time zone not null default now(),
  constraint organisation_units_pkey PRIMARY KEY (tenant_id, id),
  constraint unit_kinds_are_known CHECK ((kind = ANY (ARRAY['board'::text, 'school'::text, 'site'::text, 'unit'::text, 'section'::text, 'team'::text, 'project'::text]))),
  constraint units_are_not_their_own_parent CHECK ((parent_id <> id)),
  constraint units_have_a_name CHECK ((btrim(name) <> ''::text)),
  constraint organisation_units_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint organisation_units_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX organisation_units_by_parent ON public.organisation_units USING btree (tenant_id, parent_id);
CREATE UNIQUE INDEX organisation_units_named_once ON public.organisation_units USING btree (tenant_id, parent_id, kind, lower(name)) NULLS NOT DISTINCT WHERE (ended_on IS NULL);
alter table organisation_units enable row level security;
alter table organisation_units force row level security;
create policy tenant on organisation_units to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on organisation_units to app;

create table outbox_mails (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid,
  kind text not null,
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  sealed_link text,
  once_key text,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  problem text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  constraint mail_states_are_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'kept'::text]))),
  constraint outbox_mails_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_mails_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX outbox_mails_by_state ON public.outbox_mails USING btree (tenant_id, state, created_at DESC, id DESC);
CREATE INDEX outbox_mails_by_time ON public.outbox_mails USING btree (tenant_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX outbox_mails_once ON public.outbox_mails USING btree (tenant_id, once_key) WHERE (once_key IS NOT NULL);
alter table outbox_mails enable row level security;
alter table outbox_mails force row level security;
create policy tenant on outbox_mails to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on outbox_mails to app;

create table passport_versions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  function_id uuid not null,
  number integer not null,
  content jsonb not null,
  published_by uuid,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint passport_versions_pkey PRIMARY KEY (tenant_id, id),
  constraint passport_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint passport_versions_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint passport_versions_tenant_id_published_by_fkey FOREIGN KEY (tenant_id, published_by) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX passport_versions_numbered_once ON public.passport_versions USING btree (tenant_id, function_id, number);
alter table passport_versions enable row level security;
alter table passport_versions force row level security;
create policy tenant on passport_versions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.passport_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.passport_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on passport_versions to app;

create table path_steps (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  place integer not null,
  way text not null,
  function_id uuid,
  note text not null default ''::text,
  is_goal boolean not null default false,
  made_at timestamp with time zone not null default now(),
  constraint path_steps_go_a_known_way CHECK ((way = ANY (ARRAY['function'::text, 'training'::text, 'joinIn'::text, 'shadowing'::text, 'exchange'::text, 'talk'::text]))),
  constraint path_steps_pkey PRIMARY KEY (tenant_id, id),
  constraint path_steps_say_where_or_what CHECK (((function_id IS NOT NULL) OR (btrim(note) <> ''::text))),
  constraint path_steps_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint path_steps_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint path_steps_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX path_steps_by_person ON public.path_steps USING btree (tenant_id, person_id, place);
alter table path_steps enable row level security;
alter table path_steps force row level security;
create policy tenant on path_steps to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on path_steps to app;

create table people_import_rows (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  import_id uuid not null,
  row_number integer not null,
  "position" integer not null default 0,
  outcome text not null,
  person_id uuid,
  name text not null default ''::text,
  column_name text,
  value text,
  reason text,
  expected jsonb,
  constraint people_import_rows_pkey PRIMARY KEY (tenant_id, import_id, row_number, "position"),
  constraint row_outcomes_are_known CHECK ((outcome = ANY (ARRAY['create'::text, 'update'::text, 'unchanged'::text, 'refused'::text]))),
  constraint people_import_rows_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint people_import_rows_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES people_imports(tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX people_import_rows_by_outcome ON public.people_import_rows USING btree (tenant_id, import_id, outcome, row_number, "position");
alter table people_import_rows enable row level security;
alter table people_import_rows force row level security;
create policy tenant on people_import_rows to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on people_import_rows to app;

create table people_imports (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  file_id uuid,
  file_name text not null,
  file_sha256 bytea not null,
  state text not null,
  run_id uuid,
  sheet_name text not null default ''::text,
  columns jsonb not null default '[]'::jsonb,
  counts jsonb not null default '{}'::jsonb,
  problem text,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null default now(),
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  finished_at timestamp with time zone,
  notices jsonb not null default '[]'::jsonb,
  plan_digest bytea,
  invites boolean not null default false,
  constraint import_states_are_known CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'confirmed'::text, 'done'::text, 'refused'::text]))),
  constraint people_imports_pkey PRIMARY KEY (tenant_id, id),
  constraint people_imports_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES files(tenant_id, id),
  constraint people_imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint people_imports_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES job_runs(tenant_id, id)
);
CREATE INDEX people_imports_by_time ON public.people_imports USING btree (tenant_id, uploaded_at DESC, id DESC);
alter table people_imports enable row level security;
alter table people_imports force row level security;
create policy tenant on people_imports to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on people_imports to app;

create table person_search_words (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  word text not null,
  person_id uuid not null,
  constraint person_search_words_pkey PRIMARY KEY (tenant_id, word, person_id),
  constraint person_search_words_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX person_search_words_by_person ON public.person_search_words USING btree (tenant_id, person_id);
alter table person_search_words enable row level security;
alter table person_search_words force row level security;
create policy tenant on person_search_words to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on person_search_words to app;

create table personal_plans (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  version integer not null default 1,
  state text not null default 'draft'::text,
  from_on date,
  until_on date,
  question text not null default ''::text,
  direction text,
  submitted_on date,
  submitted_name text,
  started_on date not null,
  changed_at timestamp with time zone not null default now(),
  submitted_at timestamp with time zone,
  revision integer not null default 1,
  constraint directions_are_known CHECK ((direction = ANY (ARRAY['stronger'::text, 'excellent'::text]))),
  constraint personal_plans_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_states_are_known CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'agreed'::text]))),
  constraint plan_terms_end_after_they_start CHECK ((until_on > from_on)),
  constraint submitted_plans_are_signed CHECK (((state <> 'submitted'::text) OR ((submitted_on IS NOT NULL) AND (submitted_name IS NOT NULL) AND (submitted_at IS NOT NULL)))),
  constraint personal_plans_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint personal_plans_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX personal_plans_one_a_person ON public.personal_plans USING btree (tenant_id, person_id);
CREATE INDEX personal_plans_submitted ON public.personal_plans USING btree (tenant_id, submitted_on) WHERE (state = 'submitted'::text);
alter table personal_plans enable row level security;
alter table personal_plans force row level security;
create policy tenant on personal_plans to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on personal_plans to app;

create table persons (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  first_name text not null,
  infix text not null default ''::text,
  last_name text not null,
  sort_name text not null,
  email text not null,
  personnel_number text,
  language text not null default 'nl'::text,
  leaves_on date,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  invited_at timestamp with time zone,
  signed_in_at timestamp with time zone,
  constraint languages_are_known CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint persons_have_a_last_name CHECK ((btrim(last_name) <> ''::text)),
  constraint persons_pkey PRIMARY KEY (tenant_id, id),
  constraint persons_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX persons_by_email ON public.persons USING btree (tenant_id, email);
CREATE UNIQUE INDEX persons_by_personnel_number ON public.persons USING btree (tenant_id, personnel_number) WHERE (personnel_number IS NOT NULL);
CREATE INDEX persons_by_sort_name ON public.persons USING btree (tenant_id, sort_name, id);
CREATE INDEX persons_who_leave ON public.persons USING btree (tenant_id, leaves_on) WHERE (leaves_on IS NOT NULL);
alter table persons enable row level security;
alter table persons force row level security;
create policy tenant on persons to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on persons to app;

create table plan_steps (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  plan_id uuid not null,
  number integer not null,
  step text not null,
  person_id uuid not null,
  person_name text not null,
  took_place_on date not null,
  took_place_at timestamp with time zone not null default now(),
  note text not null default ''::text,
  constraint plan_steps_are_known CHECK ((step = ANY (ARRAY['started'::text, 'submitted'::text, 'taken-back'::text, 'returned'::text, 'agreed'::text, 'reopened'::text]))),
  constraint plan_steps_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_steps_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint plan_steps_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint plan_steps_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES personal_plans(tenant_id, id)
);
CREATE INDEX plan_steps_by_plan ON public.plan_steps USING btree (tenant_id, plan_id, took_place_at);
alter table plan_steps enable row level security;
alter table plan_steps force row level security;
create policy tenant on plan_steps to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.plan_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.plan_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on plan_steps to app;

create table plan_terms (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  unit_id uuid,
  manager_id uuid,
  employed_until date,
  agreed_on date,
  renew_before date,
  reminded_step text,
  reminded_for date,
  employed_from date,
  listed_on date not null default CURRENT_DATE,
  reminded_on date,
  constraint agreed_plans_have_a_term CHECK (((agreed_on IS NULL) = (renew_before IS NULL))),
  constraint plan_terms_pkey PRIMARY KEY (tenant_id, person_id),
  constraint plan_terms_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint plan_terms_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX plan_terms_by_manager ON public.plan_terms USING btree (tenant_id, manager_id);
CREATE INDEX plan_terms_by_reminder ON public.plan_terms USING btree (tenant_id, reminded_on) WHERE (reminded_on IS NOT NULL);
CREATE INDEX plan_terms_by_term ON public.plan_terms USING btree (tenant_id, renew_before NULLS FIRST, person_id);
CREATE INDEX plan_terms_by_unit ON public.plan_terms USING btree (tenant_id, unit_id);
alter table plan_terms enable row level security;
alter table plan_terms force row level security;
create policy tenant on plan_terms to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on plan_terms to app;

create table plan_versions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  plan_id uuid not null,
  number integer not null,
  content jsonb not null,
  person_id uuid not null,
  person_name text not null,
  submitted_on date not null,
  manager_id uuid not null,
  manager_name text not null,
  agreed_on date not null,
  agreed_at timestamp with time zone not null default now(),
  served_goals jsonb not null default jsonb_path_query_array(content, '$."goals"[*]."parentId"?(@ != null)'::jsonpath),
  unlinked_goals integer not null default jsonb_array_length(jsonb_path_query_array(content, '$."goals"[*]?(@."parentId" == null)'::jsonpath)),
  hours_70 integer not null default agreed_hours(content, 70),
  hours_20 integer not null default agreed_hours(content, 20),
  hours_10 integer not null default agreed_hours(content, 10),
  constraint nobody_agrees_to_an_own_plan CHECK ((person_id <> manager_id)),
  constraint plan_versions_pkey PRIMARY KEY (tenant_id, id),
  constraint plan_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint plan_versions_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES persons(tenant_id, id),
  constraint plan_versions_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint plan_versions_tenant_id_plan_id_fkey FOREIGN KEY (tenant_id, plan_id) REFERENCES personal_plans(tenant_id, id)
);
CREATE INDEX plan_versions_by_person ON public.plan_versions USING btree (tenant_id, person_id, number DESC);
CREATE UNIQUE INDEX plan_versions_numbered_once ON public.plan_versions USING btree (tenant_id, plan_id, number);
alter table plan_versions enable row level security;
alter table plan_versions force row level security;
create policy tenant on plan_versions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.plan_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.plan_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on plan_versions to app;

create table portals (
  tenant_id uuid not null default new_id(),
  name text not null,
  title text not null,
  sector text not null,
  storage text not null,
  database_name text not null,
  own_domain text,
  house_style jsonb not null default '{}'::jsonb,
  settings jsonb not null default '{}'::jsonb,
  is_demo boolean not null default false,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint portal_names_are_host_names CHECK ((name ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text)),
  constraint portals_name_key UNIQUE (name),
  constraint portals_own_domain_key UNIQUE (own_domain),
  constraint portals_pkey PRIMARY KEY (tenant_id),
  constraint sectors_are_known CHECK ((sector = ANY (ARRAY['po'::text, 'vo'::text, 'mbo'::text, 'gov'::text]))),
  constraint storage_is_shared_or_own CHECK ((storage = ANY (ARRAY['shared'::text, 'own'::text])))
);
alter table portals enable row level security;
alter table portals force row level security;
create policy directory on portals to owner using (true) with check (true);
create policy tenant on portals to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER portals_changed AFTER INSERT OR DELETE OR UPDATE ON public.portals FOR EACH ROW EXECUTE FUNCTION portals_changed();
grant select on portals to app;

create table profile_tags (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  tag_id uuid not null,
  state text not null,
  source text not null,
  changed_on date not null,
  constraint profile_tags_are_added_removed_or_proposed CHECK ((state = ANY (ARRAY['added'::text, 'removed'::text, 'proposed'::text]))),
  constraint profile_tags_come_from_somewhere CHECK ((source = ANY (ARRAY['self'::text, 'guide'::text, 'test'::text]))),
  constraint profile_tags_pkey PRIMARY KEY (tenant_id, person_id, tag_id),
  constraint profile_tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint profile_tags_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint profile_tags_tenant_id_tag_id_fkey FOREIGN KEY (tenant_id, tag_id) REFERENCES tags(tenant_id, id)
);
alter table profile_tags enable row level security;
alter table profile_tags force row level security;
create policy tenant on profile_tags to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on profile_tags to app;

create table qualification_requests (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null,
  education_level text not null,
  why text not null default ''::text,
  asked_on date not null,
  repeatable_from date,
  once_key text not null,
  constraint qualification_kinds_are_known CHECK ((kind = ANY (ARRAY['evc'::text, 'basic'::text]))),
  constraint qualification_requests_pkey PRIMARY KEY (tenant_id, id),
  constraint qualification_requests_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint qualification_requests_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX qualification_requests_by_person ON public.qualification_requests USING btree (tenant_id, person_id);
CREATE UNIQUE INDEX qualification_requests_once ON public.qualification_requests USING btree (tenant_id, once_key);
alter table qualification_requests enable row level security;
alter table qualification_requests force row level security;
create policy tenant on qualification_requests to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.qualification_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.qualification_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on qualification_requests to app;

create table qualification_steps (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  request_id uuid not null,
  step text not null,
  reason text not null default ''::text,
  hundredth_hours integer not null default 0,
  cents integer not null default 0,
  entry_id uuid,
  person_id uuid,
  person_name text not null,
  took_place_on date not null,
  took_place_at timestamp with time zone not null default clock_timestamp(),
  constraint qualification_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint qualification_money_is_not_negative CHECK ((cents >= 0)),
  constraint qualification_steps_are_known CHECK ((step = ANY (ARRAY['asked'::text, 'withdrawn'::text, 'granted'::text, 'declined'::text, 'done'::text]))),
  constraint qualification_steps_pkey PRIMARY KEY (tenant_id, id),
  constraint refusals_have_a_reason CHECK (((step <> 'declined'::text) OR (btrim(reason) <> ''::text))),
  constraint qualification_steps_tenant_id_entry_id_fkey FOREIGN KEY (tenant_id, entry_id) REFERENCES ledger_entries(tenant_id, id),
  constraint qualification_steps_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint qualification_steps_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint qualification_steps_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES qualification_requests(tenant_id, id)
);
CREATE UNIQUE INDEX qualification_requests_decided_once ON public.qualification_steps USING btree (tenant_id, request_id) WHERE (step = ANY (ARRAY['granted'::text, 'declined'::text]));
CREATE UNIQUE INDEX qualification_steps_each_once ON public.qualification_steps USING btree (tenant_id, request_id, step);
alter table qualification_steps enable row level security;
alter table qualification_steps force row level security;
create policy tenant on qualification_steps to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.qualification_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.qualification_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on qualification_steps to app;

create table rate_limits (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  key bytea not null,
  window_start timestamp with time zone not null,
  attempts integer not null,
  constraint rate_limits_pkey PRIMARY KEY (tenant_id, key, window_start),
  constraint rate_limits_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE INDEX rate_limits_by_window ON public.rate_limits USING btree (tenant_id, window_start);
alter table rate_limits enable row level security;
alter table rate_limits force row level security;
create policy tenant on rate_limits to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on rate_limits to app;

create table recovery_codes (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (tenant_id, id),
  constraint recovery_codes_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint recovery_codes_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX recovery_codes_by_person ON public.recovery_codes USING btree (tenant_id, person_id);
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy tenant on recovery_codes to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on recovery_codes to app;

create table review_consents (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  decided_on date not null,
  body text not null,
  spoken_for text not null,
  outcome text not null,
  reference text not null default ''::text,
  recorded_by uuid,
  recorded_name text not null,
  recorded_at timestamp with time zone not null default now(),
  once_key uuid,
  constraint consent_outcomes_are_known CHECK ((outcome = ANY (ARRAY['consented'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint consents_name_the_body CHECK ((btrim(body) <> ''::text)),
  constraint consents_name_who_spoke CHECK ((btrim(spoken_for) <> ''::text)),
  constraint review_consents_pkey PRIMARY KEY (tenant_id, id),
  constraint review_consents_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint review_consents_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES persons(tenant_id, id)
);
CREATE UNIQUE INDEX review_consents_once ON public.review_consents USING btree (tenant_id, once_key) WHERE (once_key IS NOT NULL);
alter table review_consents enable row level security;
alter table review_consents force row level security;
create policy tenant on review_consents to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.review_consents FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.review_consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on review_consents to app;

create table right_figures (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  starts_on date not null,
  counted_on date not null,
  unit_id uuid,
  category text not null,
  people integer not null,
  granted_hours bigint not null,
  granted_cents bigint not null,
  carried_in_hours bigint not null,
  carried_in_cents bigint not null,
  used_hours bigint not null,
  used_cents bigint not null,
  employer_hours bigint not null,
  employer_cents bigint not null,
  carried_out_hours bigint not null,
  carried_out_cents bigint not null,
  lapsed_hours bigint not null,
  lapsed_cents bigint not null,
  constraint right_figures_pkey PRIMARY KEY (tenant_id, id),
  constraint right_figures_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX right_figures_one_each ON public.right_figures USING btree (tenant_id, starts_on, unit_id, category) NULLS NOT DISTINCT;
alter table right_figures enable row level security;
alter table right_figures force row level security;
create policy tenant on right_figures to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on right_figures to app;

create table role_assignments (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  role text not null,
  unit_id uuid,
  given_at timestamp with time zone not null default now(),
  given_by uuid,
  ended_at timestamp with time zone,
  constraint role_assignments_pkey PRIMARY KEY (tenant_id, id),
  constraint roles_are_known CHECK ((role = ANY (ARRAY['tenantAdmin'::text, 'hr'::text, 'schoolLead'::text, 'board'::text, 'finance'::text, 'council'::text, 'functionEditor'::text]))),
  constraint role_assignments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint role_assignments_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint role_assignments_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE UNIQUE INDEX role_assignments_once ON public.role_assignments USING btree (tenant_id, person_id, role, unit_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);
alter table role_assignments enable row level security;
alter table role_assignments force row level security;
create policy tenant on role_assignments to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on role_assignments to app;

create table saved_functions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  function_id uuid not null,
  saved_at timestamp with time zone not null default now(),
  constraint saved_functions_pkey PRIMARY KEY (tenant_id, person_id, function_id),
  constraint saved_functions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint saved_functions_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id),
  constraint saved_functions_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX saved_functions_by_function ON public.saved_functions USING btree (tenant_id, function_id);
alter table saved_functions enable row level security;
alter table saved_functions force row level security;
create policy tenant on saved_functions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on saved_functions to app;

create table second_factors (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  sealed_secret text,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  pending_secret text,
  constraint confirmed_factors_have_a_secret CHECK (((confirmed_at IS NULL) OR (sealed_secret IS NOT NULL))),
  constraint second_factors_pkey PRIMARY KEY (tenant_id, person_id),
  constraint second_factors_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint second_factors_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table second_factors enable row level security;
alter table second_factors force row level security;
create policy tenant on second_factors to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on second_factors to app;

create table sessions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  token_hash bytea not null,
  person_id uuid not null,
  made_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  password_at timestamp with time zone,
  factor_at timestamp with time zone,
  needs_factor boolean not null default false,
  device text not null default ''::text,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (tenant_id, id),
  constraint sessions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint sessions_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX sessions_by_end ON public.sessions USING btree (tenant_id, expires_at);
CREATE INDEX sessions_by_person ON public.sessions USING btree (tenant_id, person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX sessions_by_token ON public.sessions USING btree (tenant_id, token_hash);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy tenant on sessions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on sessions to app;

create table shares (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  owner_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  audience text not null,
  audience_id uuid,
  shared_at timestamp with time zone not null default now(),
  until date,
  withdrawn_at timestamp with time zone,
  constraint a_person_is_named_when_shared_with_one CHECK (((audience = 'person'::text) = (audience_id IS NOT NULL))),
  constraint audiences_are_known CHECK ((audience = ANY (ARRAY['person'::text, 'manager'::text, 'teams'::text, 'organisation'::text]))),
  constraint shares_pkey PRIMARY KEY (tenant_id, id),
  constraint shares_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint shares_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES persons(tenant_id, id)
);
CREATE INDEX shares_by_owner ON public.shares USING btree (tenant_id, owner_id) WHERE (withdrawn_at IS NULL);
CREATE INDEX shares_by_subject ON public.shares USING btree (tenant_id, subject_kind, subject_id) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX shares_once ON public.shares USING btree (tenant_id, owner_id, subject_kind, subject_id, audience, audience_id) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL);
alter table shares enable row level security;
alter table shares force row level security;
create policy tenant on shares to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on shares to app;

create table sign_in_blocks (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  person_id uuid not null,
  blocked_by uuid,
  blocked_at timestamp with time zone not null default now(),
  constraint sign_in_blocks_pkey PRIMARY KEY (tenant_id, person_id),
  constraint sign_in_blocks_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint sign_in_blocks_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id)
);
alter table sign_in_blocks enable row level security;
alter table sign_in_blocks force row level security;
create policy tenant on sign_in_blocks to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on sign_in_blocks to app;

create table survey_answers (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  dimensions smallint[] not null,
  tag_ids uuid[] not null,
  own_words jsonb not null default '[]'::jsonb,
  constraint answers_have_five_dimensions CHECK (((array_length(dimensions, 1) = 5) AND (0 <= ALL (dimensions)) AND (100 >= ALL (dimensions)))),
  constraint survey_answers_pkey PRIMARY KEY (tenant_id, id),
  constraint survey_answers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint survey_answers_tenant_id_survey_id_fkey FOREIGN KEY (tenant_id, survey_id) REFERENCES surveys(tenant_id, id)
);
CREATE INDEX survey_answers_by_survey ON public.survey_answers USING btree (tenant_id, survey_id);
alter table survey_answers enable row level security;
alter table survey_answers force row level security;
create policy tenant on survey_answers to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on survey_answers to app;

create table survey_decisions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  survey_id uuid not null,
  proposal text not null,
  decision text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null default now(),
  constraint proposals_are_accepted_or_set_aside CHECK ((decision = ANY (ARRAY['accepted'::text, 'setAside'::text]))),
  constraint survey_decisions_pkey PRIMARY KEY (tenant_id, id),
  constraint survey_decisions_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES persons(tenant_id, id),
  constraint survey_decisions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint survey_decisions_tenant_id_survey_id_fkey FOREIGN KEY (tenant_id, survey_id) REFERENCES surveys(tenant_id, id)
);
CREATE UNIQUE INDEX survey_decisions_once ON public.survey_decisions USING btree (tenant_id, survey_id, proposal);
alter table survey_decisions enable row level security;
alter table survey_decisions force row level security;
create policy tenant on survey_decisions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on survey_decisions to app;

create table survey_invitations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  survey_id uuid not null,
  person_id uuid not null,
  answered_on date,
  constraint survey_invitations_pkey PRIMARY KEY (tenant_id, id),
  constraint survey_invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint survey_invitations_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint survey_invitations_tenant_id_survey_id_fkey FOREIGN KEY (tenant_id, survey_id) REFERENCES surveys(tenant_id, id)
);
CREATE INDEX survey_invitations_by_person ON public.survey_invitations USING btree (tenant_id, person_id) WHERE (answered_on IS NULL);
CREATE UNIQUE INDEX survey_invitations_once ON public.survey_invitations USING btree (tenant_id, survey_id, person_id);
alter table survey_invitations enable row level security;
alter table survey_invitations force row level security;
create policy tenant on survey_invitations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on survey_invitations to app;

create table surveys (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  function_id uuid not null,
  closes_on date not null,
  closed_at timestamp with time zone,
  asked_by uuid,
  asked_at timestamp with time zone not null default now(),
  constraint surveys_pkey PRIMARY KEY (tenant_id, id),
  constraint surveys_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES persons(tenant_id, id),
  constraint surveys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint surveys_tenant_id_function_id_fkey FOREIGN KEY (tenant_id, function_id) REFERENCES functions(tenant_id, id)
);
CREATE UNIQUE INDEX surveys_one_open_a_function ON public.surveys USING btree (tenant_id, function_id) WHERE (closed_at IS NULL);
alter table surveys enable row level security;
alter table surveys force row level security;
create policy tenant on surveys to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on surveys to app;

create table tag_courses (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  tag_id uuid not null,
  course_id uuid not null,
  constraint courses_do_not_help_with_themselves CHECK ((course_id <> tag_id)),
  constraint tag_courses_pkey PRIMARY KEY (tenant_id, tag_id, course_id),
  constraint tag_courses_tenant_id_course_id_fkey FOREIGN KEY (tenant_id, course_id) REFERENCES tags(tenant_id, id),
  constraint tag_courses_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint tag_courses_tenant_id_tag_id_fkey FOREIGN KEY (tenant_id, tag_id) REFERENCES tags(tenant_id, id)
);
alter table tag_courses enable row level security;
alter table tag_courses force row level security;
create policy tenant on tag_courses to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select on tag_courses to app;

create table tags (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  label text not null,
  web_address text not null default ''::text,
  esco_uri text,
  is_foreign boolean not null default false,
  merged_into uuid,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  revision bigint not null default 0,
  constraint tag_kinds_are_known CHECK ((kind = ANY (ARRAY['behaviour'::text, 'technical'::text, 'core'::text, 'knowledge'::text, 'interest'::text, 'resultArea'::text, 'course'::text, 'requirement'::text, 'place'::text]))),
  constraint tags_are_not_merged_into_themselves CHECK ((merged_into <> id)),
  constraint tags_have_a_label CHECK ((btrim(label) <> ''::text)),
  constraint tags_pkey PRIMARY KEY (tenant_id, id),
  constraint tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint tags_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES persons(tenant_id, id),
  constraint tags_tenant_id_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES tags(tenant_id, id)
);
CREATE INDEX tags_by_revision ON public.tags USING btree (tenant_id, revision);
CREATE UNIQUE INDEX tags_from_esco_once ON public.tags USING btree (tenant_id, esco_uri, kind) WHERE ((esco_uri IS NOT NULL) AND (merged_into IS NULL));
CREATE UNIQUE INDEX tags_named_once ON public.tags USING btree (tenant_id, kind, lower(label)) WHERE (merged_into IS NULL);
alter table tags enable row level security;
alter table tags force row level security;
create policy tenant on tags to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on tags to app;

create table task_policies (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  starts_on date not null,
  unit_id uuid,
  category text not null,
  hundredth_hours integer not null,
  right_hundredth_hours integer not null,
  rule_set text not null,
  consultation text not null default ''::text,
  made_by uuid not null,
  made_by_name text not null,
  made_on date not null,
  once_key text not null,
  constraint categories_of_a_policy_are_known CHECK ((category = ANY (ARRAY['OP'::text, 'OOP'::text, 'MGT'::text]))),
  constraint policies_are_about_a_right CHECK ((right_hundredth_hours > 0)),
  constraint policy_hours_are_not_negative CHECK ((hundredth_hours >= 0)),
  constraint task_policies_once UNIQUE (tenant_id, made_by, once_key),
  constraint task_policies_pkey PRIMARY KEY (tenant_id, id),
  constraint task_policies_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint task_policies_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES persons(tenant_id, id),
  constraint task_policies_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX task_policies_by_year ON public.task_policies USING btree (tenant_id, starts_on, sequence);
alter table task_policies enable row level security;
alter table task_policies force row level security;
create policy tenant on task_policies to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.task_policies FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.task_policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER every_hour_of_the_right_is_pointed_out AFTER INSERT ON public.task_policies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_policies_below_the_right();
grant insert, select on task_policies to app;

create table task_policy_parts (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  policy_id uuid not null,
  kind text not null,
  hundredth_hours integer not null,
  note text not null,
  constraint pointed_out_hours_are_there CHECK ((hundredth_hours > 0)),
  constraint pointed_out_hours_say_where CHECK ((note <> ''::text)),
  constraint policy_parts_are_known CHECK ((kind = ANY (ARRAY['preparation'::text, 'other'::text]))),
  constraint task_policy_parts_pkey PRIMARY KEY (tenant_id, policy_id, kind),
  constraint task_policy_parts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint task_policy_parts_tenant_id_policy_id_fkey FOREIGN KEY (tenant_id, policy_id) REFERENCES task_policies(tenant_id, id)
);
alter table task_policy_parts enable row level security;
alter table task_policy_parts force row level security;
create policy tenant on task_policy_parts to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.task_policy_parts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.task_policy_parts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on task_policy_parts to app;

create table team_memberships (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  person_id uuid not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date,
  constraint memberships_end_after_they_start CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint team_memberships_pkey PRIMARY KEY (tenant_id, id),
  constraint team_memberships_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint team_memberships_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint team_memberships_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX team_memberships_by_person ON public.team_memberships USING btree (tenant_id, person_id);
CREATE UNIQUE INDEX team_memberships_once ON public.team_memberships USING btree (tenant_id, unit_id, person_id) WHERE (ends_on IS NULL);
alter table team_memberships enable row level security;
alter table team_memberships force row level security;
create policy tenant on team_memberships to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant delete, insert, select, update on team_memberships to app;

create table term_records (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  kind text not null,
  unit_id uuid,
  done_on date,
  holds_from date,
  evidence text not null default ''::text,
  consulted_on date,
  consulted_who text,
  consulted_outcome text,
  corrects_id uuid,
  recorded_by uuid,
  recorded_name text not null,
  recorded_at timestamp with time zone not null default now(),
  once_key text not null,
  constraint consultations_are_recorded_whole CHECK ((num_nonnulls(consulted_on, consulted_who, consulted_outcome) = ANY (ARRAY[0, 3]))),
  constraint frameworks_and_collective_plans_are_consulted CHECK (((kind <> ALL (ARRAY['framework'::text, 'collective-plan'::text])) OR (done_on IS NULL) OR ((consulted_on IS NOT NULL) AND (btrim(consulted_who) <> ''::text)))),
  constraint outcomes_of_consultation_are_known CHECK ((consulted_outcome = ANY (ARRAY['agreed'::text, 'advised'::text, 'objected'::text]))),
  constraint records_say_a_day_or_take_one_back CHECK (((done_on IS NOT NULL) OR (corrects_id IS NOT NULL))),
  constraint term_records_pkey PRIMARY KEY (tenant_id, id),
  constraint term_records_tenant_id_corrects_id_fkey FOREIGN KEY (tenant_id, corrects_id) REFERENCES term_records(tenant_id, id),
  constraint term_records_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint term_records_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES persons(tenant_id, id),
  constraint term_records_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX term_records_by_term ON public.term_records USING btree (tenant_id, kind, unit_id);
CREATE UNIQUE INDEX term_records_corrected_once ON public.term_records USING btree (tenant_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE UNIQUE INDEX term_records_once ON public.term_records USING btree (tenant_id, once_key);
alter table term_records enable row level security;
alter table term_records force row level security;
create policy tenant on term_records to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.term_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.term_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on term_records to app;

create table term_reminders (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  kind text not null,
  person_id uuid,
  unit_id uuid,
  due_before date not null,
  months smallint not null,
  reminded_on date not null,
  constraint term_reminders_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint term_reminders_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint term_reminders_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE UNIQUE INDEX term_reminders_once ON public.term_reminders USING btree (tenant_id, kind, person_id, unit_id, due_before, months) NULLS NOT DISTINCT;
alter table term_reminders enable row level security;
alter table term_reminders force row level security;
create policy tenant on term_reminders to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select on term_reminders to app;

create table track_evidence (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  walk_id uuid not null,
  condition_key uuid not null,
  kind text not null,
  title text not null,
  content text not null default ''::text,
  evidence_id uuid,
  once_key text not null,
  added_at timestamp with time zone not null default clock_timestamp(),
  removed_at timestamp with time zone,
  constraint evidence_of_a_plan_is_named CHECK (((kind = 'plan'::text) = (evidence_id IS NOT NULL))),
  constraint track_evidence_kinds_are_known CHECK ((kind = ANY (ARRAY['text'::text, 'link'::text, 'plan'::text]))),
  constraint track_evidence_pkey PRIMARY KEY (tenant_id, id),
  constraint track_evidence_tenant_id_evidence_id_fkey FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence(tenant_id, id),
  constraint track_evidence_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_evidence_tenant_id_walk_id_fkey FOREIGN KEY (tenant_id, walk_id) REFERENCES track_walks(tenant_id, id)
);
CREATE UNIQUE INDEX track_evidence_once ON public.track_evidence USING btree (tenant_id, walk_id, once_key);
alter table track_evidence enable row level security;
alter table track_evidence force row level security;
create policy tenant on track_evidence to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on track_evidence to app;

create table track_invitations (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  track_id uuid not null,
  person_id uuid not null,
  invited_by uuid not null,
  invited_on date not null,
  answer text,
  answered_on date,
  constraint track_answers_are_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text]))),
  constraint track_answers_have_a_day CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint track_invitations_pkey PRIMARY KEY (tenant_id, id),
  constraint track_invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_invitations_tenant_id_invited_by_fkey FOREIGN KEY (tenant_id, invited_by) REFERENCES persons(tenant_id, id),
  constraint track_invitations_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint track_invitations_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES tracks(tenant_id, id)
);
CREATE INDEX track_invitations_by_manager ON public.track_invitations USING btree (tenant_id, invited_by, invited_on DESC);
CREATE UNIQUE INDEX track_invitations_open_once ON public.track_invitations USING btree (tenant_id, person_id, track_id, invited_by) WHERE (answer IS NULL);
alter table track_invitations enable row level security;
alter table track_invitations force row level security;
create policy tenant on track_invitations to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on track_invitations to app;

create table track_judgements (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  sequence bigint not null,
  submission_id uuid not null,
  kind text not null,
  reason text not null default ''::text,
  person_id uuid not null,
  person_name text not null,
  took_place_on date not null,
  took_place_at timestamp with time zone not null default clock_timestamp(),
  constraint not_yet_has_a_reason CHECK (((kind <> 'not-yet'::text) OR (btrim(reason) <> ''::text))),
  constraint track_judgements_are_known CHECK ((kind = ANY (ARRAY['advised-yes'::text, 'advised-not-yet'::text, 'room-yes'::text, 'room-no'::text, 'granted'::text, 'not-yet'::text, 'taken-back'::text]))),
  constraint track_judgements_pkey PRIMARY KEY (tenant_id, id),
  constraint track_judgements_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_judgements_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint track_judgements_tenant_id_submission_id_fkey FOREIGN KEY (tenant_id, submission_id) REFERENCES track_submissions(tenant_id, id)
);
CREATE INDEX track_judgements_in_order ON public.track_judgements USING btree (tenant_id, submission_id, sequence);
CREATE UNIQUE INDEX track_submissions_decided_once ON public.track_judgements USING btree (tenant_id, submission_id) WHERE (kind = ANY (ARRAY['granted'::text, 'not-yet'::text, 'taken-back'::text]));
alter table track_judgements enable row level security;
alter table track_judgements force row level security;
create policy tenant on track_judgements to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.track_judgements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.track_judgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on track_judgements to app;

create table track_submissions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  walk_id uuid not null,
  person_id uuid not null,
  step_key uuid not null,
  number integer not null,
  content jsonb not null,
  submitted_on date not null,
  submitted_at timestamp with time zone not null default clock_timestamp(),
  constraint track_submissions_have_one_of_a_number UNIQUE (tenant_id, walk_id, number),
  constraint track_submissions_pkey PRIMARY KEY (tenant_id, id),
  constraint track_submissions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_submissions_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint track_submissions_tenant_id_walk_id_fkey FOREIGN KEY (tenant_id, walk_id) REFERENCES track_walks(tenant_id, id)
);
CREATE INDEX track_submissions_by_person ON public.track_submissions USING btree (tenant_id, person_id);
alter table track_submissions enable row level security;
alter table track_submissions force row level security;
create policy tenant on track_submissions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.track_submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.track_submissions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on track_submissions to app;

create table track_versions (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  track_id uuid not null,
  number integer not null,
  content jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null default clock_timestamp(),
  constraint track_versions_count_from_one CHECK ((number > 0)),
  constraint track_versions_have_one_of_a_number UNIQUE (tenant_id, track_id, number),
  constraint track_versions_pkey PRIMARY KEY (tenant_id, id),
  constraint track_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_versions_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES persons(tenant_id, id),
  constraint track_versions_tenant_id_track_id_fkey FOREIGN KEY (tenant_id, track_id) REFERENCES tracks(tenant_id, id)
);
alter table track_versions enable row level security;
alter table track_versions force row level security;
create policy tenant on track_versions to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.track_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.track_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on track_versions to app;

create table track_walks (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  track_id uuid not null,
  version integer not null,
  person_id uuid not null,
  step_key uuid,
  started_on date not null,
  ended_on date,
  ended_because text,
  constraint ended_walks_say_why CHECK (((ended_on IS NULL) = (ended_because IS NULL))),
  constraint track_walks_pkey PRIMARY KEY (tenant_id, id),
  constraint walks_end_in_known_ways CHECK ((ended_because = ANY (ARRAY['finished'::text, 'stopped'::text]))),
  constraint walks_under_way_have_a_step CHECK (((ended_on IS NOT NULL) OR (step_key IS NOT NULL))),
  constraint track_walks_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint track_walks_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint track_walks_tenant_id_track_id_version_fkey FOREIGN KEY (tenant_id, track_id, version) REFERENCES track_versions(tenant_id, track_id, number)
);
CREATE UNIQUE INDEX track_walks_one_at_a_time ON public.track_walks USING btree (tenant_id, person_id, track_id) WHERE (ended_on IS NULL);
CREATE INDEX track_walks_under_way ON public.track_walks USING btree (tenant_id, track_id, step_key) WHERE (ended_on IS NULL);
alter table track_walks enable row level security;
alter table track_walks force row level security;
create policy tenant on track_walks to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on track_walks to app;

create table tracks (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  example text,
  is_offered boolean not null default true,
  once_key text not null,
  made_at timestamp with time zone not null default clock_timestamp(),
  constraint tracks_pkey PRIMARY KEY (tenant_id, id),
  constraint tracks_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id)
);
CREATE UNIQUE INDEX tracks_once ON public.tracks USING btree (tenant_id, once_key);
alter table tracks enable row level security;
alter table tracks force row level security;
create policy tenant on tracks to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on tracks to app;

create table transfer_slots (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  unit_id uuid not null,
  held_on date not null,
  place text not null default ''::text,
  planned_by uuid not null,
  planned_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  constraint transfer_slots_pkey PRIMARY KEY (tenant_id, id),
  constraint transfer_slots_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint transfer_slots_tenant_id_planned_by_fkey FOREIGN KEY (tenant_id, planned_by) REFERENCES persons(tenant_id, id),
  constraint transfer_slots_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE UNIQUE INDEX transfer_slots_once_a_day ON public.transfer_slots USING btree (tenant_id, unit_id, held_on) WHERE (removed_at IS NULL);
alter table transfer_slots enable row level security;
alter table transfer_slots force row level security;
create policy tenant on transfer_slots to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on transfer_slots to app;

create table transfer_topics (
  tenant_id uuid not null default (current_setting('app.tenant_id'::text))::uuid,
  id uuid not null default new_id(),
  unit_id uuid not null,
  person_id uuid not null,
  activity_id uuid,
  title text not null,
  brings text not null default ''::text,
  "position" integer not null,
  told_on date,
  lesson text not null default ''::text,
  queued_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  once_key uuid,
  constraint topics_have_a_title CHECK ((btrim(title) <> ''::text)),
  constraint transfer_topics_pkey PRIMARY KEY (tenant_id, id),
  constraint transfer_topics_tenant_id_activity_id_fkey FOREIGN KEY (tenant_id, activity_id) REFERENCES activities(tenant_id, id),
  constraint transfer_topics_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES portals(tenant_id),
  constraint transfer_topics_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons(tenant_id, id),
  constraint transfer_topics_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES organisation_units(tenant_id, id)
);
CREATE INDEX transfer_topics_by_unit ON public.transfer_topics USING btree (tenant_id, unit_id, "position") WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX transfer_topics_once ON public.transfer_topics USING btree (tenant_id, person_id, once_key) WHERE (once_key IS NOT NULL);
alter table transfer_topics enable row level security;
alter table transfer_topics force row level security;
create policy tenant on transfer_topics to public using ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting))) with check ((tenant_id = ( SELECT (current_setting('app.tenant_id'::text))::uuid AS current_setting)));
grant insert, select, update on transfer_topics to app;

CREATE OR REPLACE FUNCTION public.agreed_hours(content jsonb, class integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(sum((activity ->> 'hours')::integer), 0)::integer
  from jsonb_array_elements(content -> 'activities') activity where (activity ->> 'learningClass')::integer = class
$function$;

CREATE OR REPLACE PROCEDURE public.append_only(IN named regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', named);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function refuse_change()', named);
end
$procedure$;

CREATE OR REPLACE FUNCTION public.audit_entry_text(entry audit_entries)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select concat_ws('|', entry.tenant_id, entry.id, extract(epoch from entry.at), coalesce(entry.actor_id::text, '-'), entry.actor_kind, entry.action,
    coalesce(entry.subject_kind, '-'), coalesce(entry.subject_id::text, '-'), entry.detail)
$function$;

CREATE OR REPLACE FUNCTION public.chain_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  last audit_chain;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.tenant_id, 0));
  select * into last from audit_chain where tenant_id = new.tenant_id order by position desc limit 1;
  insert into audit_chain (tenant_id, position, entry_id, hash)
  values (new.tenant_id, coalesce(last.position, 0) + 1, new.id, sha256(coalesce(last.hash, '\x') || convert_to(audit_entry_text(new), 'utf8')));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload jsonb, job_key text DEFAULT NULL::text, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, max_attempts integer DEFAULT 8)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform graphile_worker.add_job(
    task,
    json_build_object('tenantId', current_setting('app.tenant_id')::uuid, 'payload', payload),
    run_at := run_at,
    max_attempts := max_attempts,
    job_key := case when job_key is null then null else current_setting('app.tenant_id') || ' ' || job_key end);
end
$function$;

CREATE OR REPLACE FUNCTION public.enqueue_jobs(task text, payloads jsonb[], max_attempts integer DEFAULT 8)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform graphile_worker.add_jobs(array(
    select row(task, json_build_object('tenantId', current_setting('app.tenant_id')::uuid, 'payload', payload), null, null, max_attempts, null, null, null)::graphile_worker.job_spec
    from unnest(payloads) as payload));
end
$function$;

CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$select uuidv7()$function$;

CREATE OR REPLACE FUNCTION public.person_for_actor(wanted uuid, day date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_object(
    'firstName', p.first_name, 'infix', p.infix, 'lastName', p.last_name, 'email', p.email, 'language', p.language, 'leavesOn', p.leaves_on,
    'functionTitle', (select e.function_title from employments e where e.tenant_id = p.tenant_id and e.person_id = p.id and e.starts_on <= day and (e.ends_on is null or e.ends_on >= day) order by e.fte_e4 desc, e.id limit 1),
    'isManager', exists (select from employments e where e.tenant_id = p.tenant_id and e.manager_id = p.id and e.starts_on <= day and (e.ends_on is null or e.ends_on >= day)),
    'roles', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)) from role_assignments r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.ended_at is null), '[]'))
  from persons p where p.tenant_id = (select current_setting('app.tenant_id')::uuid) and p.id = wanted
$function$;

CREATE OR REPLACE FUNCTION public.portals_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('portals_changed', coalesce(new.name, old.name));
  return null;
end
$function$;

CREATE OR REPLACE PROCEDURE public.protect_table(IN named regclass, IN rights text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', named);
  execute format('alter table %s force row level security', named);
  execute format(
    'create policy tenant on %s using (tenant_id = (select current_setting(''app.tenant_id'')::uuid)) with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))',
    named);
  execute format('revoke all on %s from public', named);
  execute format('grant %s on %s to %I', rights, named, current_setting('windroos.app_role'));
end
$procedure$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: correct it with a new row', tg_table_name using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_entries_after_closing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from entitlement_accounts a where a.tenant_id = new.tenant_id and a.id = new.account_id and a.closed_on is not null) then
    raise exception 'this year is closed: nothing can be written in its ledger any more' using errcode = 'check_violation', constraint = 'closed_years_stay_as_they_are';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_policies_below_the_right()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.hundredth_hours + coalesce((select sum(p.hundredth_hours) from task_policy_parts p where p.tenant_id = new.tenant_id and p.policy_id = new.id), 0)
    < new.right_hundredth_hours then
    raise exception 'hours of the right are not pointed out in the task policy' using errcode = 'check_violation', constraint = 'every_hour_of_the_right_is_pointed_out';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.units_below(roots uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE ROWS 50
AS $function$
  with recursive below as (
    select u.tenant_id, u.id from organisation_units u where u.id = any(roots)
    union
    select u.tenant_id, u.id from organisation_units u join below b on u.tenant_id = b.tenant_id and u.parent_id = b.id
  )
  select id from below
$function$;
