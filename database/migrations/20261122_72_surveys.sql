-- Module surveys: what holders of a function say it asks. Answers stand apart from who gave them.
create table surveys (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  function_id uuid not null,
  closes_on date not null,
  closed_at timestamptz,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, function_id) references functions (tenant_id, id),
  foreign key (tenant_id, asked_by) references persons (tenant_id, id)
);
create unique index surveys_one_open_a_function on surveys (tenant_id, function_id) where closed_at is null;
call protect_table('surveys', 'select, insert, update');

create table survey_invitations (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  survey_id uuid not null,
  person_id uuid not null,
  -- A day and not a moment, so that nobody can lay it beside an answer.
  answered_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id),
  foreign key (tenant_id, person_id) references persons (tenant_id, id)
);
create unique index survey_invitations_once on survey_invitations (tenant_id, survey_id, person_id);
create index survey_invitations_by_person on survey_invitations (tenant_id, person_id) where answered_on is null;
call protect_table('survey_invitations', 'select, insert, update');

create table survey_answers (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  -- Random and not sorted by time, so that the order of answers tells nothing.
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  dimensions smallint[] not null constraint answers_have_five_dimensions check (array_length(dimensions, 1) = 5 and 0 <= all (dimensions) and 100 >= all (dimensions)),
  -- Tags of the portal that belong to this work, and words of one's own with their kind.
  tag_ids uuid[] not null,
  own_words jsonb not null default '[]',
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id)
);
create index survey_answers_by_survey on survey_answers (tenant_id, survey_id);
call protect_table('survey_answers', 'select, insert');

-- What an editor did with a proposal from the answers.
create table survey_decisions (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  survey_id uuid not null,
  -- A tag of the portal, or a word of the holders' own in small letters.
  proposal text not null,
  decision text not null constraint proposals_are_accepted_or_set_aside check (decision in ('accepted', 'setAside')),
  decided_by uuid,
  decided_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id),
  foreign key (tenant_id, decided_by) references persons (tenant_id, id)
);
create unique index survey_decisions_once on survey_decisions (tenant_id, survey_id, proposal);
call protect_table('survey_decisions', 'select, insert');
