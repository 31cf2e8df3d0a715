-- Module compass: what someone changed in the profile that began as the passport of their function, and what they keep of what they found.

create table compass_profiles (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  -- The function whose passport the profile begins with; null is the one of the employment.
  function_id uuid,
  -- From logical (0) to surprising (4).
  surprise smallint not null default 2 constraint surprise_has_five_steps check (surprise between 0 and 4),
  guided_on date,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id)
);
call protect_table('compass_profiles', 'select, insert, update, delete');

create table profile_tags (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  tag_id uuid not null,
  state text not null constraint profile_tags_are_added_removed_or_proposed check (state in ('added', 'removed', 'proposed')),
  source text not null constraint profile_tags_come_from_somewhere check (source in ('self', 'guide', 'test')),
  changed_on date not null,
  primary key (tenant_id, person_id, tag_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, tag_id) references tags (tenant_id, id)
);
call protect_table('profile_tags', 'select, insert, update, delete');

create table saved_functions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  function_id uuid not null,
  saved_at timestamptz not null default now(),
  primary key (tenant_id, person_id, function_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id)
);
create index saved_functions_by_function on saved_functions (tenant_id, function_id);
call protect_table('saved_functions', 'select, insert, delete');

-- The way somebody means to go: a function, or a step of another kind on the way to one.
create table path_steps (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  place integer not null,
  way text not null constraint path_steps_go_a_known_way check (way in ('function', 'training', 'joinIn', 'shadowing', 'exchange', 'talk')),
  function_id uuid,
  note text not null default '',
  is_goal boolean not null default false,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  constraint path_steps_say_where_or_what check (function_id is not null or btrim(note) <> '')
);
create index path_steps_by_person on path_steps (tenant_id, person_id, place);
call protect_table('path_steps', 'select, insert, update, delete');

-- Whether someone wants to be found as fitting a function. The last line counts; what was said before stays readable.
create table finding_consents (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  is_given boolean not null,
  said_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index finding_consents_by_person on finding_consents (tenant_id, person_id, said_at desc);
call protect_table('finding_consents', 'select, insert');
call append_only('finding_consents');
