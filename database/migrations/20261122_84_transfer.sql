-- Module transfer: what an activity was worth, and telling about it in the team.
create table activity_evaluations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  -- The title without capitals, signs and years, to find the same activity of others. Shown to nobody.
  title_key text not null,
  -- Empty when somebody passed it over: they are not asked again.
  answered_at timestamptz,
  usefulness smallint,
  own_work smallint,
  for_whom smallint,
  recommends boolean,
  line text not null default '',
  -- Under which title the line is shared, and since when.
  tip_title text not null default '',
  shared_at timestamptz,
  asked_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  constraint evaluations_are_whole_or_passed_over
    check ((answered_at is null) = (usefulness is null) and (answered_at is null) = (own_work is null) and (answered_at is null) = (recommends is null)),
  constraint scores_are_one_to_five check (usefulness between 1 and 5 and own_work between 1 and 5 and for_whom between 1 and 5),
  constraint only_lines_are_shared check (shared_at is null or line <> '')
);
create unique index activity_evaluations_once on activity_evaluations (tenant_id, activity_id);
create index activity_evaluations_by_person on activity_evaluations (tenant_id, person_id);
create index activity_evaluations_by_title on activity_evaluations (tenant_id, title_key) where answered_at is not null;
create index activity_evaluations_by_kind on activity_evaluations (tenant_id, kind) where answered_at is not null;
create index activity_evaluations_shared on activity_evaluations (tenant_id, shared_at) where shared_at is not null;
call protect_table('activity_evaluations', 'select, insert, update');

-- When a team tells each other what they learned.
create table transfer_slots (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  unit_id uuid not null,
  held_on date not null,
  place text not null default '',
  planned_by uuid not null,
  planned_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, planned_by) references persons (tenant_id, id)
);
create unique index transfer_slots_once_a_day on transfer_slots (tenant_id, unit_id, held_on) where removed_at is null;
call protect_table('transfer_slots', 'select, insert, update');

-- What somebody wants to tell about in a team, and in their own words what there was to learn from it.
create table transfer_topics (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  unit_id uuid not null,
  person_id uuid not null,
  activity_id uuid,
  title text not null constraint topics_have_a_title check (btrim(title) <> ''),
  brings text not null default '',
  position integer not null,
  told_on date,
  lesson text not null default '',
  queued_at timestamptz not null default now(),
  removed_at timestamptz,
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id)
);
create index transfer_topics_by_unit on transfer_topics (tenant_id, unit_id, position) where removed_at is null;
create unique index transfer_topics_once on transfer_topics (tenant_id, person_id, once_key) where once_key is not null;
call protect_table('transfer_topics', 'select, insert, update');
