-- Module entitlements: the right of a person per year, and the ledger of what was planned and used of it.

create table entitlement_accounts (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  label text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint account_years_end_after_they_start check (ends_on > starts_on)
);
create unique index entitlement_accounts_one_a_year on entitlement_accounts (tenant_id, person_id, starts_on);
-- Update is granted for the lock only: each booking holds the row of its account until it is written.
call protect_table('entitlement_accounts', 'select, insert, update');

create table ledger_entries (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  -- The order of writing; under the lock of the account also the order of deciding.
  sequence bigint not null generated always as identity,
  account_id uuid not null,
  kind text not null constraint entry_kinds_are_known check (kind in ('grant', 'planned', 'release', 'use', 'correction')),
  hundredth_hours integer not null constraint entry_hours_are_not_negative check (hundredth_hours >= 0),
  cents integer not null constraint entry_money_is_not_negative check (cents >= 0),
  charged_to text not null default 'right' constraint entry_charges_are_known check (charged_to in ('right', 'assigned', 'project')),
  activity_id uuid,
  corrects_id uuid,
  rule_set text,
  formula jsonb,
  description text not null default '',
  booked_on date not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  -- The same form sent twice is one entry.
  once_key text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references entitlement_accounts (tenant_id, id),
  foreign key (tenant_id, corrects_id) references ledger_entries (tenant_id, id),
  constraint entries_are_about_something check (hundredth_hours > 0 or cents > 0),
  constraint corrections_name_their_entry check ((kind = 'correction') = (corrects_id is not null)),
  constraint reservations_name_their_activity check (kind not in ('planned', 'release') or activity_id is not null)
);
create index ledger_entries_by_account on ledger_entries (tenant_id, account_id, sequence);
create unique index ledger_entries_once on ledger_entries (tenant_id, once_key) where once_key is not null;
call protect_table('ledger_entries', 'select, insert');
call append_only('ledger_entries');
