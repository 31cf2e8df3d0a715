-- Files of the classification that somebody handed in, and what became of them.
create table esco_uploads (
  tenant_id uuid not null default (current_setting('app.tenant_id')::uuid) references portals,
  id uuid not null default new_id(),
  file_names text[] not null,
  -- Where the files are kept until they are read; null once they are gone.
  file_ids uuid[],
  -- Null when it was read in from the command line, which waits for it.
  run_id uuid,
  -- What is wrong with the files: one thing, with the file and the line.
  problem jsonb,
  -- How many occupations and skills were new, changed and gone.
  outcome jsonb,
  uploaded_by uuid,
  uploaded_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references job_runs (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references persons (tenant_id, id),
  constraint esco_uploads_end_well_or_not check (problem is null or outcome is null)
);
call protect_table('esco_uploads', 'select, insert, update');
