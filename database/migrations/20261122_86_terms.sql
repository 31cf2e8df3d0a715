-- Module terms: what was done of the terms of a school or the board, reminders of terms, and the calendars people subscribe to.

-- A term was kept on a day. Never changed: a mistake is put right by a newer record that names it.
create table term_records (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  kind text not null,
  -- Empty: the whole employer, for terms of the board.
  unit_id uuid,
  -- Empty only in a correction: it was not done after all.
  done_on date,
  -- Of what holds for years: from when. Its end is counted from here.
  holds_from date,
  evidence text not null default '',
  consulted_on date,
  consulted_who text,
  consulted_outcome text constraint outcomes_of_consultation_are_known check (consulted_outcome in ('agreed', 'advised', 'objected')),
  corrects_id uuid,
  recorded_by uuid,
  recorded_name text not null,
  recorded_at timestamptz not null default now(),
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, corrects_id) references term_records (tenant_id, id),
  foreign key (tenant_id, recorded_by) references persons (tenant_id, id),
  constraint records_say_a_day_or_take_one_back check (done_on is not null or corrects_id is not null),
  constraint consultations_are_recorded_whole check (num_nonnulls(consulted_on, consulted_who, consulted_outcome) in (0, 3)),
  -- Article 17.2 paragraphs 2 and 3: these are made in consultation with the council.
  constraint frameworks_and_collective_plans_are_consulted check (
    kind not in ('framework', 'collective-plan') or done_on is null or (consulted_on is not null and btrim(consulted_who) <> ''))
);
create index term_records_by_term on term_records (tenant_id, kind, unit_id);
create unique index term_records_corrected_once on term_records (tenant_id, corrects_id) where corrects_id is not null;
create unique index term_records_once on term_records (tenant_id, once_key);
call protect_table('term_records', 'select, insert');
call append_only('term_records');

-- Which reminder went for which term, so that each goes once.
create table term_reminders (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  kind text not null,
  person_id uuid,
  unit_id uuid,
  due_before date not null,
  -- So many months ahead.
  months smallint not null,
  reminded_on date not null,
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id)
);
create unique index term_reminders_once on term_reminders (tenant_id, kind, person_id, unit_id, due_before, months) nulls not distinct;
call protect_table('term_reminders', 'select, insert');

-- A calendar that somebody reads elsewhere. Of its secret address only the hash is kept.
create table calendar_feeds (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  key_hash bytea not null,
  -- Whether the number of terms in the team is in it, without names.
  with_team boolean not null default false,
  made_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index calendar_feeds_one_a_person on calendar_feeds (tenant_id, person_id) where revoked_at is null;
create unique index calendar_feeds_by_key on calendar_feeds (tenant_id, key_hash);
call protect_table('calendar_feeds', 'select, insert, update');
