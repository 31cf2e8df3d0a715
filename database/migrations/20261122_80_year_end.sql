-- The end of a year (article 17.6): what is left lapses, or goes over to the next year when both agreed so beforehand.

alter table ledger_entries drop constraint entry_kinds_are_known;
alter table ledger_entries add constraint entry_kinds_are_known
  check (kind in ('grant', 'carry_in', 'planned', 'release', 'use', 'carry_out', 'lapse', 'correction'));

-- A closed year is history. The day stands on the account, because a year with nothing left has no entry that says so.
alter table entitlement_accounts add column closed_on date;
alter table entitlement_accounts add constraint years_close_after_their_end check (closed_on > ends_on);
create index entitlement_accounts_to_close on entitlement_accounts (tenant_id, ends_on, id) where closed_on is null;

create function refuse_entries_after_closing() returns trigger language plpgsql as $$
begin
  if exists (select from entitlement_accounts a where a.tenant_id = new.tenant_id and a.id = new.account_id and a.closed_on is not null) then
    raise exception 'this year is closed: nothing can be written in its ledger any more' using errcode = 'check_violation', constraint = 'closed_years_stay_as_they_are';
  end if;
  return new;
end $$;
create trigger closed_years_stay_as_they_are before insert on ledger_entries for each row execute function refuse_entries_after_closing();

-- One year of somebody's right, to be carried over in part: asked by the employee, answered by a manager, each with their name as it was then.
create table carry_requests (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  sequence bigint not null generated always as identity,
  account_id uuid not null,
  hundredth_hours integer not null constraint carried_hours_are_not_negative check (hundredth_hours >= 0),
  cents integer not null constraint carried_money_is_not_negative check (cents >= 0),
  reason text not null default '',
  asked_by uuid not null,
  asked_by_name text not null,
  asked_on date not null,
  once_key text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references entitlement_accounts (tenant_id, id),
  foreign key (tenant_id, asked_by) references persons (tenant_id, id),
  constraint carrying_is_about_something check (hundredth_hours > 0 or cents > 0)
);
create unique index carry_requests_once on carry_requests (tenant_id, once_key) where once_key is not null;
create index carry_requests_by_account on carry_requests (tenant_id, account_id, sequence);
call protect_table('carry_requests', 'select, insert');
call append_only('carry_requests');

create table carry_answers (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  request_id uuid not null,
  answer text not null constraint carry_answers_are_known check (answer in ('agreed', 'declined', 'withdrawn')),
  answered_by uuid not null,
  answered_by_name text not null,
  answered_on date not null,
  -- A request is answered once; another wish is another request.
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references carry_requests (tenant_id, id),
  foreign key (tenant_id, answered_by) references persons (tenant_id, id)
);
call protect_table('carry_answers', 'select, insert');
call append_only('carry_answers');

-- H-71: on which day the use of a year was accounted for, with whom.
create table entitlement_accountings (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  account_id uuid not null,
  accounted_on date not null,
  with_id uuid not null,
  with_name text not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references entitlement_accounts (tenant_id, id),
  foreign key (tenant_id, with_id) references persons (tenant_id, id),
  constraint accounted_once_a_day_with_one_person unique (tenant_id, account_id, accounted_on, with_id)
);
call protect_table('entitlement_accountings', 'select, insert');
call append_only('entitlement_accountings');

-- Who was told by mail what will lapse, so that nobody is told twice of one year.
create table lapse_notices (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  account_id uuid not null,
  sent_on date not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references entitlement_accounts (tenant_id, id)
);
call protect_table('lapse_notices', 'select, insert');
