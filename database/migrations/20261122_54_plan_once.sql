-- The sign of the form that made it: the same form sent twice makes one thing.
alter table activities add column once_key uuid;
create unique index activities_once on activities (tenant_id, person_id, once_key) where once_key is not null;
alter table goals add column once_key uuid;
create unique index goals_once on goals (tenant_id, person_id, once_key) where once_key is not null;
