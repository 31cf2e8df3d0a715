-- What the rights of a year add up to, per part of the organisation and category: counted at night, so that who looks twice in a day learns
-- nothing of a booking in between, and so that ten thousand people cost no more to look at than ten.
create table right_figures (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  id uuid not null default new_id(),
  starts_on date not null,
  counted_on date not null,
  unit_id uuid,
  category text not null,
  people integer not null,
  granted_hours bigint not null, granted_cents bigint not null,
  carried_in_hours bigint not null, carried_in_cents bigint not null,
  used_hours bigint not null, used_cents bigint not null,
  employer_hours bigint not null, employer_cents bigint not null,
  carried_out_hours bigint not null, carried_out_cents bigint not null,
  lapsed_hours bigint not null, lapsed_cents bigint not null,
  primary key (tenant_id, id)
);
create unique index right_figures_one_each on right_figures (tenant_id, starts_on, unit_id, category) nulls not distinct;
call protect_table('right_figures', 'select, insert, delete');
