-- An administrator's door that is closed for one person, until it is opened again. Leaving has its own date in module people.
create table sign_in_blocks (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  person_id uuid not null,
  blocked_by uuid,
  blocked_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('sign_in_blocks', 'select, insert, delete');

-- A second factor that is being set up. The one in use keeps working until a code of the new one was given, so a new telephone locks nobody out.
alter table second_factors alter column sealed_secret drop not null;
alter table second_factors add column pending_secret text;
alter table second_factors add constraint confirmed_factors_have_a_secret check (confirmed_at is null or sealed_secret is not null);

-- Ended and expired rows are removed every night.
create index sessions_by_end on sessions (tenant_id, expires_at);
create index access_links_by_end on access_links (tenant_id, expires_at);
