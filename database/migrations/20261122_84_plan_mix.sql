-- H-12: how the hours of an agreed text divide over 70, 20 and 10, added up over many people without opening the text itself.
create function agreed_hours(content jsonb, class integer) returns integer language sql immutable as $$
  select coalesce(sum((activity ->> 'hours')::integer), 0)::integer
  from jsonb_array_elements(content -> 'activities') activity where (activity ->> 'learningClass')::integer = class
$$;
alter table plan_versions add column hours_70 integer not null generated always as (agreed_hours(content, 70)) stored;
alter table plan_versions add column hours_20 integer not null generated always as (agreed_hours(content, 20)) stored;
alter table plan_versions add column hours_10 integer not null generated always as (agreed_hours(content, 10)) stored;
create index plan_versions_by_person on plan_versions (tenant_id, person_id, number desc);
