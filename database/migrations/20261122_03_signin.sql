-- Module signin: passwords, links in mail, sessions, second factors.

create table credentials (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('credentials', 'select, insert, update, delete');

-- A link in a mail: an invitation or a new password. The token itself is only in the mail.
create table access_links (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null constraint link_kinds_are_known check (kind in ('invitation', 'reset', 'new-email')),
  token_hash bytea not null,
  new_email text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index access_links_by_token on access_links (tenant_id, token_hash);
create index access_links_by_person on access_links (tenant_id, person_id, kind);
call protect_table('access_links', 'select, insert, update');

create table sessions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  token_hash bytea not null,
  person_id uuid not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- When the password, and the second factor, were last given in this session: what weighs more asks for it again.
  password_at timestamptz,
  factor_at timestamptz,
  needs_factor boolean not null default false,
  device text not null default '',
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index sessions_by_token on sessions (tenant_id, token_hash);
create index sessions_by_person on sessions (tenant_id, person_id) where ended_at is null;
call protect_table('sessions', 'select, insert, update, delete');

create table second_factors (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamptz,
  -- The time step of the last code that was accepted: a code works once.
  last_step bigint not null default 0,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('second_factors', 'select, insert, update, delete');

create table recovery_codes (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index recovery_codes_by_person on recovery_codes (tenant_id, person_id);
call protect_table('recovery_codes', 'select, insert, update, delete');
