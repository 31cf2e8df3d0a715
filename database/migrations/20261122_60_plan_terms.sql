-- Since when somebody is employed without a break, and since when this portal knows them: a first plan is asked for some months after the
-- later of the two, so that a staff import does not make everybody late the next morning.
alter table plan_terms add column employed_from date;
alter table plan_terms add column listed_on date not null default current_date;
-- On which day the last reminder went: the manager gets a number of them once a week.
alter table plan_terms add column reminded_on date;
create index plan_terms_by_unit on plan_terms (tenant_id, unit_id);
create index plan_terms_by_reminder on plan_terms (tenant_id, reminded_on) where reminded_on is not null;

-- Which goals of a team or school the agreed text serves, and how many of its goals serve none: counted without opening the text itself.
alter table plan_versions add column served_goals jsonb not null generated always as (jsonb_path_query_array(content, '$.goals[*].parentId ? (@ != null)')) stored;
alter table plan_versions add column unlinked_goals integer not null generated always as (jsonb_array_length(jsonb_path_query_array(content, '$.goals[*] ? (@.parentId == null)'))) stored;
