-- Module people: the organisation, its people, their employments and their roles.

create table organisation_units (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null constraint unit_kinds_are_known check (kind in ('board', 'school', 'site', 'unit', 'section', 'team', 'project')),
  name text not null constraint units_have_a_name check (btrim(name) <> ''),
  parent_id uuid,
  ended_on date,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references organisation_units (tenant_id, id),
  constraint units_are_not_their_own_parent check (parent_id <> id)
);
-- Two schools may both have a "Team onderbouw"; one school may not have two.
create unique index organisation_units_named_once on organisation_units (tenant_id, parent_id, kind, lower(name)) nulls not distinct where ended_on is null;
create index organisation_units_by_parent on organisation_units (tenant_id, parent_id);
call protect_table('organisation_units', 'select, insert, update');

create table persons (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  first_name text not null,
  infix text not null default '',
  last_name text not null,
  -- Dutch order: last name without the infix, then first name. Small letters without accents, made by the application.
  sort_name text not null,
  email text not null,
  personnel_number text,
  language text not null default 'nl' constraint languages_are_known check (language in ('nl', 'en')),
  -- Last day of access; empty while no leaving is planned.
  leaves_on date,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint persons_have_a_last_name check (btrim(last_name) <> '')
);
create unique index persons_by_email on persons (tenant_id, email);
create unique index persons_by_personnel_number on persons (tenant_id, personnel_number) where personnel_number is not null;
create index persons_by_sort_name on persons (tenant_id, sort_name, id);
call protect_table('persons', 'select, insert, update');

-- Beginnings of words to find a person by. A LIKE with wildcards can not use an index under row-level security,
-- because its operator is not leakproof; a range on text can.
create table person_search_words (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  word text not null,
  person_id uuid not null,
  primary key (tenant_id, word, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id) on delete cascade
);
create index person_search_words_by_person on person_search_words (tenant_id, person_id);
call protect_table('person_search_words', 'select, insert, delete');

create table employments (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  unit_id uuid,
  category text not null constraint categories_are_known check (category in ('OP', 'OOP', 'MGT')),
  -- Part of a full-time job in ten-thousandths: 0,8 is 8000.
  fte_e4 integer not null constraint fte_is_between_0_and_1_2 check (fte_e4 between 0 and 12000),
  function_title text not null default '',
  manager_id uuid,
  education_level text,
  contract_kind text,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, manager_id) references persons (tenant_id, id),
  constraint employments_end_after_they_start check (ends_on is null or ends_on >= starts_on),
  constraint people_do_not_manage_themselves check (manager_id <> person_id)
);
create index employments_by_person on employments (tenant_id, person_id);
create index employments_by_manager on employments (tenant_id, manager_id) where manager_id is not null;
create index employments_by_unit on employments (tenant_id, unit_id);
call protect_table('employments', 'select, insert, update');

create table team_memberships (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  constraint memberships_end_after_they_start check (ends_on is null or ends_on >= starts_on)
);
create unique index team_memberships_once on team_memberships (tenant_id, unit_id, person_id) where ends_on is null;
create index team_memberships_by_person on team_memberships (tenant_id, person_id);
call protect_table('team_memberships', 'select, insert, update');

create table role_assignments (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  role text not null constraint roles_are_known check (role in ('tenantAdmin', 'hr', 'schoolLead', 'board', 'finance', 'council', 'functionEditor')),
  -- Empty: the whole portal. Otherwise this unit and everything below it.
  unit_id uuid,
  given_at timestamptz not null default now(),
  given_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id)
);
create unique index role_assignments_once on role_assignments (tenant_id, person_id, role, unit_id) nulls not distinct where ended_at is null;
call protect_table('role_assignments', 'select, insert, update');

-- What sign-in and every page need to know of a person, in one value: module signin asks this and never names these tables.
create function person_for_actor(wanted uuid, day date) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'firstName', p.first_name, 'infix', p.infix, 'lastName', p.last_name, 'email', p.email, 'language', p.language, 'leavesOn', p.leaves_on,
    'functionTitle', (select e.function_title from employments e where e.tenant_id = p.tenant_id and e.person_id = p.id and e.starts_on <= day and (e.ends_on is null or e.ends_on >= day) order by e.fte_e4 desc, e.id limit 1),
    'isManager', exists (select from employments e where e.tenant_id = p.tenant_id and e.manager_id = p.id and e.starts_on <= day and (e.ends_on is null or e.ends_on >= day)),
    'roles', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)) from role_assignments r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.ended_at is null), '[]'))
  from persons p where p.tenant_id = (select current_setting('app.tenant_id')::uuid) and p.id = wanted
$$;

-- An uploaded staff workbook: the dry run first, the confirmed run later; both stay readable as a report.
create table people_imports (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  file_id uuid,
  file_name text not null,
  file_sha256 bytea not null,
  state text not null constraint import_states_are_known check (state in ('checking', 'checked', 'confirmed', 'done', 'refused')),
  run_id uuid,
  sheet_name text not null default '',
  columns jsonb not null default '[]',
  counts jsonb not null default '{}',
  problem text,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references files (tenant_id, id),
  foreign key (tenant_id, run_id) references job_runs (tenant_id, id)
);
call protect_table('people_imports', 'select, insert, update');

create table people_import_rows (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  import_id uuid not null,
  row_number integer not null,
  position integer not null default 0,
  outcome text not null constraint row_outcomes_are_known check (outcome in ('create', 'update', 'unchanged', 'refused')),
  person_id uuid,
  name text not null default '',
  column_name text,
  value text,
  reason text,
  expected jsonb,
  primary key (tenant_id, import_id, row_number, position),
  foreign key (tenant_id, import_id) references people_imports (tenant_id, id) on delete cascade
);
call protect_table('people_import_rows', 'select, insert, delete');
