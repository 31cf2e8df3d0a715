-- Module assignments: what a manager tells people of their team to do (article 17.7), and who bears it (17.4 and 17.5, paragraph 2).
create table assignments (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  title text not null constraint assignments_have_a_title check (btrim(title) <> ''),
  purpose text not null default '',
  goal_id uuid,
  -- As the goal was called on that day.
  goal_title text not null default '',
  starts_on date not null,
  ends_on date not null,
  hundredth_hours integer not null constraint assigned_hours_are_not_negative check (hundredth_hours >= 0),
  cents integer not null constraint assigned_money_is_not_negative check (cents >= 0),
  category text not null constraint assigned_categories_are_known check (category in ('a', 'b', 'c', 'd', 'equal')),
  is_registered boolean not null default false,
  -- Where its person worked under the manager on that day: for the sums of a unit.
  unit_id uuid,
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_on date not null,
  assigned_at timestamptz not null default clock_timestamp(),
  -- The same form sent twice assigns once to each person.
  once_key text not null,
  -- The last day on which the employee can say yes; null when nothing was asked.
  expires_on date,
  -- What happens to it. Who did it and when stands in its steps.
  payer text not null constraint payers_are_known check (payer in ('employer', 'waiting', 'right')),
  reminded_on date,
  consented_on date,
  entry_id uuid,
  done_on date,
  withdrawn_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, goal_id) references goals (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, assigned_by) references persons (tenant_id, id),
  foreign key (tenant_id, entry_id) references ledger_entries (tenant_id, id),
  constraint assignments_end_after_they_start check (ends_on >= starts_on),
  constraint the_right_pays_with_consent_only check ((payer = 'right') = (consented_on is not null)),
  constraint consent_is_booked check (payer <> 'right' or entry_id is not null),
  constraint nothing_is_booked_while_waiting check (payer <> 'waiting' or entry_id is null),
  constraint a_question_has_a_last_day check (payer <> 'waiting' or expires_on is not null),
  constraint what_was_withdrawn_was_not_done check (withdrawn_on is null or (payer = 'employer' and done_on is null))
);
create unique index assignments_once on assignments (tenant_id, assigned_by, once_key, person_id);
create index assignments_by_person on assignments (tenant_id, person_id, starts_on);
create index assignments_by_manager on assignments (tenant_id, assigned_by);
create index assignments_that_wait on assignments (tenant_id, id) where payer = 'waiting';
create index assignments_done on assignments (tenant_id, done_on) where done_on is not null;
-- What was assigned never changes; only where it stands does.
call protect_table('assignments', 'select, insert, update (payer, reminded_on, consented_on, entry_id, done_on, withdrawn_on)');

-- Who did what with it, and when. Without a person: what the passing of time did.
create table assignment_steps (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  sequence bigint not null generated always as identity,
  assignment_id uuid not null,
  step text not null constraint assignment_steps_are_known
    check (step in ('assigned', 'asked', 'reminded', 'consented', 'refused', 'expired', 'taken_back', 'withdrawn', 'done')),
  person_id uuid,
  person_name text not null default '',
  took_place_on date not null,
  took_place_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, assignment_id) references assignments (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index assignment_steps_by_assignment on assignment_steps (tenant_id, assignment_id, sequence);
call protect_table('assignment_steps', 'select, insert');
call append_only('assignment_steps');
