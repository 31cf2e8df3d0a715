-- What two people write together in a conversation, and what both signed.

-- A point of the joint notes; its words are in conversation_point_texts, the newest revision counts.
create table conversation_points (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  -- The point beside which it stands, when both changed that one at the same time.
  beside_id uuid,
  made_at timestamptz not null default now(),
  removed_at timestamptz,
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
  foreign key (tenant_id, beside_id) references conversation_points (tenant_id, id)
);
create unique index conversation_points_once on conversation_points (tenant_id, conversation_id, once_key) where once_key is not null;
create index conversation_points_by_conversation on conversation_points (tenant_id, conversation_id, made_at);
call protect_table('conversation_points', 'select, insert, update');

create table conversation_point_texts (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  point_id uuid not null,
  revision integer not null,
  text text not null constraint points_say_something check (btrim(text) <> ''),
  author_id uuid not null,
  written_at timestamptz not null default now(),
  primary key (tenant_id, point_id, revision),
  foreign key (tenant_id, point_id) references conversation_points (tenant_id, id),
  foreign key (tenant_id, author_id) references persons (tenant_id, id)
);
call protect_table('conversation_point_texts', 'select, insert');
call append_only('conversation_point_texts');

create table conversation_agreements (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  what text not null constraint agreements_say_what check (btrim(what) <> ''),
  seen_by text not null default '',
  until_on date,
  who text not null constraint agreement_doers_are_known check (who in ('employee', 'manager', 'both')),
  needs text not null default '',
  becomes text not null constraint agreement_places_are_known check (becomes in ('goal', 'activity', 'here')),
  revision integer not null default 1,
  made_at timestamptz not null default now(),
  removed_at timestamptz,
  -- The goal or activity that it became in the plan of the employee.
  placed_id uuid,
  placed_at timestamptz,
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
  constraint placed_agreements_know_where check ((placed_id is null) = (placed_at is null)),
  constraint what_a_manager_does_is_no_plan_of_the_employee check (becomes = 'here' or who <> 'manager')
);
create unique index conversation_agreements_once on conversation_agreements (tenant_id, conversation_id, once_key) where once_key is not null;
create index conversation_agreements_by_conversation on conversation_agreements (tenant_id, conversation_id, made_at) where removed_at is null;
call protect_table('conversation_agreements', 'select, insert, update');

-- How far an agreement of before is, as the two said in this conversation.
create table conversation_progress (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  conversation_id uuid not null,
  subject_kind text not null constraint progress_subjects_are_known check (subject_kind in ('activity', 'agreement')),
  subject_id uuid not null,
  title text not null,
  progress text not null constraint progress_is_known check (progress in ('toBegin', 'underWay', 'done', 'stopped')),
  note text not null default '',
  marked_by uuid not null,
  marked_at timestamptz not null default now(),
  primary key (tenant_id, conversation_id, subject_kind, subject_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
  foreign key (tenant_id, marked_by) references persons (tenant_id, id)
);
create index conversation_progress_by_subject on conversation_progress (tenant_id, subject_id);
call protect_table('conversation_progress', 'select, insert, update');

create table conversation_versions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  conversation_id uuid not null,
  number integer not null,
  revision integer not null,
  content jsonb not null,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
);
create unique index conversation_versions_numbered_once on conversation_versions (tenant_id, conversation_id, number);
create unique index conversation_versions_once_a_revision on conversation_versions (tenant_id, conversation_id, revision);
call protect_table('conversation_versions', 'select, insert');
call append_only('conversation_versions');

create table conversation_signatures (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  version_id uuid not null,
  side text not null constraint signing_sides_are_known check (side in ('employee', 'manager')),
  person_id uuid not null,
  person_name text not null,
  signed_on date not null,
  signed_at timestamptz not null default now(),
  primary key (tenant_id, version_id, side),
  foreign key (tenant_id, version_id) references conversation_versions (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('conversation_signatures', 'select, insert');
call append_only('conversation_signatures');
