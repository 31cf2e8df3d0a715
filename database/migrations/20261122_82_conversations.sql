-- Module conversations: the cycle of an employer, the bank of questions, and each conversation of two people with what both prepare for it.

-- What was asked of the works council and what it answered: the newest counts.
create table review_consents (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  decided_on date not null,
  body text not null constraint consents_name_the_body check (btrim(body) <> ''),
  spoken_for text not null constraint consents_name_who_spoke check (btrim(spoken_for) <> ''),
  outcome text not null constraint consent_outcomes_are_known check (outcome in ('consented', 'refused', 'withdrawn')),
  reference text not null default '',
  recorded_by uuid,
  recorded_name text not null,
  recorded_at timestamptz not null default now(),
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references persons (tenant_id, id)
);
create unique index review_consents_once on review_consents (tenant_id, once_key) where once_key is not null;
call protect_table('review_consents', 'select, insert');
call append_only('review_consents');

create table conversation_questions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null constraint conversation_kinds_are_known check (kind in ('development', 'performance', 'review', 'career', 'employability')),
  side text not null constraint question_sides_are_known check (side in ('employee', 'manager', 'both')),
  place integer not null,
  dutch text not null constraint questions_ask_something check (btrim(dutch) <> ''),
  english text not null default '',
  removed_at timestamptz,
  primary key (tenant_id, id)
);
create index conversation_questions_by_kind on conversation_questions (tenant_id, kind, place) where removed_at is null;
-- The first questions of a portal are made once, also when two people open the bank at the same moment.
create unique index conversation_questions_first on conversation_questions (tenant_id, kind, place);
call protect_table('conversation_questions', 'select, insert, update');

create table conversation_cycles (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null constraint cycle_kinds_are_known check (kind in ('development', 'performance', 'review', 'career', 'employability')),
  name text not null constraint cycles_have_a_name check (btrim(name) <> ''),
  -- Whom everybody speaks with; null is one's own manager.
  partner_id uuid,
  starts_on date not null,
  ends_on date not null,
  reveal text not null constraint reveal_moments_are_known check (reveal in ('bothReady', 'daysBefore', 'atStart')),
  reveal_days integer,
  -- The questions as they were when the cycle was made: a change of the bank does not change what people are asked halfway.
  questions jsonb not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, partner_id) references persons (tenant_id, id),
  foreign key (tenant_id, made_by) references persons (tenant_id, id),
  constraint cycles_end_after_they_start check (ends_on >= starts_on),
  constraint days_before_are_counted check ((reveal = 'daysBefore') = (reveal_days is not null) and reveal_days between 1 and 30)
);
create unique index conversation_cycles_once on conversation_cycles (tenant_id, once_key) where once_key is not null;
call protect_table('conversation_cycles', 'select, insert');

create table conversations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  cycle_id uuid not null,
  employee_id uuid not null,
  manager_id uuid not null,
  unit_id uuid,
  state text not null default 'prepare' constraint conversation_states_are_known check (state in ('prepare', 'held', 'signed-by-one', 'signed')),
  planned_on date,
  planned_at text not null default '',
  place text not null default '',
  moment_by uuid,
  moment_accepted boolean not null default false,
  begun_at timestamptz,
  held_on date,
  next_on date,
  -- Counted up at every change of what is signed, so that who signs names the text they read.
  revision integer not null default 1,
  due_on date not null,
  closed_on date,
  closed_because text constraint reasons_to_close_are_known check (closed_because in ('employee-left', 'manager-left', 'no-manager')),
  invited_at timestamptz,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, cycle_id) references conversation_cycles (tenant_id, id),
  foreign key (tenant_id, employee_id) references persons (tenant_id, id),
  foreign key (tenant_id, manager_id) references persons (tenant_id, id),
  foreign key (tenant_id, moment_by) references persons (tenant_id, id),
  constraint nobody_speaks_with_themselves check (employee_id <> manager_id),
  constraint closed_conversations_say_why check ((closed_on is null) = (closed_because is null)),
  constraint held_conversations_have_a_day check (state = 'prepare' or held_on is not null),
  constraint signed_conversations_stay_open_to_read check (closed_on is null or state <> 'signed')
);
-- Starting a cycle twice makes no doubles; who lost a conversation with their manager can have a new one.
create unique index conversations_once_a_cycle on conversations (tenant_id, cycle_id, employee_id) where closed_on is null;
create index conversations_by_unit_and_state on conversations (tenant_id, cycle_id, unit_id, state) where closed_on is null;
create index conversations_by_due on conversations (tenant_id, due_on, id) where closed_on is null and state <> 'signed';
create index conversations_by_employee on conversations (tenant_id, employee_id, made_at desc);
create index conversations_by_manager on conversations (tenant_id, manager_id) where closed_on is null;
create index conversations_by_plan on conversations (tenant_id, planned_on) where closed_on is null and state = 'prepare';
create index conversations_to_invite on conversations (tenant_id, cycle_id, id) where invited_at is null;
call protect_table('conversations', 'select, insert, update');

-- Who was named when a cycle was started and has nobody to speak with.
create table conversation_skips (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  cycle_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, cycle_id, person_id),
  foreign key (tenant_id, cycle_id) references conversation_cycles (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
call protect_table('conversation_skips', 'select, insert, delete');

-- By person and not by side: a new manager begins with an empty page and never meets what the one before wrote.
create table conversation_preparations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  conversation_id uuid not null,
  person_id uuid not null,
  answers jsonb not null default '{}',
  givers text not null default '',
  drains text not null default '',
  learning_question text not null default '',
  tab text not null default '',
  revision integer not null default 1,
  saved_at timestamptz not null default now(),
  ready_at timestamptz,
  revealed_at timestamptz,
  primary key (tenant_id, conversation_id, person_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint revealed_preparations_were_ready check (revealed_at is null or ready_at is not null)
);
call protect_table('conversation_preparations', 'select, insert, update, delete');

-- What an employee thinks between two conversations: theirs alone until they show it to somebody.
create table conversation_reflections (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  text text not null constraint reflections_say_something check (btrim(text) <> ''),
  made_on date not null,
  shared_with uuid,
  removed_at timestamptz,
  once_key uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, shared_with) references persons (tenant_id, id)
);
create unique index conversation_reflections_once on conversation_reflections (tenant_id, person_id, once_key) where once_key is not null;
create index conversation_reflections_by_person on conversation_reflections (tenant_id, person_id, made_on desc) where removed_at is null;
call protect_table('conversation_reflections', 'select, insert, update');
