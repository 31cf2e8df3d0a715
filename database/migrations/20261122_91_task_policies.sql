-- Where the hours of the right stand in the task policy of an employer (article 17.8). What was recorded stays; the newest of a year counts for
-- a part of the organisation, or for the whole portal where no part is named.
create table task_policies (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  sequence bigint not null generated always as identity,
  starts_on date not null,
  unit_id uuid,
  category text not null constraint categories_of_a_policy_are_known check (category in ('OP', 'OOP', 'MGT')),
  hundredth_hours integer not null constraint policy_hours_are_not_negative check (hundredth_hours >= 0),
  -- What a full-time person had a right to when this was recorded: the measure it had to reach.
  right_hundredth_hours integer not null constraint policies_are_about_a_right check (right_hundredth_hours > 0),
  rule_set text not null,
  consultation text not null default '',
  made_by uuid not null,
  made_by_name text not null,
  made_on date not null,
  once_key text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation_units (tenant_id, id),
  foreign key (tenant_id, made_by) references persons (tenant_id, id),
  constraint task_policies_once unique (tenant_id, made_by, once_key)
);
create index task_policies_by_year on task_policies (tenant_id, starts_on, sequence);
call protect_table('task_policies', 'select, insert');
call append_only('task_policies');

create table task_policy_parts (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  policy_id uuid not null,
  kind text not null constraint policy_parts_are_known check (kind in ('preparation', 'other')),
  hundredth_hours integer not null constraint pointed_out_hours_are_there check (hundredth_hours > 0),
  note text not null constraint pointed_out_hours_say_where check (note <> ''),
  primary key (tenant_id, policy_id, kind),
  foreign key (tenant_id, policy_id) references task_policies (tenant_id, id)
);
call protect_table('task_policy_parts', 'select, insert');
call append_only('task_policy_parts');

-- At the end of the transaction, because the parts are written after the policy they belong to.
create function refuse_policies_below_the_right() returns trigger language plpgsql as $$
begin
  if new.hundredth_hours + coalesce((select sum(p.hundredth_hours) from task_policy_parts p where p.tenant_id = new.tenant_id and p.policy_id = new.id), 0)
    < new.right_hundredth_hours then
    raise exception 'hours of the right are not pointed out in the task policy' using errcode = 'check_violation', constraint = 'every_hour_of_the_right_is_pointed_out';
  end if;
  return null;
end $$;
create constraint trigger every_hour_of_the_right_is_pointed_out after insert on task_policies
  deferrable initially deferred for each row execute function refuse_policies_below_the_right();
