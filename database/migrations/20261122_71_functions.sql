-- Module functions: what each function of the organisation is about, in tags. Nowhere what it pays: a step sideways is worth as much as one upwards.

-- Counts the changes that others must notice, one after another: who changes something takes the row and keeps it until the end of the
-- transaction, so that whoever has read up to a number has missed nothing before it.
create table function_houses (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  revision bigint not null default 1,
  primary key (tenant_id)
);
call protect_table('function_houses', 'select, insert, update');

-- The parts of the compass: each has a sector of its own.
create table domains (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  name text not null constraint domains_have_a_name check (btrim(name) <> ''),
  place integer not null,
  ended_at timestamptz,
  revision bigint not null default 0,
  primary key (tenant_id, id)
);
create unique index domains_named_once on domains (tenant_id, lower(name)) where ended_at is null;
call protect_table('domains', 'select, insert, update');

create table tags (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null constraint tag_kinds_are_known check (kind in ('behaviour', 'technical', 'core', 'knowledge', 'interest', 'resultArea', 'course', 'requirement', 'place')),
  label text not null constraint tags_have_a_label check (btrim(label) <> ''),
  -- Where to sign up or read on: for courses.
  web_address text not null default '',
  -- Where it came from the European classification. Never changes, also when people give it another label.
  esco_uri text,
  -- The label is not Dutch: the classification had none and nobody has given it one yet.
  is_foreign boolean not null default false,
  -- A double tag lives on in the one it was merged into, because published passports name it.
  merged_into uuid,
  made_by uuid,
  made_at timestamptz not null default now(),
  revision bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_into) references tags (tenant_id, id),
  foreign key (tenant_id, made_by) references persons (tenant_id, id),
  constraint tags_are_not_merged_into_themselves check (merged_into <> id)
);
create unique index tags_named_once on tags (tenant_id, kind, lower(label)) where merged_into is null;
create unique index tags_from_esco_once on tags (tenant_id, esco_uri, kind) where esco_uri is not null and merged_into is null;
create index tags_by_revision on tags (tenant_id, revision);
call protect_table('tags', 'select, insert, update');

-- Which course helps to get what a tag says.
create table tag_courses (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  tag_id uuid not null,
  course_id uuid not null,
  primary key (tenant_id, tag_id, course_id),
  foreign key (tenant_id, tag_id) references tags (tenant_id, id),
  foreign key (tenant_id, course_id) references tags (tenant_id, id),
  constraint courses_do_not_help_with_themselves check (course_id <> tag_id)
);
call protect_table('tag_courses', 'select, insert, delete');

-- The passport as it is being written. What everybody reads is the last published version.
create table functions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  -- A role is something people do beside their function, such as mentor.
  type text not null default 'function' constraint functions_are_functions_or_roles check (type in ('function', 'role')),
  state text not null default 'draft' constraint function_states_are_known check (state in ('draft', 'published', 'archived')),
  title text not null constraint functions_have_a_title check (btrim(title) <> ''),
  hr21_title text not null default '',
  -- What the same work is called elsewhere: in employments, in vacancies, in speech.
  other_titles text[] not null default '{}',
  layer text not null default '',
  unit_id uuid,
  field text not null default '',
  description text not null default '',
  activities text not null default '',
  meaning text not null default '',
  for_organisation text not null default '',
  for_society text not null default '',
  -- Five times 0 to 100: operational to strategic, concrete to abstract, inside to outside, specialist to generalist, administration to resident.
  dimensions smallint[] constraint dimensions_are_five check (dimensions is null or (array_length(dimensions, 1) = 5 and 0 <= all (dimensions) and 100 >= all (dimensions))),
  esco_uri text,
  owner_id uuid,
  check_before date,
  published_version integer,
  -- Something was changed since it was published.
  is_changed boolean not null default false,
  made_by uuid,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- Counts saves, so that two editors do not overwrite each other.
  edition integer not null default 1,
  revision bigint not null default 0,
  once_key text,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, owner_id) references persons (tenant_id, id),
  foreign key (tenant_id, made_by) references persons (tenant_id, id),
  constraint published_functions_have_a_version check (state <> 'published' or published_version is not null)
);
create unique index functions_titled_once on functions (tenant_id, type, lower(title)) where state <> 'archived';
create unique index functions_made_once on functions (tenant_id, once_key) where once_key is not null;
create index functions_by_revision on functions (tenant_id, revision);
create index functions_by_unit on functions (tenant_id, unit_id);
call protect_table('functions', 'select, insert, update');

create table function_domains (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  function_id uuid not null,
  domain_id uuid not null,
  primary key (tenant_id, function_id, domain_id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  foreign key (tenant_id, domain_id) references domains (tenant_id, id)
);
call protect_table('function_domains', 'select, insert, delete');

create table function_tags (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  function_id uuid not null,
  tag_id uuid not null,
  explanation text not null default '',
  source text not null constraint tag_sources_are_known check (source in ('editor', 'survey', 'vacancy', 'formation', 'handbook', 'talk', 'esco', 'import')),
  source_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  foreign key (tenant_id, tag_id) references tags (tenant_id, id)
);
create unique index function_tags_once on function_tags (tenant_id, function_id, tag_id);
create index function_tags_by_tag on function_tags (tenant_id, tag_id);
call protect_table('function_tags', 'select, insert, update, delete');

-- What was published, word for word, for ever.
create table passport_versions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  function_id uuid not null,
  number integer not null,
  content jsonb not null,
  published_by uuid,
  published_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  foreign key (tenant_id, published_by) references persons (tenant_id, id)
);
create unique index passport_versions_numbered_once on passport_versions (tenant_id, function_id, number);
call protect_table('passport_versions', 'select, insert');
call append_only('passport_versions');

-- Functions out of the box that an editor chose for another one.
create table function_pins (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  function_id uuid not null,
  pinned_id uuid not null,
  pinned_by uuid,
  pinned_at timestamptz not null default now(),
  primary key (tenant_id, function_id, pinned_id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  foreign key (tenant_id, pinned_id) references functions (tenant_id, id),
  foreign key (tenant_id, pinned_by) references persons (tenant_id, id),
  constraint functions_are_not_pinned_to_themselves check (pinned_id <> function_id)
);
call protect_table('function_pins', 'select, insert, delete');

-- A file of passports that was uploaded: what it would do, until somebody confirms or throws it away.
create table function_imports (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  file_name text not null,
  state text not null constraint function_import_states_are_known check (state in ('checked', 'done', 'dropped')),
  -- The passports that can be read in, and what is wrong with the others.
  content jsonb not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references persons (tenant_id, id)
);
call protect_table('function_imports', 'select, insert, update, delete');
