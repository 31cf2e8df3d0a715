-- Module initiatives: a title and an idea are enough; colleagues join, and what is tried is added line by line.
create table initiatives (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  title text not null constraint initiatives_have_a_title check (btrim(title) <> ''),
  idea text not null constraint initiatives_have_an_idea check (btrim(idea) <> ''),
  -- What one teaches colleagues oneself, when there is something.
  workshop text not null default '',
  -- Empty: everybody in the portal sees it. Otherwise who works in or below this unit.
  unit_id uuid,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_because text constraint reasons_to_close_are_known check (closed_because in ('done', 'unsuitable')),
  closed_by uuid,
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, started_by) references persons (tenant_id, id),
  foreign key (tenant_id, closed_by) references persons (tenant_id, id),
  constraint closed_initiatives_say_why check ((closed_at is null) = (closed_because is null))
);
create unique index initiatives_once on initiatives (tenant_id, started_by, once_key) where once_key is not null;
create index initiatives_newest on initiatives (tenant_id, started_at desc, id);
call protect_table('initiatives', 'select, insert, update');

create table initiative_members (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index initiative_members_once on initiative_members (tenant_id, initiative_id, person_id) where left_at is null;
create index initiative_members_by_person on initiative_members (tenant_id, person_id) where left_at is null;
call protect_table('initiative_members', 'select, insert, update');

create table initiative_updates (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  kind text not null constraint update_kinds_are_known check (kind in ('experiment', 'finding', 'nextStep')),
  text text not null constraint updates_say_something check (btrim(text) <> ''),
  written_at timestamptz not null default now(),
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index initiative_updates_newest on initiative_updates (tenant_id, initiative_id, written_at desc);
create unique index initiative_updates_once on initiative_updates (tenant_id, person_id, once_key) where once_key is not null;
call protect_table('initiative_updates', 'select, insert');

-- Somebody says that a text does not belong here. HR looks; who said it is told to nobody.
create table initiative_reports (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  initiative_id uuid not null,
  person_id uuid not null,
  reported_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, settled_by) references persons (tenant_id, id)
);
create unique index initiative_reports_once on initiative_reports (tenant_id, initiative_id, person_id) where settled_at is null;
call protect_table('initiative_reports', 'select, insert, update');
