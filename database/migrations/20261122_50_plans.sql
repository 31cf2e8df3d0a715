-- Module plans: goals, activities, the personal plan with its versions, and what shows that something was done.

create table goals (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  level text not null constraint goal_levels_are_known check (level in ('school', 'team', 'personal')),
  unit_id uuid,
  person_id uuid,
  title text not null constraint goals_have_a_title check (btrim(title) <> ''),
  specific text not null default '',
  measurable text not null default '',
  attainable text not null default '',
  relevant text not null default '',
  time_bound date,
  parent_id uuid,
  serves_me text not null default '',
  fits_organisation text not null default '',
  made_by uuid,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, parent_id) references goals (tenant_id, id),
  constraint goals_belong_to_a_person_or_a_unit check ((level = 'personal') = (person_id is not null) and (level = 'personal') = (unit_id is null)),
  constraint goals_do_not_serve_themselves check (parent_id <> id)
);
create index goals_by_person on goals (tenant_id, person_id) where ended_at is null;
create index goals_by_unit on goals (tenant_id, unit_id) where ended_at is null;
create index goals_by_parent on goals (tenant_id, parent_id) where parent_id is not null;
call protect_table('goals', 'select, insert, update');

-- The plan as it is being written: one per person. What both agreed on is in plan_versions.
create table personal_plans (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  version integer not null default 1,
  state text not null default 'draft' constraint plan_states_are_known check (state in ('draft', 'submitted', 'agreed')),
  from_on date,
  until_on date,
  question text not null default '',
  direction text constraint directions_are_known check (direction in ('stronger', 'excellent')),
  submitted_on date,
  submitted_name text,
  returned_note text not null default '',
  started_on date not null,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint plan_terms_end_after_they_start check (until_on > from_on),
  constraint submitted_plans_are_signed check (state <> 'submitted' or (submitted_on is not null and submitted_name is not null))
);
create unique index personal_plans_one_a_person on personal_plans (tenant_id, person_id);
create index personal_plans_submitted on personal_plans (tenant_id, submitted_on) where state = 'submitted';
call protect_table('personal_plans', 'select, insert, update');

-- What both agreed on, word for word: readable for ever, changed never.
create table plan_versions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
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
  agreed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references personal_plans (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, manager_id) references persons (tenant_id, id),
  constraint nobody_agrees_to_an_own_plan check (person_id <> manager_id)
);
create unique index plan_versions_numbered_once on plan_versions (tenant_id, plan_id, number);
call protect_table('plan_versions', 'select, insert');
call append_only('plan_versions');

create table activities (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  plan_id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  title text not null constraint activities_have_a_title check (btrim(title) <> ''),
  kind text not null,
  learning_class integer not null constraint learning_classes_are_known check (learning_class in (70, 20, 10)),
  category text not null constraint activity_categories_are_known check (category in ('a', 'b', 'c', 'd', 'equal')),
  equal_explanation text not null default '',
  serves_me text not null default '',
  fits_organisation text not null default '',
  hundredth_hours integer not null default 0 constraint activity_hours_are_not_negative check (hundredth_hours >= 0),
  charged_to text not null default 'right' constraint activity_charges_are_known check (charged_to in ('right', 'assigned', 'project')),
  facilities jsonb not null default '{}',
  planned_from date,
  planned_until date,
  done_on date,
  is_registered boolean not null default false,
  made_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references personal_plans (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, goal_id) references goals (tenant_id, id),
  constraint activities_end_after_they_start check (planned_until >= planned_from),
  constraint equal_activities_are_explained check (category <> 'equal' or btrim(equal_explanation) <> '')
);
create index activities_by_plan on activities (tenant_id, plan_id) where removed_at is null;
create index activities_by_person on activities (tenant_id, person_id) where removed_at is null;
call protect_table('activities', 'select, insert, update');

create table activity_costs (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  activity_id uuid not null,
  kind text not null,
  cents integer not null constraint costs_are_above_zero check (cents > 0),
  note text not null default '',
  primary key (tenant_id, activity_id, kind),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id)
);
call protect_table('activity_costs', 'select, insert, delete');

-- One thing that shows what was done; an activity, a booking and a portfolio point to the same one.
create table evidence (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  activity_id uuid,
  ledger_entry_id uuid,
  kind text not null constraint evidence_kinds_are_known check (kind in ('file', 'link', 'text')),
  title text not null,
  content text not null default '',
  file_id uuid,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, file_id) references files (tenant_id, id),
  constraint files_are_named_by_file_evidence check ((kind = 'file') = (file_id is not null))
);
create index evidence_by_person on evidence (tenant_id, person_id) where removed_at is null;
create index evidence_by_activity on evidence (tenant_id, activity_id) where removed_at is null and activity_id is not null;
call protect_table('evidence', 'select, insert, update');

-- What somebody typed and did not save yet, as typed: it survives a closed browser.
create table form_drafts (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  form text not null,
  fields jsonb not null,
  revision integer not null default 1,
  saved_at timestamptz not null default now(),
  primary key (tenant_id, person_id, form),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('form_drafts', 'select, insert, update, delete');

-- For everybody who is employed: before which day the plan must be agreed on anew. Dates only, nothing of what is in a plan.
create table plan_terms (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  unit_id uuid,
  manager_id uuid,
  employed_until date,
  agreed_on date,
  renew_before date,
  reminded_step text,
  reminded_for date,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint agreed_plans_have_a_term check ((agreed_on is null) = (renew_before is null))
);
-- People who never agreed on a plan come first, then the oldest term.
create index plan_terms_by_term on plan_terms (tenant_id, renew_before nulls first, person_id);
create index plan_terms_by_manager on plan_terms (tenant_id, manager_id);
call protect_table('plan_terms', 'select, insert, update');
