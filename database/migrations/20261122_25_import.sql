-- What an administrator sees of an import beside its rows, and what the confirmation was about.

-- What was noticed while reading: macros, formulas, columns that are not read.
alter table people_imports add column notices jsonb not null default '[]';
-- The plan that was shown. Carried out only while the portal still gives the same one.
alter table people_imports add column plan_digest bytea;
alter table people_imports add column invites boolean not null default false;
create index people_imports_by_time on people_imports (tenant_id, uploaded_at desc, id desc);
create index people_import_rows_by_outcome on people_import_rows (tenant_id, import_id, outcome, row_number, position);
