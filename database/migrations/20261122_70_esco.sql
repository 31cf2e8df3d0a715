-- The library of a portal: the European classification as its files gave it. What people make from it is theirs and stands elsewhere.
create table esco_releases (
  tenant_id uuid not null default (current_setting('app.tenant_id')::uuid) references portals,
  id uuid not null default new_id(),
  imported_by uuid,
  imported_at timestamptz not null default clock_timestamp(),
  occupations integer not null,
  skills integer not null,
  relations integer not null,
  primary key (tenant_id, id),
  constraint esco_releases_are_imported_by_a_person foreign key (tenant_id, imported_by) references persons (tenant_id, id)
);
call protect_table('esco_releases', 'select, insert');
call append_only('esco_releases');

create table esco_skills (
  tenant_id uuid not null default (current_setting('app.tenant_id')::uuid) references portals,
  id uuid not null default new_id(),
  uri text not null,
  -- Dutch where there is one; else what the group of the skill is called; else the language of the files.
  label text not null,
  label_kind text not null constraint labels_are_own_or_of_the_group_or_foreign check (label_kind in ('own', 'group', 'foreign')),
  original_label text not null,
  is_knowledge boolean not null,
  -- The groups it stands in, the nearest first.
  groups text[] not null,
  -- Null while the newest files have it.
  gone_since uuid,
  primary key (tenant_id, id),
  constraint an_esco_skill_stands_once unique (tenant_id, uri),
  constraint an_esco_skill_is_gone_since_a_release foreign key (tenant_id, gone_since) references esco_releases (tenant_id, id)
);
call protect_table('esco_skills', 'select, insert, update');

create table esco_occupations (
  tenant_id uuid not null default (current_setting('app.tenant_id')::uuid) references portals,
  id uuid not null default new_id(),
  uri text not null,
  label text not null,
  other_labels text[] not null,
  description text not null,
  -- Branches of occupations it stands in, the nearest first: uris of ISCO groups and of broader occupations.
  fields text[] not null,
  -- Of skills, by their id here: a row for each of the hundred thousand relations would be ten times as large.
  essential uuid[] not null,
  optional uuid[] not null,
  gone_since uuid,
  primary key (tenant_id, id),
  constraint an_esco_occupation_stands_once unique (tenant_id, uri),
  constraint an_esco_occupation_is_gone_since_a_release foreign key (tenant_id, gone_since) references esco_releases (tenant_id, id)
);
call protect_table('esco_occupations', 'select, insert, update');
