-- Module feedback: what somebody asks colleagues by name (H-50, H-51), and cases that managers think about together (H-52).
create table feedback_requests (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  person_id uuid not null,
  -- Whether answers carry the name of who gave them. A full round by groups is another kind of the same request.
  kind text not null default 'named' constraint feedback_kinds_are_known check (kind in ('named')),
  topic text not null default '',
  asked_on date not null,
  -- The last day on which can be answered.
  until date not null,
  closed_on date,
  closed_because text constraint feedback_ends_are_known check (closed_because in ('closed', 'withdrawn', 'left')),
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint feedback_is_asked_before_it_ends check (until > asked_on),
  constraint an_end_of_feedback_has_a_reason check ((closed_on is null) = (closed_because is null))
);
create unique index feedback_requests_once on feedback_requests (tenant_id, person_id, once_key);
create index feedback_requests_by_end on feedback_requests (tenant_id, until);
call protect_table('feedback_requests', 'select, insert, delete, update (topic, closed_on, closed_because)');

-- As they were asked: a question that changes afterwards would change what people answered to.
create table feedback_questions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  request_id uuid not null,
  position integer not null constraint feedback_asks_three_things_at_most check (position between 1 and 3),
  question text not null constraint feedback_questions_ask_something check (btrim(question) <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references feedback_requests (tenant_id, id)
);
create unique index feedback_questions_in_order on feedback_questions (tenant_id, request_id, position);
call protect_table('feedback_questions', 'select, insert, delete');

create table feedback_invitations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  request_id uuid not null,
  person_id uuid not null,
  -- What they are to who asks, on the day of asking.
  rater_group text not null constraint rater_groups_are_known check (rater_group in ('self', 'manager', 'colleague', 'pupil')),
  answered_at timestamptz,
  declined_at timestamptz,
  -- When who asked read it; from then on it stays as it is.
  read_at timestamptz,
  reminded_on date,
  -- Tells two open forms apart.
  revision integer not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references feedback_requests (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id),
  constraint who_declined_did_not_answer check (declined_at is null or answered_at is null),
  constraint what_is_read_was_answered check (read_at is null or answered_at is not null)
);
create unique index feedback_invitations_once on feedback_invitations (tenant_id, request_id, person_id);
create index feedback_invitations_by_person on feedback_invitations (tenant_id, person_id);
call protect_table('feedback_invitations', 'select, insert, delete, update (answered_at, declined_at, read_at, reminded_on, revision)');

create table feedback_answers (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  question_id uuid not null,
  invitation_id uuid not null,
  -- Kept beside the invitation, so that an answer of a kind without names can stand without one.
  rater_group text not null constraint answers_come_from_known_groups check (rater_group in ('self', 'manager', 'colleague', 'pupil')),
  answer text not null constraint feedback_answers_say_something check (btrim(answer) <> ''),
  -- When its owner chose to bring it into a conversation.
  brought_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references feedback_questions (tenant_id, id),
  foreign key (tenant_id, invitation_id) references feedback_invitations (tenant_id, id)
);
create unique index feedback_answers_once on feedback_answers (tenant_id, invitation_id, question_id);
create index feedback_answers_by_question on feedback_answers (tenant_id, question_id);
call protect_table('feedback_answers', 'select, insert, delete, update (brought_at)');

create table cases (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  written_by uuid not null,
  shows_name boolean not null,
  title text not null constraint cases_have_a_title check (btrim(title) <> ''),
  situation text not null constraint cases_tell_a_situation check (btrim(situation) <> ''),
  question text not null constraint cases_ask_something check (btrim(question) <> ''),
  written_on date not null,
  -- What its writer is going to do with what the others said.
  taken text not null default '',
  taken_on date,
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, written_by) references persons (tenant_id, id)
);
create unique index cases_once on cases (tenant_id, written_by, once_key);
create index cases_by_day on cases (tenant_id, written_on);
call protect_table('cases', 'select, insert, delete, update (taken, taken_on)');

create table case_replies (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  case_id uuid not null,
  written_by uuid not null,
  shows_name boolean not null,
  reply text not null constraint case_replies_say_something check (btrim(reply) <> ''),
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id),
  foreign key (tenant_id, written_by) references persons (tenant_id, id)
);
create unique index case_replies_once on case_replies (tenant_id, written_by, once_key);
create index case_replies_by_case on case_replies (tenant_id, case_id, written_at);
call protect_table('case_replies', 'select, insert, delete');
