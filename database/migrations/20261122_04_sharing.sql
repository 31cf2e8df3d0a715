-- Module sharing: what a person shares with whom until when, and who looked.

create table shares (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  owner_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  audience text not null constraint audiences_are_known check (audience in ('person', 'manager', 'teams', 'organisation')),
  audience_id uuid,
  shared_at timestamptz not null default now(),
  until date,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references persons (tenant_id, id),
  constraint a_person_is_named_when_shared_with_one check ((audience = 'person') = (audience_id is not null))
);
create index shares_by_subject on shares (tenant_id, subject_kind, subject_id) where withdrawn_at is null;
call protect_table('shares', 'select, insert, update');

create table looks (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  at timestamptz not null default now(),
  owner_id uuid not null,
  viewer_id uuid not null,
  subject_kind text not null,
  subject_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references persons (tenant_id, id),
  foreign key (tenant_id, viewer_id) references persons (tenant_id, id)
);
create index looks_by_owner on looks (tenant_id, owner_id, at desc);
call protect_table('looks', 'select, insert');
call append_only('looks');
