-- Module qualifications: recognition of what somebody can do (EVC) and a basic qualification, article 17.3 paragraphs 3 and 4.
create table qualification_requests (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null constraint qualification_kinds_are_known check (kind in ('evc', 'basic')),
  -- As it was known on that day: the right hangs on it.
  education_level text not null,
  why text not null default '',
  asked_on date not null,
  -- Asked again within five years: from when the article gives it anew.
  repeatable_from date,
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index qualification_requests_once on qualification_requests (tenant_id, once_key);
create index qualification_requests_by_person on qualification_requests (tenant_id, person_id);
call protect_table('qualification_requests', 'select, insert');
call append_only('qualification_requests');

-- Who did what with a request, and when. The last one says where it stands.
create table qualification_steps (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  sequence bigint not null generated always as identity,
  request_id uuid not null,
  step text not null constraint qualification_steps_are_known check (step in ('asked', 'withdrawn', 'granted', 'declined', 'done')),
  reason text not null default '',
  -- What it costs, at the employer: expected when it is granted, real when it is done.
  hundredth_hours integer not null default 0 constraint qualification_hours_are_not_negative check (hundredth_hours >= 0),
  cents integer not null default 0 constraint qualification_money_is_not_negative check (cents >= 0),
  entry_id uuid,
  person_id uuid,
  person_name text not null,
  took_place_on date not null,
  took_place_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references qualification_requests (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, entry_id) references ledger_entries (tenant_id, id),
  constraint refusals_have_a_reason check (step <> 'declined' or btrim(reason) <> '')
);
create unique index qualification_steps_each_once on qualification_steps (tenant_id, request_id, step);
-- Granted, declined and withdrawn exclude each other, also for two who decide at the same moment.
create unique index qualification_requests_decided_once on qualification_steps (tenant_id, request_id) where step in ('granted', 'declined');
call protect_table('qualification_steps', 'select, insert');
call append_only('qualification_steps');
