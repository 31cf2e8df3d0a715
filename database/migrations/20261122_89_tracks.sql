-- Module tracks: growth tracks, on which somebody shows step by step what the next function asks for.
create table tracks (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  -- Which of our examples it was begun with, so that taking one over twice is once.
  example text,
  is_offered boolean not null default true,
  once_key text not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id)
);
create unique index tracks_once on tracks (tenant_id, once_key);
call protect_table('tracks', 'select, insert, update');

-- What a track asks. People walk the version they chose; a change is a new version and touches nobody's way.
create table track_versions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  track_id uuid not null,
  number integer not null constraint track_versions_count_from_one check (number > 0),
  content jsonb not null,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  constraint track_versions_have_one_of_a_number unique (tenant_id, track_id, number),
  foreign key (tenant_id, track_id) references tracks (tenant_id, id),
  foreign key (tenant_id, made_by) references persons (tenant_id, id)
);
call protect_table('track_versions', 'select, insert');
call append_only('track_versions');

-- A manager points somebody to a track; only that person can begin it.
create table track_invitations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  track_id uuid not null,
  person_id uuid not null,
  invited_by uuid not null,
  invited_on date not null,
  answer text constraint track_answers_are_known check (answer in ('accepted', 'declined')),
  answered_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, track_id) references tracks (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  foreign key (tenant_id, invited_by) references persons (tenant_id, id),
  constraint track_answers_have_a_day check ((answer is null) = (answered_on is null))
);
create unique index track_invitations_open_once on track_invitations (tenant_id, person_id, track_id, invited_by) where answer is null;
create index track_invitations_by_manager on track_invitations (tenant_id, invited_by, invited_on desc);
call protect_table('track_invitations', 'select, insert, update');

-- Somebody on a track: in which version, and at which step. Nobody else reads it.
create table track_walks (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  track_id uuid not null,
  version integer not null,
  person_id uuid not null,
  -- The step somebody works on; empty when the last one was granted.
  step_key uuid,
  started_on date not null,
  ended_on date,
  ended_because text constraint walks_end_in_known_ways check (ended_because in ('finished', 'stopped')),
  primary key (tenant_id, id),
  foreign key (tenant_id, track_id, version) references track_versions (tenant_id, track_id, number),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint ended_walks_say_why check ((ended_on is null) = (ended_because is null)),
  constraint walks_under_way_have_a_step check (ended_on is not null or step_key is not null)
);
create unique index track_walks_one_at_a_time on track_walks (tenant_id, person_id, track_id) where ended_on is null;
create index track_walks_under_way on track_walks (tenant_id, track_id, step_key) where ended_on is null;
call protect_table('track_walks', 'select, insert, update');

-- What somebody collects for a condition. Private; what was handed in stands in the submission.
create table track_evidence (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  walk_id uuid not null,
  condition_key uuid not null,
  kind text not null constraint track_evidence_kinds_are_known check (kind in ('text', 'link', 'plan')),
  title text not null,
  content text not null default '',
  -- Evidence of an activity in the own plan: it stays there and is looked up.
  evidence_id uuid,
  once_key text not null,
  added_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, walk_id) references track_walks (tenant_id, id),
  foreign key (tenant_id, evidence_id) references evidence (tenant_id, id),
  constraint evidence_of_a_plan_is_named check ((kind = 'plan') = (evidence_id is not null))
);
create unique index track_evidence_once on track_evidence (tenant_id, walk_id, once_key);
call protect_table('track_evidence', 'select, insert, update');

-- A step as it was handed in, word for word: what the manager and HR read, whatever changes later.
create table track_submissions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  walk_id uuid not null,
  person_id uuid not null,
  step_key uuid not null,
  number integer not null,
  content jsonb not null,
  submitted_on date not null,
  submitted_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  -- Two tabs that hand in at the same moment make one.
  constraint track_submissions_have_one_of_a_number unique (tenant_id, walk_id, number),
  foreign key (tenant_id, walk_id) references track_walks (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create index track_submissions_by_person on track_submissions (tenant_id, person_id);
call protect_table('track_submissions', 'select, insert');
call append_only('track_submissions');

-- What was said of a submission, by whom and when: advice, vacancy room, the decision, or taken back.
create table track_judgements (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  sequence bigint not null generated always as identity,
  submission_id uuid not null,
  kind text not null constraint track_judgements_are_known
    check (kind in ('advised-yes', 'advised-not-yet', 'room-yes', 'room-no', 'granted', 'not-yet', 'taken-back')),
  reason text not null default '',
  person_id uuid not null,
  person_name text not null,
  -- Of vacancy room: the day on which it was established; of everything else the day it was said.
  took_place_on date not null,
  took_place_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id) references track_submissions (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint not_yet_has_a_reason check (kind <> 'not-yet' or btrim(reason) <> '')
);
-- Granted, not yet and taken back exclude each other, also for two who decide at the same moment.
create unique index track_submissions_decided_once on track_judgements (tenant_id, submission_id) where kind in ('granted', 'not-yet', 'taken-back');
create index track_judgements_in_order on track_judgements (tenant_id, submission_id, sequence);
call protect_table('track_judgements', 'select, insert');
call append_only('track_judgements');
