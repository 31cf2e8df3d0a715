-- Who submitted, took back, returned, agreed to or reopened a plan, and when. What somebody did is never changed afterwards.
create table plan_steps (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  plan_id uuid not null,
  number integer not null,
  step text not null constraint plan_steps_are_known check (step in ('started', 'submitted', 'taken-back', 'returned', 'agreed', 'reopened')),
  person_id uuid not null,
  person_name text not null,
  took_place_on date not null,
  took_place_at timestamptz not null default now(),
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references personal_plans (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index plan_steps_by_plan on plan_steps (tenant_id, plan_id, took_place_at);
call protect_table('plan_steps', 'select, insert');
call append_only('plan_steps');

-- Counted up at every change: a form that was opened before somebody else's change names an older one, and overwrites nothing.
alter table activities add column revision integer not null default 1;
alter table goals add column revision integer not null default 1;
alter table personal_plans add column revision integer not null default 1;

-- What was booked on an activity, as the ledger tells it; the ledger itself stays the truth.
alter table activities add column booked_hundredth_hours integer not null default 0;
alter table activities add column booked_cents integer not null default 0;

-- Which tab wrote a draft: another tab that was opened before it does not write over it.
alter table form_drafts add column tab text not null default '';
