-- Foundations that every table stands on: ids, protection, the directory of portals, the audit trail, mail, files, limits and jobs.

create extension if not exists unaccent;

-- Ids that sort by time. uuidv7() is there from PostgreSQL 18; older servers get the same layout made by hand.
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function new_id() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $fn$
      create function new_id() returns uuid language sql volatile parallel safe as $body$
        select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
      $body$
    $fn$;
  end if;
end
$$;

-- Called at the end of each table's definition, so that protection can not be half done:
-- row-level security on AND forced (the owner is held to it too), one policy by tenant, and the grants named.
create procedure protect_table(named regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', named);
  execute format('alter table %s force row level security', named);
  execute format(
    'create policy tenant on %s using (tenant_id = (select current_setting(''app.tenant_id'')::uuid)) with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))',
    named);
  execute format('revoke all on %s from public', named);
  execute format('grant %s on %s to %I', rights, named, current_setting('windroos.app_role'));
end
$$;

-- For tables of which no row may ever change: grants alone would leave the owner free.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: correct it with a new row', tg_table_name using errcode = 'restrict_violation';
end
$$;

create procedure append_only(named regclass) language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', named);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function refuse_change()', named);
end
$$;

do $$ begin
  execute format('grant usage on schema public to %I', current_setting('windroos.app_role'));
end $$;

-- The directory of portals. In the main database it lists all of them; a portal with a database of its own has its row there too.
create table portals (
  tenant_id uuid primary key default new_id(),
  name text not null unique constraint portal_names_are_host_names check (name ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  title text not null,
  sector text not null constraint sectors_are_known check (sector in ('po', 'vo', 'mbo', 'gov')),
  storage text not null constraint storage_is_shared_or_own check (storage in ('shared', 'own')),
  database_name text not null,
  own_domain text unique,
  house_style jsonb not null default '{}',
  settings jsonb not null default '{}',
  is_demo boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default now()
);
alter table portals enable row level security;
alter table portals force row level security;
create policy tenant on portals using (tenant_id = (select current_setting('app.tenant_id')::uuid)) with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
-- The operator's own directory: only the owner of the database sees all of it.
create policy directory on portals to current_user using (true) with check (true);
do $$ begin
  execute format('grant select on portals to %I', current_setting('windroos.app_role'));
  execute format('grant update (title, house_style, settings) on portals to %I', current_setting('windroos.app_role'));
end $$;

create function portals_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('portals_changed', coalesce(new.name, old.name));
  return null;
end
$$;
create trigger portals_changed after insert or update or delete on portals for each row execute function portals_changed();

-- What happened, who did it and to what. Never what it said: ids and codes only.
create table audit_entries (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_kind text not null constraint actors_are_known check (actor_kind in ('person', 'system', 'operator', 'visitor')),
  action text not null,
  subject_kind text,
  subject_id uuid,
  detail jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index audit_entries_by_time on audit_entries (tenant_id, at desc, id desc);
create index audit_entries_by_subject on audit_entries (tenant_id, subject_kind, subject_id);
call protect_table('audit_entries', 'select, insert');
call append_only('audit_entries');

-- Each entry is chained to the one before it: hash = sha256(hash before + the row as text).
create table audit_chain (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  position bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (tenant_id, position),
  foreign key (tenant_id, entry_id) references audit_entries (tenant_id, id)
);
create unique index audit_chain_by_entry on audit_chain (tenant_id, entry_id);
call protect_table('audit_chain', 'select');
call append_only('audit_chain');

create function audit_entry_text(entry audit_entries) returns text language sql stable as $$
  select concat_ws('|', entry.tenant_id, entry.id, extract(epoch from entry.at), coalesce(entry.actor_id::text, '-'), entry.actor_kind, entry.action,
    coalesce(entry.subject_kind, '-'), coalesce(entry.subject_id::text, '-'), entry.detail)
$$;

-- Runs when the transaction commits (deferred), so that the lock of the chain is the last one taken and the shortest held:
-- writers of one portal wait for each other only while they commit, and can not deadlock on it.
create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last audit_chain;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.tenant_id, 0));
  select * into last from audit_chain where tenant_id = new.tenant_id order by position desc limit 1;
  insert into audit_chain (tenant_id, position, entry_id, hash)
  values (new.tenant_id, coalesce(last.position, 0) + 1, new.id, sha256(coalesce(last.hash, '\x') || convert_to(audit_entry_text(new), 'utf8')));
  return null;
end
$$;
create constraint trigger chain_audit_entry after insert on audit_entries deferrable initially deferred for each row execute function chain_audit_entry();

-- Mail that must be sent or was sent. A working link is sealed with the secret key and wiped once the mail has gone.
create table outbox_mails (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid,
  kind text not null,
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  sealed_link text,
  once_key text,
  state text not null default 'waiting' constraint mail_states_are_known check (state in ('waiting', 'sent', 'failed', 'kept')),
  attempts integer not null default 0,
  problem text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (tenant_id, id)
);
create unique index outbox_mails_once on outbox_mails (tenant_id, once_key) where once_key is not null;
create index outbox_mails_by_time on outbox_mails (tenant_id, created_at desc, id desc);
call protect_table('outbox_mails', 'select, insert, update');

-- What is known of a stored file; its bytes are in the file store under a random key.
create table files (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  storage_key text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  held_because text,
  owner_id uuid,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id)
);
call protect_table('files', 'select, insert, update');

-- Attempts per key and window, shared by all web processes. Keys are hashes: no address is kept.
create table rate_limits (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  key bytea not null,
  window_start timestamptz not null,
  attempts integer not null,
  primary key (tenant_id, key, window_start)
);
call protect_table('rate_limits', 'select, insert, update, delete');

-- A long piece of work as the person who started it sees it: what, how far, what went wrong. Survives the page and the process.
create table job_runs (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null,
  started_by uuid,
  state text not null default 'waiting' constraint run_states_are_known check (state in ('waiting', 'running', 'done', 'refused', 'broken')),
  total integer not null default 0,
  done integer not null default 0,
  wrong integer not null default 0,
  problem text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id)
);
call protect_table('job_runs', 'select, insert, update');

-- The only door to the queue for the application role. The tenant is stamped here by the database, so that
-- no code can enqueue work for another portal; the payload holds ids only.
create function enqueue_job(task text, payload jsonb, job_key text default null, run_at timestamptz default null, max_attempts integer default 8)
returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(
    task,
    json_build_object('tenantId', current_setting('app.tenant_id')::uuid, 'payload', payload),
    run_at := run_at,
    max_attempts := max_attempts,
    job_key := case when job_key is null then null else current_setting('app.tenant_id') || ' ' || job_key end);
end
$$;
revoke all on function enqueue_job from public;
do $$ begin
  execute format('grant execute on function enqueue_job to %I', current_setting('windroos.app_role'));
end $$;
