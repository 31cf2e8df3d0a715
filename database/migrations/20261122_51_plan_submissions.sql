-- The moment of submitting tells one submission from the next: who agrees names the one they read.
alter table personal_plans add column submitted_at timestamptz;
alter table personal_plans drop constraint submitted_plans_are_signed;
alter table personal_plans add constraint submitted_plans_are_signed check (state <> 'submitted' or (submitted_on is not null and submitted_name is not null and submitted_at is not null));
